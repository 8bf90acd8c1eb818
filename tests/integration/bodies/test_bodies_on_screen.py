"""Bodies, meetings and actions on screen: the happy path, the refusals, and how little is asked of the database."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.bodies.models import Action, Body, Meeting
from lineofsight.web import clock
from tests.factories.bodies import (
    AT,
    BEGAN,
    held_meeting,
    make_action,
    make_asked,
    make_body,
    make_item,
    make_meeting,
    make_member,
    minuted_item,
)
from tests.factories.need_to_know import keep_out, restrict
from tests.factories.record import PersonFactory, copies

pytestmark = pytest.mark.django_db
MOST = 15
ROWS = pytest.mark.parametrize("rows", [1, 200])


def address(view: str, **where) -> str:
    return reverse(f"bodies:{view}", kwargs=where)


def parts(name: str, day) -> dict:
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


@pytest.fixture
def it_is_morning(monkeypatch, now, today):
    """Two hours ago was the same day, whenever the tests run."""
    monkeypatch.setattr(clock, "now", lambda: now)
    monkeypatch.setattr(clock, "today", lambda: today)


@pytest.mark.usefixtures("it_is_morning")
def test_a_board_from_its_first_day_to_approved_minutes(sign_in):
    """B15 (1)"""
    client = sign_in("head_of_service")
    said = {"kind": "board", "name": "Improvement board", "cadence": "monthly", "text": "To see that it gets better."}
    answer = client.post(address("body_new"), {**said, "least": 1, "share": "none"})
    body = Body.objects.get()
    assert answer["Location"] == address("body", body_id=body.pk)
    member = {"account": client.user.pk, "agency": "childrens_services", "seat": "chair", **parts("on", clock.today())}
    assert client.post(address("member_new", body_id=body.pk), member).status_code == 302
    meetings = []
    for ago in (2, 1):
        begins = clock.now() - timedelta(hours=ago)
        when = {**parts("starts_at", begins), "starts_at_time": begins.strftime("%H:%M"), "is_virtual": "on"}
        client.post(address("meeting_new", body_id=body.pk), when)
        meetings.append(Meeting.objects.order_by("pk").last())
        came = {f"how_{row.pk}": "attended" for row in meetings[-1].attendance.all()}
        assert client.post(address("attendance", meeting_id=meetings[-1].pk), came).status_code == 302
    first, second = meetings
    assert client.post(address("item_new", meeting_id=first.pk), {"title": "What is late"}).status_code == 302
    item = first.items.get()
    client.post(address("minute_write", item_id=item.pk), {"text": "It was told.", "seen": ""})
    client.post(address("resolution_new", item_id=item.pk), {"kind": "agreed", "text": "To ask again."})
    action = {"what": "Ask again.", "account": client.user.pk, "agency": ""}
    client.post(address("action_new", item_id=item.pk), {**action, **parts("due_on", clock.today())})
    page = client.get(address("meeting", meeting_id=first.pk)).content.decode()
    for words in ("It was told.", "AGREED", "To ask again.", "Ask again.", "Quorate: 1 of 1 member", "Draft minutes"):
        assert words in page
    client.post(address("minutes_approve", meeting_id=first.pk), {"approved_in": second.pk})
    page = client.get(address("meeting", meeting_id=first.pk)).content.decode()
    assert "Nothing of this meeting can be changed" in page
    assert "Write the minutes" not in page
    refused = client.post(address("minute_write", item_id=item.pk), {"text": "Other.", "seen": ""})
    assert "are approved" in refused.content.decode()


def test_an_action_is_closed_and_handed_over_on_screen(sign_in):
    client = sign_in("social_worker")
    first, second = make_action(account=client.user), make_action(account=client.user, what="Ring them.")
    assert "2 open actions" in client.get(address("my_actions")).content.decode()
    assert "2 open actions, 2 late" in client.get(reverse("record:home")).content.decode()
    closed = client.post(address("action_close", action_id=first.pk), {"outcome": "done", "evidence": "Sent."})
    assert closed.status_code == 302
    outside = {"account": "outside", "name": "Moss Harrow", "agency": "health", "reason": "It is theirs."}
    refused = client.post(address("action_hand_over", action_id=second.pk), {**outside, "agency": ""})
    assert "Say for which agency" in refused.content.decode()
    assert client.post(address("action_hand_over", action_id=second.pk), {**outside, "name": ""}).status_code == 200
    assert client.post(address("action_hand_over", action_id=second.pk), outside).status_code == 302
    page = client.get(address("my_actions")).content.decode()
    assert "You have no open actions" in page
    assert "Closed lately" in page
    assert "Moss Harrow, health" in client.get(address("action", action_id=second.pk)).content.decode()


def test_a_partner_finds_an_invitation_and_an_action_on_the_home_page_and_does_both(sign_in):
    client, child = sign_in("partner"), PersonFactory(first_name="Quillfeather")
    meeting = make_meeting(body=make_body(child=child), starts_at=clock.now() + timedelta(days=2))
    asked = make_asked(meeting=meeting, account=client.user)
    action = make_action(item=make_item(meeting=meeting), account=client.user)
    page = client.get(reverse("record:home")).content.decode()
    for words in ("Meetings you are asked to", "Not answered", "Quillfeather", "Your actions", "Send the figures"):
        assert words in page
    where = address("invitation", asked_id=asked.pk)
    assert "You are asked as housing officer" in client.get(where).content.decode()
    assert client.post(where, {"answer": "report"}).status_code == 302
    assert client.post(address("report_send", asked_id=asked.pk), {"text": "He likes school."}).status_code == 302
    page = client.get(where).content.decode()
    assert "sends a report" in page
    assert "He likes school." in page
    assert client.get(address("meeting", meeting_id=meeting.pk)).status_code == 404
    page = client.get(address("action", action_id=action.pk)).content.decode()
    assert "Quillfeather" in page
    assert reverse("record:person", kwargs={"pk": child.pk}) not in page
    done = {"outcome": "done", "evidence": "Sent."}
    assert client.post(address("action_close", action_id=action.pk), done).status_code == 302
    read = AuditEntry.objects.filter(by=client.user, subject=f"record.person:{child.pk}", action="read")
    assert read.count() == 4
    page = sign_in("team_manager").get(address("meeting", meeting_id=meeting.pk)).content.decode()
    assert "He likes school." in page
    assert "Report of Front door partner" in page


def test_a_councillor_sees_and_completes_an_action(sign_in):
    client = sign_in("councillor")
    action = make_action(account=client.user)
    assert "1 open action" in client.get(reverse("record:home")).content.decode()
    done = {"outcome": "done", "evidence": "I visited."}
    assert client.post(address("action_close", action_id=action.pk), done).status_code == 302
    assert client.get(reverse("record:search")).status_code == 403


def test_an_action_is_given_from_a_record_and_shown_on_it_and_in_my_work(sign_in):
    client, child = sign_in("social_worker"), PersonFactory()
    give = address("action_from", kind="record.person", number=child.pk)
    assert give in client.get(f"/people/{child.pk}/").content.decode()
    said = {"what": "Ring the school.", "account": client.user.pk, "agency": "childrens_services"}
    assert client.post(give, {**said, **parts("due_on", clock.today())}).status_code == 302
    for where in (address("actions_about", pk=child.pk), reverse("record:my_work")):
        assert "Ring the school." in client.get(where).content.decode()
    assert client.get(address("action_from", kind="no.such", number=1)).status_code == 404


def test_a_body_is_placed_ended_and_followed_on_screen(sign_in):
    client, board, group = sign_in("head_of_service"), make_body(), make_body(kind="group", name="Data group")
    client.post(address("body_parent", body_id=group.pk), {"other": board.pk})
    assert "Data group" in client.get(address("body", body_id=board.pk)).content.decode()
    ended = client.post(address("body_end", body_id=group.pk), parts("on", clock.today()))
    assert ended.status_code == 302
    client.post(address("body_successor", body_id=group.pk), {"other": board.pk})
    assert "followed by" in client.get(address("body", body_id=group.pk)).content.decode()


def test_the_next_meeting_is_filled_in_and_a_report_is_kept_by_an_item(sign_in):
    client, meeting = sign_in("head_of_service"), make_meeting(starts_at=clock.now() + timedelta(days=1))
    page = client.get(address("meeting_new", body_id=meeting.body_id)).content.decode()
    assert "It meets every month: the next day is filled in" in page
    item = make_item(meeting=meeting)
    said = {"item": item.pk, "author": "Dr Ash", "agency": "health", "text": "All is well."}
    assert client.post(address("report_new", meeting_id=meeting.pk), said).status_code == 302
    row = meeting.attendance.first()
    assert client.post(address("invitation_answer", asked_id=row.pk), {"answer": "accepted"}).status_code == 302
    page = client.get(address("meeting", meeting_id=meeting.pk)).content.decode()
    for words in ("Report of Dr Ash, health", "All is well.", ": will come", "By the answers so far: not quorate"):
        assert words in page


def test_somebody_elses_action_is_not_closed(sign_in):
    client, action = sign_in("social_worker"), make_action()
    assert "Say what became of it" not in client.get(address("action", action_id=action.pk)).content.decode()
    answer = client.post(address("action_close", action_id=action.pk), {"outcome": "done", "evidence": "Sent."})
    assert "Only who owns an action" in answer.content.decode()
    assert Action.objects.get().closed_on is None


def test_a_child_is_put_on_an_agenda_from_the_record(sign_in):
    client, child = sign_in("team_manager"), PersonFactory()
    meeting = make_meeting(starts_at=clock.now() + timedelta(days=1))
    assert address("agenda_add", pk=child.pk) in client.get(f"/people/{child.pk}/").content.decode()
    said = {"meeting": meeting.pk, "title": "What each agency knows"}
    assert client.post(address("agenda_add", pk=child.pk), said).status_code == 302
    assert meeting.items.get().child == child


def test_a_child_is_named_to_who_may_know_of_them_alone(sign_in, make_user):
    child = PersonFactory(first_name="Quillfeather")
    meeting = held_meeting()
    make_item(meeting=meeting, title="About Quillfeather", child=child)
    where = address("meeting", meeting_id=meeting.pk)
    worker, kept, locked, member = (sign_in(role) for role in (*("social_worker",) * 3, "board_member"))
    keep_out(child, kept.user, at=AT)
    make_member(body=meeting.body, account=member.user, agency="independent", on=BEGAN)
    assert "Quillfeather" in worker.get(where).content.decode()
    read = AuditEntry.objects.filter(by=worker.user, subject=f"record.person:{child.pk}", action="read")
    assert read.count() == 1
    restrict(child, worker.user, at=AT)
    for client in (kept, locked, member):
        page = client.get(where).content.decode()
        assert "An item that is not shown to you" in page
        assert "Quillfeather" not in page
    assert not AuditEntry.objects.filter(by=member.user, subject=f"record.person:{child.pk}").exists()
    assert sign_in("board_member").get(where).status_code == 404


def test_a_conference_is_not_there_for_who_may_not_open_the_record(sign_in):
    child = PersonFactory(first_name="Quillfeather")
    meeting = held_meeting(body=make_body(child=child, name="Conference"))
    kept, locked = sign_in("social_worker"), sign_in("social_worker")
    keep_out(child, kept.user, at=AT)
    pages = [address("body", body_id=meeting.body_id), address("meeting", meeting_id=meeting.pk)]
    assert "Conference" in locked.get(pages[0]).content.decode()
    restrict(child, at=AT)
    for page in pages:
        assert kept.get(page).status_code == 404
        assert "Conference" not in locked.get(page).content.decode()
    for client in (kept, locked):
        assert "Conference" not in client.get(address("bodies")).content.decode()


@ROWS
def test_the_list_of_bodies(sign_in, django_assert_max_num_queries, rows):
    copies(make_body(), rows)
    client = sign_in("team_manager")
    with django_assert_max_num_queries(MOST):
        assert client.get(address("bodies")).status_code == 200


@ROWS
def test_a_body(sign_in, django_assert_max_num_queries, rows):
    meeting = make_meeting()
    copies(meeting, rows, starts_at=[AT + timedelta(hours=number) for number in range(rows)])
    copies(meeting.body.memberships.first(), rows)
    client = sign_in("head_of_service")
    with django_assert_max_num_queries(MOST):
        assert client.get(address("body", body_id=meeting.body_id)).status_code == 200


@ROWS
def test_a_meeting(sign_in, django_assert_max_num_queries, rows):
    item = minuted_item(child=PersonFactory())
    action = make_action(item=item)
    children = [person.pk for person in copies(item.child, rows)]
    items = copies(item, rows, number=list(range(2, rows + 2)), child_id=children)
    copies(item.minute, rows, item_id=[one.pk for one in items])
    actions = copies(action, rows, item_id=[one.pk for one in items])
    copies(action.owners.get(), rows, action_id=[one.pk for one in actions])
    copies(item.meeting.attendance.first(), rows, membership_id=None)
    client = sign_in("team_manager")
    with django_assert_max_num_queries(MOST):
        page = client.get(address("meeting", meeting_id=item.meeting_id))
    assert page.content.decode().count("Send the figures") == rows + 1


@ROWS
@pytest.mark.parametrize("page", ["bodies:my_actions", "record:home"])
def test_my_actions(sign_in, django_assert_max_num_queries, rows, page):
    client = sign_in("social_worker")
    action = make_action(account=client.user, item=make_item(child=PersonFactory()))
    copies(action.owners.get(), rows, action_id=[one.pk for one in copies(action, rows)])
    with django_assert_max_num_queries(MOST):
        assert client.get(reverse(page)).status_code == 200


def test_who_may_not_run_meetings_is_offered_nothing(sign_in):
    item = minuted_item()
    page = sign_in("auditor").get(address("meeting", meeting_id=item.meeting_id)).content.decode()
    assert "The director told of it." in page
    for words in ("Write the minutes", "Approve these minutes", "Add an item"):
        assert words not in page
    assert "Draft minutes" in page
