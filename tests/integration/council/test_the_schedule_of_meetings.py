"""A year of meetings is called at once or not at all; one moves as the same meeting, and calendars follow."""

from datetime import date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.models import Meeting
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.council.membership.operations.bodies import publish_body
from lineofsight.council.schedule.operations.calling import call_meetings, schedule
from lineofsight.council.schedule.operations.moving import call_off, move_meeting, publish_schedule
from lineofsight.council.schedule.published import ahead_and_past, published_schedule
from lineofsight.web import clock
from tests.factories.access import make_user
from tests.factories.council import AT, clerk, council_meeting, make_council_body, planned_meeting, seat
from tests.factories.record import LONDON

pytestmark = pytest.mark.django_db
NOW = datetime(2022, 7, 27, 9, tzinfo=LONDON)
FIRST, INSTEAD = datetime(2022, 9, 19, 16, tzinfo=LONDON), datetime(2022, 9, 27, 16, tzinfo=LONDON)
DAYS = (date(2022, 9, 19), date(2022, 11, 8), date(2023, 3, 28))


@pytest.fixture
def by():
    return clerk()


@pytest.fixture
def panel(by):
    return make_council_body(by=by)


def called(panel, by, days=DAYS, **said):
    told = {"hour": time(16), "place": "Committee room 1", **said}
    return call_meetings(body=panel.body, days=days, by=by, at=NOW, **told)


def events(panel=None):
    address = reverse("public_site:body_calendar", args=[panel.slug]) if panel else reverse("public_site:calendar_file")
    answer = Client().get(address)
    assert answer["Content-Type"].startswith("text/calendar")
    return {str(one["uid"]): one for one in Calendar.from_ical(answer.content).walk("VEVENT")}


def test_a_year_is_called_at_once_or_not_at_all(panel, by):
    planned_meeting(panel, by=by, starts_at=datetime(2022, 11, 8, 16, tzinfo=LONDON))
    with pytest.raises(UnableToMeet, match="meets at that time already"):
        called(panel, by)
    assert Meeting.objects.count() == 1
    with pytest.raises(UnableToMeet, match="at least one day"):
        called(panel, by, days=())
    assert len(called(panel, by, days=(DAYS[0], DAYS[2], DAYS[0]))) == 2


def test_hours_are_local_on_both_sides_of_the_change_of_clocks(panel, by):
    summer, winter, _ = called(panel, by)
    assert [one.meeting.starts_at.astimezone(LONDON).hour for one in (summer, winter)] == [16, 16]
    publish_schedule(body=panel.body, by=by, at=NOW)
    publish_body(council_body=panel, by=by, on=NOW.date(), at=NOW)
    starts = sorted(one["dtstart"].dt for one in events(panel).values())
    assert [one.hour for one in starts] == [15, 16, 15]


def test_a_meeting_moves_as_the_same_meeting(panel, by):
    [one, *_] = called(panel, by)
    uid, asked = one.uid, one.meeting.attendance.count()
    seat(panel, "Councillor Zena Ash", by=by, on=date(2022, 9, 21))
    moved = move_meeting(scheduled=one, to=INSTEAD, why="The country mourns.", by=by, at=NOW)
    assert (moved.uid, moved.sequence, moved.first_starts_at) == (uid, 1, FIRST)
    meeting = Meeting.objects.get(pk=one.meeting_id)
    assert meeting.starts_at == INSTEAD
    assert meeting.attendance.count() == asked + 1, "Who came to the body since is asked too."


@pytest.mark.parametrize(
    ("to", "why", "said"),
    [
        (INSTEAD, " ", "Say why it is moved"),
        (FIRST, "Why", "at that time already"),
        (NOW - timedelta(days=1), "Why", "a time to come"),
        (datetime(2022, 11, 8, 16, tzinfo=LONDON), "Why", "meets at that time already"),
    ],
)
def test_a_meeting_that_does_not_move(to, why, said, panel, by):
    [one, *_] = called(panel, by)
    with pytest.raises(UnableToMeet, match=said):
        move_meeting(scheduled=one, to=to, why=why, by=by, at=NOW)
    one.refresh_from_db()
    assert (one.sequence, one.moves.count()) == (0, 0)


def test_what_was_held_or_called_off_does_not_move(panel, by):
    held = schedule(meeting=council_meeting(panel, by=by), by=by, at=NOW)
    [off, *_] = called(panel, by)
    call_off(scheduled=off, reason="Snow", by=by, at=NOW)
    for one in (held, off):
        with pytest.raises(UnableToMeet, match="not held and is not cancelled"):
            move_meeting(scheduled=one, to=INSTEAD, why="Why", by=by, at=NOW)


def test_calendars_follow_moves_and_cancellations_once_they_are_published(panel, by):
    [one, other, _] = called(panel, by, livestream="https://watch.example/panel")
    publish_body(council_body=panel, by=by, on=NOW.date(), at=NOW)
    assert events(panel) == {}
    publish_schedule(body=panel.body, by=by, at=NOW)
    before = events(panel)
    move_meeting(scheduled=one, to=INSTEAD, why="The country mourns.", by=by, at=NOW)
    call_off(scheduled=other, reason="Snow", by=by, at=NOW)
    assert events(panel) == before, "Nothing changes in public until it is published again."
    assert len(publish_schedule(body=panel.body, by=by, at=NOW + timedelta(hours=1))) == 2
    assert publish_schedule(body=panel.body, by=by, at=NOW + timedelta(hours=2)) == []
    after = events()
    assert set(after) == set(before)
    moved, off = after[f"{one.uid}@testserver"], after[f"{other.uid}@testserver"]
    assert (moved["dtstart"].dt, moved["sequence"], str(moved["status"])) == (INSTEAD, 1, "CONFIRMED")
    assert "At first 19 September 2022 at 4pm." in str(moved["description"])
    assert (off["sequence"], str(off["status"])) == (1, "CANCELLED")
    assert str(moved["url"]) == "https://watch.example/panel"


