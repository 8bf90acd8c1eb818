"""What partners are asked of risks is a kind of risk each, in words of its own."""

from datetime import date

from lineofsight.service.front_door.forms.choices import told_by_partners
from lineofsight.statute.codes import OTHER_RISK, RISK_KINDS, TOLD_BY_PARTNERS


def test_every_one_is_a_kind_of_risk_that_needs_no_more_words():
    assert set(TOLD_BY_PARTNERS) <= {code.code for code in RISK_KINDS} - {OTHER_RISK}
    assert len(set(TOLD_BY_PARTNERS.values())) == len(TOLD_BY_PARTNERS)


def test_only_kinds_in_use_on_the_day_are_asked():
    assert {kind for kind, _ in told_by_partners(on=date(2022, 9, 30))} == set(TOLD_BY_PARTNERS)
    assert "24A" not in {kind for kind, _ in told_by_partners(on=date(2020, 9, 30))}
