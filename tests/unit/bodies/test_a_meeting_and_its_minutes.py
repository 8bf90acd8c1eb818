"""A meeting is called, held and minuted; once its minutes are approved nothing of it can be changed."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.bodies.models import Attendance, Item, Meeting, Minute, Resolution
from lineofsight.bodies.operations.bodies import end_body
from lineofsight.bodies.operations.meetings import (
    UnableToMeet,
    add_item,
    call_meeting,
    cancel_meeting,
    invite,
    record_attendance,
)
from lineofsight.bodies.operations.minutes import UnableToMinute, approve_minutes, resolve, write_minute
from lineofsight.bodies.queries.quorum import judged
from lineofsight.drafts.versions import EditedMeanwhile, version_of
from lineofsight.retention.disposing import take_away
from tests.factories.bodies import (
    AT,
    FIRST,
    approved_meeting,
    held_meeting,
    make_action,
    make_body,
    make_item,
    make_meeting,
    minuted_item,
    runner,
)
from tests.factories.need_to_know import keep_out
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db
MAY = {"team_manager", "early_help_manager", "head_of_service", "reviewing_officer", "democratic_services"}
LATER = FIRST + timedelta(days=28)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_call_a_meeting(make_user, role):
    body, by = make_body(), make_user(role)
    if role in MAY:
        assert make_meeting(body=body, by=by).status == "planned"
    else:
        with pytest.raises(NotAllowed):
            make_meeting(body=body, by=by)


def test_everybody_who_sits_that_day_is_asked_and_guests_by_name():
    meeting = make_meeting()
    invite(meeting=meeting, name="Sorrel Vane", agency="education", by=runner(), at=AT)
    asked = {row.name: (row.agency, row.counts, row.how) for row in meeting.attendance.all()}
    assert asked == {
        "Wren Tallow 0": ("police", True, ""),
        "Wren Tallow 1": ("health", True, ""),
        "Sorrel Vane": ("education", False, ""),
    }


def test_a_meeting_is_somewhere_and_once_at_a_time():
    meeting = make_meeting()
    told = {"body": meeting.body, "by": runner(), "at": AT}
    with pytest.raises(UnableToMeet, match="Say where"):
        call_meeting(starts_at=LATER, **told)
    with pytest.raises(UnableToMeet, match="at that time already"):
        call_meeting(starts_at=FIRST, is_virtual=True, **told)
    with pytest.raises(UnableToMeet, match="not there on that day"):
        call_meeting(starts_at=FIRST - timedelta(days=400), is_virtual=True, **told)
    cancel_meeting(meeting=meeting, reason="The chair is ill.", by=runner(), at=AT)
    assert call_meeting(starts_at=FIRST, is_virtual=True, **told).status == "planned"
    with pytest.raises(UnableToMeet, match="is cancelled"):
        add_item(meeting=meeting, title="Late", by=runner(), at=AT)


def test_a_meeting_is_held_once_somebody_came_and_the_quorum_is_told():
    meeting = held_meeting(came=1)
    assert meeting.status == "held"
    assert judged(meeting).sentence == "Not quorate: 1 of 2 members, 2 needed, police present."
    assert judged(held_meeting()).sentence == "Quorate: 2 of 2 members, police present."
    planned = make_meeting()
    assert judged(planned) is None
    rows = {row.pk: "apologies" for row in planned.attendance.all()}
    with pytest.raises(UnableToMeet, match="Nobody came"):
        record_attendance(meeting=planned, how=rows, by=runner(), at=AT)
    with pytest.raises(UnableToMeet, match="not begun yet"):
        record_attendance(meeting=planned, how=rows, by=runner(), at=FIRST - timedelta(minutes=1))


def test_items_are_numbered_and_a_conferences_are_about_its_child(make_user):
    child = PersonFactory()
    meeting = held_meeting(body=make_body(child=child))
    first, second = make_item(meeting=meeting), make_item(meeting=meeting)
    assert [(first.number, first.child), (second.number, second.child)] == [(1, child), (2, child)]
    by = make_user("team_manager")
    keep_out(child, by, at=AT)
    with pytest.raises(UnableToMeet, match="may not open the record"):
        add_item(meeting=held_meeting(), title="Child", child=child, by=by, at=AT)


def test_who_is_shown_an_item_about_a_child(make_user):
    child = PersonFactory()
    meeting = held_meeting()
    plain, about = make_item(meeting=meeting), make_item(meeting=meeting, child=child)
    worker, kept, member = make_user("social_worker"), make_user("social_worker"), make_user("board_member")
    keep_out(child, kept, at=AT)
    for who, sees in ((worker, {plain, about}), (kept, {plain}), (member, set())):
        assert set(Item.objects.visible_to(who)) == sees
    assert set(Item.objects.filter(meeting=meeting).shown_to(member)) == {plain}


def test_minutes_are_of_a_meeting_that_was_held():
    item = make_item(meeting=make_meeting())
    with pytest.raises(UnableToMinute, match="Say first who came"):
        write_minute(item=item, text="Told.", by=runner(), at=AT)


def test_two_who_minute_one_item_are_told():
    item, by = minuted_item(), runner()
    seen = version_of({"text": "The director told of it."})
    write_minute(item=item, text="The director told of it at length.", seen=seen, by=by, at=AT)
    with pytest.raises(EditedMeanwhile) as told:
        write_minute(item=item, text="The director spoke.", seen=seen, by=runner(), at=AT)
    assert told.value.theirs == {"text": "The director told of it at length."}
    assert told.value.by == by.name


def test_resolutions_are_in_order():
    item = make_item()
    for kind, text in (("agreed", "To meet again."), ("noted", "The report.")):
        resolve(item=item, kind=kind, text=text, by=runner(), at=AT)
    assert [str(one) for one in item.resolutions.order_by("number")] == ["AGREED: To meet again.", "NOTED: The report."]


def test_minutes_are_approved_at_a_later_meeting_with_a_quorum():
    item, by = minuted_item(), runner()
    meeting, body = item.meeting, item.meeting.body
    with pytest.raises(UnableToMinute, match="at a later meeting"):
        approve_minutes(meeting=meeting, approved_in=meeting, by=by, at=AT)
    elsewhere = held_meeting(starts_at=LATER)
    with pytest.raises(UnableToMinute, match="of the same body"):
        approve_minutes(meeting=meeting, approved_in=elsewhere, by=by, at=AT)
    inquorate = held_meeting(body=body, starts_at=LATER, came=1)
    with pytest.raises(UnableToMinute, match="without a quorum"):
        approve_minutes(meeting=meeting, approved_in=inquorate, by=by, at=AT)
    bare = held_meeting(body=body, starts_at=FIRST + timedelta(days=1))
    with pytest.raises(UnableToMinute, match="No minutes are written"):
        approve_minutes(meeting=bare, approved_in=inquorate, by=by, at=AT)
    later = held_meeting(body=body, starts_at=LATER + timedelta(days=1))
    approved = approve_minutes(meeting=meeting, approved_in=later, by=by, at=AT)
    assert (approved.is_locked, approved.approved_by, approved.approved_in) == (True, by, later)


def test_a_body_that_follows_approves_the_minutes_that_were_left():
    item, following = minuted_item(), make_body()
    end_body(body=item.meeting.body, on=AT.date(), by=runner(), at=AT, successor=following)
    later = held_meeting(body=following, starts_at=LATER)
    assert approve_minutes(meeting=item.meeting, approved_in=later, by=runner(), at=AT).is_locked


def test_operations_refuse_to_change_what_is_approved():
    meeting, by = approved_meeting(), runner()
    item = meeting.items.get()
    told = {"by": by, "at": AT}
    for refused, do in (
        (UnableToMinute, lambda: write_minute(item=item, text="Other.", **told)),
        (UnableToMinute, lambda: resolve(item=item, kind="noted", text="Other.", **told)),
        (UnableToMinute, lambda: approve_minutes(meeting=meeting, approved_in=meeting.approved_in, **told)),
        (UnableToMeet, lambda: add_item(meeting=meeting, title="Other", **told)),
        (UnableToMeet, lambda: invite(meeting=meeting, name="Ash", agency="police", **told)),
        (UnableToMeet, lambda: record_attendance(meeting=meeting, how={}, **told)),
        (UnableToMeet, lambda: cancel_meeting(meeting=meeting, reason="No.", **told)),
    ):
        with pytest.raises(refused, match="approved"):
            do()


def changes(meeting, item):
    """Everything that could be done to an approved meeting behind the operations' back."""
    by, row = meeting.approved_by, meeting.attendance.first()
    yield Meeting.objects.filter(pk=meeting.pk).update, {"place": "Elsewhere"}
    yield Meeting.objects.filter(pk=meeting.pk).update, {"approved_in": None, "approved_at": None, "approved_by": None}
    yield Item.objects.filter(pk=item.pk).update, {"title": "Other"}
    yield Minute.objects.filter(item=item).update, {"text": "Other"}
    yield Minute.objects.filter(item=item).delete, {}
    yield Attendance.objects.filter(pk=row.pk).update, {"how": "absent"}
    yield Attendance.objects.filter(pk=row.pk).delete, {}
    yield Item.objects.create, {"meeting": meeting, "number": 9, "title": "Other"}
    yield (
        Resolution.objects.create,
        {"item": item, "kind": "noted", "number": 9, "text": "x", "recorded_at": AT, "recorded_by": by},
    )