def test_how_long_it_lasts_and_where_it_is_watched_tell_calendars_too(panel, by):
    [one, *_] = called(panel, by)
    again = schedule(meeting=one.meeting, minutes_long=90, by=by, at=NOW)
    assert (again.sequence, schedule(meeting=one.meeting, minutes_long=90, by=by, at=NOW).sequence) == (1, 1)
    with pytest.raises(UnableToMeet, match="between 15 minutes and 12 hours"):
        schedule(meeting=one.meeting, minutes_long=5, by=by, at=NOW)


def test_nobody_else_calls_meetings(panel):
    with pytest.raises(NotAllowed):
        called(panel, make_user("head_of_service"))
    assert published_schedule() == []


@pytest.fixture
def july(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    monkeypatch.setattr(clock, "today", lambda: NOW.date())


def body(response):
    assert response.status_code == 200
    return response.content.decode()


def test_a_year_is_proposed_looked_at_and_called_on_screen(panel, july, sign_in):
    make_council_body(kind="full_council", name="Full Council", members=())
    client = sign_in("democratic_services")
    asked = {"weekday": "0", "week": "3", "year": "2022", "months": ["9", "10", "3"]}
    shown = body(client.post(reverse("schedule:propose", args=[panel.slug]), asked, follow=True))
    assert "Monday 19 September 2022" in shown
    assert "It is a bank holiday" in shown
    assert "Instead of 19 September 2022." in shown
    assert "Monday 20 March 2023" in shown
    where = reverse("schedule:call", args=[panel.slug]) + "?days=2022-09-19,2022-10-17,2023-03-20"
    said = {"days": ["2022-09-20", "2022-10-17"], "hour": "16:00", "place": "Room 1", "minutes_long": "120"}
    assert "Give an address that begins with https://" in body(client.post(where, {**said, "livestream": "watch"}))
    shown = body(client.post(where, said, follow=True))
    assert "20 September 2022 at 4pm" in shown
    assert "19 September 2022" not in shown
    assert "2 meetings published." in body(client.post(reverse("schedule:publish", args=[panel.slug]), follow=True))
    assert "17 October 2022 at 4pm" in body(Client().get(reverse("public_site:calendar")))


def test_the_public_reads_what_is_to_come_first_and_soonest_first():
    days = [date(2022, month, 3) for month in (3, 6, 9, 12)]
    meetings = [{"starts_at": datetime(one.year, one.month, one.day, 10, tzinfo=LONDON).isoformat()} for one in days]
    ahead, past = ahead_and_past(meetings, at=datetime(2022, 6, 3, 10, tzinfo=LONDON))
    assert (ahead, past) == (meetings[1:], meetings[:1])
    assert ahead_and_past(meetings, at=datetime(2023, 1, 1, tzinfo=LONDON)) == ([], meetings[::-1])


@pytest.mark.parametrize("days", ["", "nonsense", "2022-13-01"])
def test_an_address_without_days_leads_back(days, panel, july, sign_in):
    answer = sign_in("democratic_services").get(reverse("schedule:call", args=[panel.slug]) + f"?days={days}")
    assert answer.headers["Location"] == reverse("schedule:propose", args=[panel.slug])


def test_a_year_of_which_holidays_are_not_known_is_said(panel, july, sign_in):
    asked = {"weekday": "0", "week": "3", "year": "2090", "months": ["9"]}
    shown = body(
        sign_in("democratic_services").post(reverse("schedule:propose", args=[panel.slug]), asked, follow=True)
    )
    assert "are not known yet" in shown


def test_a_meeting_is_moved_and_called_off_on_screen(panel, july, by, sign_in):
    [one, other, _] = called(panel, by)
    client = sign_in("democratic_services")
    to = {"to_day": "27", "to_month": "9", "to_year": "2022", "to_time": "16:00", "why": "The country mourns."}
    shown = body(client.post(reverse("schedule:move", args=[one.meeting_id]), to, follow=True))
    assert "It was to be on 19 September 2022 at 4pm, and was moved to 27 September 2022 at 4pm." in shown
    off = body(client.post(reverse("schedule:call_off", args=[other.meeting_id]), {"reason": "Snow"}, follow=True))
    assert "Cancelled: Snow" in off
    said = {"minutes_long": "90", "livestream": "https://watch.example/"}
    assert "https://watch.example/" in body(
        client.post(reverse("schedule:watch", args=[one.meeting_id]), said, follow=True)
    )  # fmt: skip
    assert "Move this meeting" not in body(sign_in("councillor").get(reverse("bodies:meeting", args=[one.meeting_id])))


def test_the_calendar_asks_few_queries(panel, july, by, sign_in):
    called(panel, by, days=[date(2022, 8, 1) + timedelta(days=7 * week) for week in range(20)])
    client = sign_in("democratic_services")
    body(client.get(reverse("schedule:schedule")))
    with CaptureQueriesContext(connection) as asked:
        body(client.get(reverse("schedule:schedule")))
    assert len(asked) <= 15
    assert AT < NOW
