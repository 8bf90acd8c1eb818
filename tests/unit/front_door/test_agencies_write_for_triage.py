"""A13 (2), A18 (1): each agency's entry at triage is written from its own account; A16 (1): the panel owes a look."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.record.operations.need_to_know import keep_out
from lineofsight.service.front_door.operations.panel import keep_finding
from lineofsight.service.front_door.operations.referrals import decide_referral
from lineofsight.service.front_door.operations.triage import UnableToTriage, agree, say_for_agency, write_entry
from lineofsight.service.front_door.queries.triage import asked_at_triage, asked_panel
from tests.factories.front_door import at_triage, at_triage_with, re_referral
from tests.factories.service import later, make_referral

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner(make_user):
    return make_user("partner")


def test_an_agency_writes_what_it_knows_from_its_own_account(partner):
    triage = at_triage_with(partner)
    assert [one.triage for one in asked_panel(by=partner, on=later(20).date(), at=later(20))] == [triage]
    say_for_agency(triage, words="The baby's weight is on the line.", by=partner, at=later(20))
    say_for_agency(triage, words="The baby's weight fell.", by=partner, at=later(20))
    entry = triage.entries.get()
    assert (entry.agency, entry.words, entry.written_by, entry.is_own) == (
        "health", "The baby's weight fell.", partner, True,
    )  # fmt: skip
    assert asked_panel(by=partner, on=later(20).date(), at=later(20)) is None
    assert asked_at_triage(partner, at=later(20))[0].said == "The baby's weight fell."


def test_nobody_writes_over_what_an_agency_wrote_itself(partner, make_user):
    triage, manager = at_triage_with(partner), make_user("team_manager")
    say_for_agency(triage, words="The baby's weight fell.", by=partner, at=later(20))
    with pytest.raises(UnableToTriage, match="wrote this for health. Only they can"):
        write_entry(triage, agency="health", words="Nothing known.", by=manager, at=later(20))
    write_entry(triage, agency="police", words="One call.", by=manager, at=later(20))
    assert triage.entries.count() == 2


def test_who_does_not_sit_on_the_triage_is_asked_nothing(partner, make_user):
    """A18 (1)"""
    triage = at_triage()
    assert asked_at_triage(partner, at=later(20)) == []
    with pytest.raises(UnableToTriage, match="Nothing is asked"):
        say_for_agency(triage, words="We know.", by=partner, at=later(20))
    with pytest.raises(NotAllowed):
        say_for_agency(triage, words="We know.", by=make_user("social_worker"), at=later(20))


def test_once_something_is_agreed_or_the_child_is_kept_from_them_nothing_is_asked(partner, make_user):
    triage, manager = at_triage_with(partner), make_user("team_manager")
    say_for_agency(triage, words="The baby's weight fell.", by=partner, at=later(20))
    agree(triage, outcome="advice", words="Weighed again on Friday.", by=manager, at=later(21))
    assert asked_at_triage(partner, at=later(21)) == []
    other = at_triage_with(partner, reference="WX-9", first_name="Ulla")
    assert [one.triage for one in asked_at_triage(partner, at=later(21))] == [other]
    told = {"reason": "Her aunt.", "by": manager, "at": later(21)}
    keep_out(other.contact.step.child, account=partner, **told)
    assert asked_at_triage(partner, at=later(21)) == []


def test_a_re_referral_is_owed_to_the_panel_by_the_end_of_the_next_month(make_user):
    """Received on 29 January 2022, so the panel of February says what it shows; and a first referral owes nothing."""
    again, manager = re_referral(), make_user("team_manager")
    at = later(days=200, hours=5)
    said = {
        "outcome": "no_further_action",
        "primary_need": "",
        "rationale": "Not needed.",
        "alternatives": "None.",
    }
    decide_referral(again, **said, by=manager, on=at.date(), at=at)
    duty = again.step.duties.get(clock_code="FD-REREF-PANEL")
    assert (duty.started_on, duty.due_on, duty.met_on) == (date(2022, 2, 1), date(2022, 3, 1), None)
    keep_finding(again, deficit="consent", words="Mum said no.", by=manager, at=later(days=215))
    duty.refresh_from_db()
    assert duty.met_on == later(days=215).date()
    assert again.step.duties.filter(clock_code="FD-REREF-PANEL").count() == 1


def test_a_first_referral_owes_the_panel_nothing(make_user):
    first = make_referral()
    said = {
        "outcome": "no_further_action",
        "primary_need": "",
        "rationale": "Not needed.",
        "alternatives": "None.",
    }
    decide_referral(first, **said, by=make_user("team_manager"), on=later(5).date(), at=later(5))
    assert not first.step.duties.filter(clock_code="FD-REREF-PANEL").exists()
