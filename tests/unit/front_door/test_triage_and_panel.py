"""A13, A16: the daily triage makes its own agenda and keeps each agency's entry; the panel codes re-referrals."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.operations.actions import Owner
from lineofsight.bodies.operations.meetings import call_meeting, cancel_meeting, record_attendance
from lineofsight.service.front_door.models import TriageItem
from lineofsight.service.front_door.operations.deciding import decide_contact
from lineofsight.service.front_door.operations.panel import UnableToFind, keep_finding
from lineofsight.service.front_door.operations.rating import rate_contact
from lineofsight.service.front_door.operations.triage import (
    UnableToTriage,
    agree,
    fill_agenda,
    give_triage_action,
    write_entry,
)
from lineofsight.service.front_door.queries.panel import panel_page
from lineofsight.service.front_door.queries.triage import triage_list
from tests.factories import bodies
from tests.factories.front_door import at_triage, line, load, notification, re_referral, triage_meeting
from tests.factories.service import decision, later, make_referral

pytestmark = pytest.mark.django_db
POLICE = {"agency": "police", "words": "Two calls this year."}


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


def test_a13_the_agenda_makes_itself_from_what_waits_high_risk_first(manager):
    """A13 (1)"""
    load(line("WX-1"), line("WX-2", first_name="Orla", grading="high"), line("WX-3", first_name="Una", grading="high"))
    load(line("WX-4", first_name="Nell", domestic_abuse="no", incident="missing"))
    decided = load(line("WX-5", first_name="Ada")).notifications.get().contact
    rate_contact(decided, rag="red", reason="Injury.", by=manager, at=later(1))
    decide_contact(decided, decision=decision(), by=manager, on=later(2).date(), at=later(2))
    made = fill_agenda(triage_meeting(), by=manager, at=later(20))
    assert [row.contact.notification.reference for row in made] == ["WX-2", "WX-3", "WX-1"]


def test_a13_filling_again_adds_nothing_and_a_cancelled_meeting_lets_go(manager):
    notification()
    meeting = triage_meeting()
    assert len(fill_agenda(meeting, by=manager, at=later(20))) == 1
    assert fill_agenda(meeting, by=manager, at=later(20)) == []


def test_a13_what_stood_on_a_cancelled_agenda_comes_on_the_next(manager):
    notification()
    held = triage_meeting()
    planned = call_meeting(body=held.body, starts_at=later(30), place="Room 1", by=manager, at=later(20))
    fill_agenda(planned, by=manager, at=later(20))
    cancel_meeting(meeting=planned, reason="Snow.", by=manager, at=later(21))
    assert len(fill_agenda(held, by=manager, at=later(22))) == 1
    assert TriageItem.objects.count() == 1


def test_a13_whoever_was_not_talked_about_comes_on_the_next_days_agenda_with_what_agencies_wrote(manager):
    """A13 (1), A13 (2): the day after, and not before; the earlier minutes say that nobody talked about them."""
    triage = at_triage()
    body = triage.item.meeting.body
    write_entry(triage, **POLICE, by=manager, at=later(20))
    tomorrow = call_meeting(body=body, starts_at=later(43), place="Room 1", by=manager, at=later(20))
    assert fill_agenda(tomorrow, by=manager, at=later(21)) == []
    [again] = fill_agenda(tomorrow, by=manager, at=later(40))
    triage.refresh_from_db()
    assert (triage.outcome, triage.words) == ("again", "Nobody talked about the child at this meeting.")
    assert [(entry.agency, entry.words) for entry in again.entries.all()] == [("police", "Two calls this year.")]
    assert triage.entries.count() == 1
    assert triage.contact.step.duties.get(clock_code="FD-TRIAGE").met_on is None
    record_attendance(
        meeting=tomorrow, how={row.pk: "attended" for row in tomorrow.attendance.all()}, by=manager, at=later(44)
    )
    agree(again, outcome="advice", words="Police visit.", by=manager, at=later(44))
    assert triage.contact.step.duties.get(clock_code="FD-TRIAGE").met_on == later(44).date()


def test_a13_what_an_agency_wrote_for_a_cancelled_meeting_is_not_lost(manager):
    held = triage_meeting()
    notification()
    planned = call_meeting(body=held.body, starts_at=later(30), place="Room 1", by=manager, at=later(20))
    [triage] = fill_agenda(planned, by=manager, at=later(20))
    write_entry(triage, **POLICE, by=manager, at=later(20))
    cancel_meeting(meeting=planned, reason="Snow.", by=manager, at=later(21))
    [again] = fill_agenda(held, by=manager, at=later(22))
    assert [entry.words for entry in again.entries.all()] == ["Two calls this year."]


def test_a13_the_list_says_of_how_many_each_meeting_talked(manager):
    triage = at_triage()
    write_entry(triage, **POLICE, by=manager, at=later(20))
    [before] = triage_list(by=manager, at=later(21)).meetings
    agree(triage, outcome="advice", words="Police visit.", by=manager, at=later(21))
    [after] = triage_list(by=manager, at=later(22)).meetings
    assert [(one.children, one.agreed) for one in (before, after)] == [(1, 0), (1, 1)]


def test_a13_only_a_triage_meeting_makes_its_agenda(manager):
    with pytest.raises(UnableToTriage, match="Only the agenda of a triage meeting"):
        fill_agenda(bodies.held_meeting(), by=manager, at=later(20))


def test_a13_each_agency_has_one_entry_and_the_outcome_goes_into_the_minutes(manager):
    """A13 (2), A13 (3), A13 (4)"""
    triage = at_triage()
    with pytest.raises(UnableToTriage, match="at least one agency"):
        agree(triage, outcome="advice", words="Police visit.", by=manager, at=later(21))
    write_entry(triage, agency="police", words="One call.", by=manager, at=later(20))
    write_entry(triage, **POLICE, by=manager, at=later(20))
    write_entry(triage, agency="health", words="Not known.", by=manager, at=later(20))
    agree(triage, outcome="advice", words="Police visit.", by=manager, at=later(21))
    triage.item.refresh_from_db()
    assert triage.item.minute.text == "Police: Two calls this year.\nHealth: Not known."
    assert "Police visit." in triage.item.resolutions.get().text
    assert triage.contact.step.duties.get(clock_code="FD-TRIAGE").met_on == date(2021, 7, 14)
    with pytest.raises(UnableToTriage, match="agreed about this child already"):
        write_entry(triage, **POLICE, by=manager, at=later(22))


def test_a13_who_is_to_come_back_stays_on_the_clock_and_comes_on_the_next_agenda(manager):
    triage = at_triage()
    write_entry(triage, **POLICE, by=manager, at=later(20))
    agree(triage, outcome="again", words="School is closed today.", by=manager, at=later(21))
    assert triage.contact.step.duties.get(clock_code="FD-TRIAGE").met_on is None
    assert len(fill_agenda(triage.item.meeting, by=manager, at=later(22))) == 1


def test_a13_an_action_is_due_in_two_working_days_and_has_an_owner(manager):
    """A13 (3), A13 (4): 14 July 2021 was a Wednesday."""
    triage = at_triage()
    owner = Owner(name="Sergeant Marlpit", agency="police")
    action = give_triage_action(triage, what="Send the record.", owner=owner, by=manager, at=later(21))
    assert (action.due_on, action.child, action.owners.get().agency) == (
        date(2021, 7, 16), triage.contact.step.child, "police",
    )  # fmt: skip


def test_a13_who_does_not_run_meetings_changes_nothing(make_user):
    triage = at_triage()
    with pytest.raises(NotAllowed):
        write_entry(triage, **POLICE, by=make_user("social_worker"), at=later(20))


@pytest.mark.parametrize(("days", "listed"), [(365, True), (366, False), (200, True)])
def test_a16_the_list_looks_back_twelve_months(manager, days, listed):
    """A16 (1)"""
    again = re_referral(days=days)
    page = panel_page(month=again.step.started_on, by=manager, at=later(days=days))
    assert [row.referral for row in page.rows] == ([again] if listed else [])
    if listed:
        assert page.rows[0].before.close_reason == "RC7"


def test_a16_a_first_referral_is_not_on_the_list(manager):
    first = make_referral()
    assert panel_page(month=first.step.started_on, by=manager, at=later(5)).rows == []


def test_a16_each_is_coded_once_by_the_first_of_the_month_after_next_and_feeds_the_themes(manager):
    """A16 (2)"""
    again = re_referral()
    told = {"deficit": "consent", "words": "Closed when mum said no.", "by": manager, "at": later(days=210)}
    for wrong in ({"deficit": "bad_luck"}, {"words": " "}):
        with pytest.raises(UnableToFind):
            keep_finding(again, **{**told, **wrong})
    keep_finding(again, **told)
    with pytest.raises(UnableToFind, match="already"):
        keep_finding(again, **told)
    page = panel_page(month=again.step.started_on, by=manager, at=later(days=210))
    assert (page.coded, page.due_on) == (1, date(2022, 3, 1))
    assert page.themes == [("Closed because the family did not agree or took it back", 1)]


def test_a16_only_who_decides_contacts_codes(make_user):
    with pytest.raises(NotAllowed):
        keep_finding(re_referral(), deficit="consent", words="So.", by=make_user("social_worker"), at=later(days=210))