def test_the_database_refuses_to_change_what_is_approved():
    meeting = approved_meeting()
    item = meeting.items.get()
    for do, told in changes(meeting, item):
        with pytest.raises(DatabaseError, match="are approved"), transaction.atomic():
            do(**told)
    assert item.minute.text == "The director told of it."


def test_an_item_of_an_approved_meeting_moves_when_two_records_are_merged():
    meeting, child = approved_meeting(), PersonFactory()
    assert Item.objects.filter(meeting=meeting).update(child=child) == 1


def test_a_childs_items_and_meetings_are_disposed_of_with_the_child():
    child = PersonFactory()
    item = minuted_item(child=child)
    make_action(item=item)
    later = held_meeting(body=item.meeting.body, starts_at=LATER)
    approve_minutes(meeting=item.meeting, approved_in=later, by=runner(), at=AT)
    conference = minuted_item(meeting=held_meeting(body=make_body(child=child)))
    gone, _ = take_away({child.pk})
    assert gone["bodies.item"] == 2
    assert gone["bodies.body"] == 1
    assert Meeting.objects.filter(pk=item.meeting_id).exists()
    assert not Meeting.objects.filter(pk=conference.meeting_id).exists()
    with pytest.raises(DatabaseError, match="are approved"), transaction.atomic():
        Meeting.objects.filter(pk=item.meeting_id).update(place="Elsewhere")
