"""What an authority says of caseloads holds from its day, is kept with why, and is what measures count by."""

from datetime import date
from decimal import Decimal

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.record.caseload_bands import BANDS
from lineofsight.record.operations.caseload_rules import UnableToSetCaseloads, set_band, set_weight
from lineofsight.record.queries.caseload_rules import every_band, rules_on, rules_page
from tests.factories.record import moment

pytestmark = pytest.mark.django_db
JULY, AUGUST, SEPTEMBER, OCTOBER = (date(2021, month, 1) for month in (7, 8, 9, 10))
AT = moment(JULY, 10)


@pytest.fixture
def head(make_user):
    return make_user("head_of_service")


def band(head, on, *, service="early_help", at=AT, **said):
    told = {"lowest": 10, "highest": 18, "far_lowest": 22, "far_highest": 28, "reason": "Agreed by directors.", **said}
    return set_band(service=service, on=on, by=head, at=at, **told)


def early_help_on(day):
    return str(rules_on(day).bands["early_help"])


def test_the_defaults_hold_until_somebody_says_otherwise():
    assert every_band() == list(BANDS)


def test_a_band_holds_from_its_day_and_ends_later_defaults(head):
    band(head, AUGUST)
    assert [early_help_on(day) for day in (JULY, AUGUST, SEPTEMBER)] == ["15 to 25", "10 to 18", "10 to 18"]
    assert str(rules_on(SEPTEMBER).bands["assessment"]) == "15 to 20"


def test_a_band_said_later_for_an_earlier_day_holds_until_the_one_after_it(head):
    band(head, OCTOBER)
    band(head, AUGUST, highest=19, at=moment(JULY, 11))
    assert [early_help_on(day) for day in (AUGUST, SEPTEMBER, OCTOBER)] == ["10 to 19", "10 to 19", "10 to 18"]


def test_the_later_said_takes_the_place_of_the_earlier_for_the_same_day_and_both_are_kept(head):
    band(head, AUGUST)
    band(head, AUGUST, highest=20, reason="A mistake.", at=moment(JULY, 11))
    assert early_help_on(AUGUST) == "10 to 20"
    assert [row.reason for row in rules_page(by=head, day=AUGUST).said] == ["A mistake.", "Agreed by directors."]


@pytest.mark.parametrize(
    "said, sentence",
    [
        ({"lowest": 19}, "must go up"),
        ({"far_lowest": 18}, "must go up"),
        ({"far_highest": 21}, "must go up"),
        ({"reason": " "}, "Say why"),
        ({"service": "front_door"}, "hold no cases"),
    ],
)
def test_a_band_is_refused(head, said, sentence):
    with pytest.raises(UnableToSetCaseloads, match=sentence):
        band(head, AUGUST, **said)
    with pytest.raises(UnableToSetCaseloads, match="from before"):
        band(head, date(2019, 3, 31))


def test_a_weight_holds_from_its_day(head):
    set_weight(kind="contact", weight=Decimal("0.4"), reason="They take long.", on=AUGUST, by=head, at=AT)
    set_weight(kind="sibling", weight=Decimal("0.5"), reason="One home.", on=AUGUST, by=head, at=AT)
    before, after = rules_on(JULY), rules_on(AUGUST)
    assert [rules.weight_of(["contact"]) for rules in (before, after)] == [Decimal("0.1"), Decimal("0.4")]
    assert [rules.weight_of_family([Decimal(1), Decimal(1)]) for rules in (before, after)] == [
        Decimal("1.6"), Decimal("1.5")
    ]  # fmt: skip
    with pytest.raises(UnableToSetCaseloads, match="between 0 and 10"):
        set_weight(kind="contact", weight=Decimal(11), reason="More.", on=AUGUST, by=head, at=AT)
    with pytest.raises(UnableToSetCaseloads, match="no such kind"):
        set_weight(kind="nothing", weight=Decimal(1), reason="More.", on=AUGUST, by=head, at=AT)


@pytest.mark.parametrize("role", ROLES)
def test_who_sets_them_and_the_audit_says_so(make_user, role):
    by = make_user(role)
    if role in ("head_of_service", "administrator"):
        band(by, AUGUST)
        assert AuditEntry.objects.filter(by=by, subject="record.caseloadband:early_help", action="change").exists()
    else:
        with pytest.raises(NotAllowed):
            band(by, AUGUST)


def test_the_census_of_caseloads_reads_the_bands_of_the_day(head):
    """WF02 and WF03 count by local_caseloads, whose bands are those of each month's end."""
    import pyarrow as pa

    from lineofsight.record.caseload_census import census

    band(head, AUGUST, service="assessment")
    posts = pa.table(
        {
            **{name: ["1"] for name in ("post_id", "worker_id", "team_id", "kind", "basis", "is_manager")},
            "service": ["assessment"],
            "fte": [1.0],
            "started_on": pa.array([JULY], pa.date32()),
            "ended_on": pa.array([None], pa.date32()),
        }  # fmt: skip
    )
    held = pa.table(
        {
            "invo_professional_id": pa.array([], pa.string()),
            "invo_person_id": pa.array([], pa.string()),
            "invo_involvement_start_date": pa.array([], pa.date32()),
            "invo_involvement_end_date": pa.array([], pa.date32()),
        }  # fmt: skip
    )
    rows = census({"local_posts": posts, "ssd_involvements": held}, as_at=date(2021, 8, 31)).to_pylist()
    assert [(row["on_date"].month, row["highest"], row["far_lowest"]) for row in rows] == [(7, 20, 26), (8, 18, 22)]
