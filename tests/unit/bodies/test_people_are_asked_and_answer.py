"""Who is asked to a meeting answers, and sends a report; a partner is told what is theirs and opens nothing else."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.models import AgencyReport, Attendance, Meeting
from lineofsight.bodies.operations.invitations import answer_invitation
from lineofsight.bodies.operations.meetings import UnableToMeet, cancel_meeting, invite
from lineofsight.bodies.operations.reports import file_report, send_report
from lineofsight.bodies.queries.bodies import attendance_by_agency
from lineofsight.bodies.queries.invitations import my_invitations
from lineofsight.bodies.queries.meetings import meeting_page
from tests.factories.bodies import AT, approved_meeting, held_meeting, make_body, make_item, make_meeting, runner
from tests.factories.documents import make_document
from tests.factories.need_to_know import keep_out
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db
AHEAD = AT + timedelta(days=3)


@pytest.fixture
def child():
    return PersonFactory()


@pytest.fixture
def conference(child):
    return make_meeting(body=make_body(child=child), starts_at=AHEAD)


def ask(meeting, account, **said):
    told = {"agency": "education", "role": "Head teacher", **said}
    return invite(meeting=meeting, account=account, by=runner(), at=AT, **told)


def answer(asked, by, what="accepted", **said):
    return answer_invitation(asked=asked, answer=what, by=by, at=AT, **said)


def test_a_partner_is_asked_about_a_child_answers_and_sends_a_report(conference, make_user):
    partner = make_user("partner")
    asked = ask(conference, partner)
    assert list(my_invitations(by=partner, at=AT)) == [asked]
    assert not Meeting.objects.visible_to(partner).exists()
    report = send_report(asked=asked, text="He tells us that he likes school.", by=partner, at=AT)
    asked.refresh_from_db()
    assert (asked.answer, asked.seat_name, report.agency, report.author) == (
        *("report", "Head teacher", "education"), partner.name
    )  # fmt: skip
    assert meeting_page(conference.pk, by=runner(), at=AT).reports == [report]
    assert not AgencyReport.objects.visible_to(partner).exists()


def test_somebody_is_asked_by_role_alone(conference):
    asked = ask(conference, None, name="", role="Health visitor")
    assert (asked.name, asked.account, asked.seat_name) == ("Health visitor", None, "Health visitor")


def test_who_may_not_be_told_of_the_child_is_not_asked(conference, child, make_user):
    kept = make_user("partner")
    keep_out(child, kept, at=AT)
    for account in (kept, make_user("councillor")):
        with pytest.raises(UnableToMeet, match="may not be told"):
            ask(conference, account)


def test_an_invitation_is_gone_for_who_is_kept_out_later(conference, child, make_user):
    partner = make_user("partner")
    ask(conference, partner)
    keep_out(child, partner, at=AT)
    assert not my_invitations(by=partner, at=AT).exists()


def test_nobody_is_asked_twice(conference, make_user):
    partner = make_user("partner")
    asked = ask(conference, partner)
    with pytest.raises(UnableToMeet, match="asked already"):
        ask(conference, partner)
    with pytest.raises(IntegrityError), transaction.atomic():
        Attendance.objects.create(
            meeting=conference, account=partner, name="Again", agency="health", invited_at=AT,
            invited_by=asked.invited_by,
        )  # fmt: skip


def test_only_who_was_asked_and_who_runs_meetings_answers(conference, make_user):
    partner = make_user("partner")
    asked = ask(conference, partner)
    for by in (make_user("partner"), make_user("social_worker"), make_user("democratic_services")):
        with pytest.raises(NotAllowed):
            answer(asked, by)
    answer(asked, runner(), "apologies", words="She rang.")
    asked.refresh_from_db()
    assert (asked.answer, asked.answer_note) == ("apologies", "She rang.")
    answer(asked, partner)
    asked.refresh_from_db()
    assert (asked.answer, asked.answer_note) == ("accepted", "")


def test_a_meeting_that_was_held_or_cancelled_needs_no_answer(make_user):
    partner = make_user("partner")
    held, cancelled = held_meeting(), make_meeting(starts_at=AHEAD)
    rows = [ask(held, partner), ask(cancelled, partner)]
    cancel_meeting(meeting=cancelled, reason="Too few.", by=runner(), at=AT)
    for asked in rows:
        with pytest.raises(UnableToMeet, match="needs no answer"):
            answer(asked, partner)


def test_the_quorum_is_told_by_the_answers_so_far():
    meeting = make_meeting(starts_at=AHEAD)
    assert meeting_page(meeting.pk, by=runner(), at=AT).expected is None
    police, health = meeting.attendance.order_by("pk")
    answer(police, runner())
    answer(health, runner(), "apologies")
    expected = meeting_page(meeting.pk, by=runner(), at=AT).expected
    assert expected.sentence == "Not quorate: 1 of 2 members, 2 needed, police present."
    answer(health, runner())
    assert meeting_page(meeting.pk, by=runner(), at=AT).expected.is_met


def test_a_report_stands_by_its_item_as_words_or_as_a_document(conference, child):
    item = make_item(meeting=conference)
    document = make_document(child=child)
    told = {"meeting": conference, "item": item, "agency": "health", "author": "Dr Ash", "by": runner(), "at": AT}
    kept = file_report(document=document, **told)
    (_, shown), *_ = meeting_page(conference.pk, by=runner(), at=AT).places
    assert shown.sent == [kept]
    with pytest.raises(UnableToMeet, match="Write the report"):
        file_report(**told)
    with pytest.raises(UnableToMeet, match="on the record of the child"):
        file_report(document=make_document(child=PersonFactory()), **told)
    with pytest.raises(UnableToMeet, match="not on the agenda"):
        file_report(text="Words", **{**told, "item": make_item()})


def test_no_report_is_added_to_approved_minutes():
    meeting = approved_meeting()
    said = {"meeting": meeting, "agency": "health", "author": "Dr Ash", "by": runner(), "at": AT}
    with pytest.raises(UnableToMeet, match="are approved"):
        file_report(text="Words", **said)
    with pytest.raises(DatabaseError, match="are approved"), transaction.atomic():
        AgencyReport.objects.create(
            meeting=meeting, agency="health", author="Ash", text="W", sent_at=AT, recorded_by=said["by"]
        )


def test_attendance_is_counted_by_agency():
    """A3 (1)"""
    body = make_body()
    held_meeting(body=body)
    second = held_meeting(body=body, starts_at=AT - timedelta(days=1), came=1)
    second.attendance.filter(agency="health").update(how="report")
    police, health = sorted(attendance_by_agency(body, since=AT.date() - timedelta(days=365)), key=lambda a: a.report)
    assert (police.agency, police.meetings, police.attended, police.absent) == ("Police", 2, 2, 0)
    assert (health.agency, health.attended, health.report, health.absent) == ("Health", 1, 1, 0)
    assert attendance_by_agency(body, since=AT.date()) == []
