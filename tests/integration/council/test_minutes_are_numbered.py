"""Minutes are numbered through a body's municipal year when they are approved, and published for good."""

import json
from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from lineofsight.bodies.operations.minutes import UnableToMinute, approve_minutes, write_minute
from lineofsight.council.membership.operations.bodies import set_annual_meeting
from lineofsight.council.minutes.models import MinuteNumber, PublishedMinutes
from lineofsight.council.minutes.operations.publishing import publish_draft
from lineofsight.council.minutes.published import published_minutes, standing_minutes
from tests.factories.bodies import approved_meeting
from tests.factories.council import clerk, council_meeting, make_agenda_item, make_council_body, minuted
from tests.factories.record import LONDON

pytestmark = pytest.mark.django_db
JULY, SEPTEMBER = datetime(2021, 7, 27, 16, tzinfo=LONDON), datetime(2021, 9, 21, 10, tzinfo=LONDON)
NEXT = datetime(2021, 11, 2, 16, tzinfo=LONDON)


def numbers(meeting):
    return [str(one) for one in MinuteNumber.objects.filter(item__meeting=meeting).order_by("item__number")]


def approve(meeting, later, *, by):
    return approve_minutes(meeting=meeting, approved_in=later, by=by, at=later.starts_at)


def test_numbers_run_on_from_one_meeting_to_the_next_and_apologies_have_none():
    by, panel = clerk(), make_council_body()
    july = minuted(council_meeting(panel, by=by, starts_at=JULY), items=7, by=by)
    september = minuted(council_meeting(panel, by=by, starts_at=SEPTEMBER), items=8, by=by)
    later = council_meeting(panel, by=by, starts_at=NEXT)
    approve(july, september, by=by)
    approve(september, later, by=by)
    assert numbers(july) == [f"21/{number}" for number in range(1, 8)]
    assert numbers(september) == [f"21/{number}" for number in range(8, 16)]
    said = published_minutes(PublishedMinutes.objects.get(meeting=september).slug)
    assert [one["number"] for one in said["items"]] == ["", *(f"21/{number}" for number in range(8, 16))]
    assert said["approved_on"] == "2 November 2021"


def test_another_body_and_another_year_begin_again():
    by, panel, other = clerk(), make_council_body(), make_council_body(slug="other")
    make_council_body(kind="full_council", name="Full Council", members=(), by=by)
    set_annual_meeting(began_on=date(2021, 9, 1), by=by, at=JULY)
    meetings = [
        minuted(council_meeting(one, by=by, starts_at=at), items=2, by=by)
        for one, at in ((panel, JULY), (panel, SEPTEMBER), (other, SEPTEMBER))
    ]
    for one, body in zip(meetings, (panel, panel, other), strict=True):
        later = council_meeting(body, by=by, starts_at=one.starts_at + timedelta(days=40, hours=one.pk))
        approve(one, later, by=by)
    assert [numbers(one) for one in meetings] == [["20/1", "20/2"], ["21/1", "21/2"], ["21/1", "21/2"]]


def test_the_minutes_of_an_earlier_meeting_come_first():
    by, panel = clerk(), make_council_body()
    july = minuted(council_meeting(panel, by=by, starts_at=JULY), items=1, by=by)
    september = minuted(council_meeting(panel, by=by, starts_at=SEPTEMBER), items=1, by=by)
    later = council_meeting(panel, by=by, starts_at=NEXT)
    with pytest.raises(UnableToMinute, match="Approve the minutes of 27 July 2021 first"):
        approve(september, later, by=by)
    september.refresh_from_db()
    assert (september.is_locked, numbers(september)) == (False, [])
    assert not PublishedMinutes.objects.exists()
    approve(july, later, by=by)
    approve(september, later, by=by)
    assert numbers(september) == ["21/2"]


def test_minutes_of_a_board_of_officers_are_not_numbered():
    meeting = approved_meeting()
    assert not MinuteNumber.objects.filter(item__meeting=meeting).exists()


def test_a_draft_is_published_without_numbers_and_stays_as_it_was():
    by, panel = clerk(), make_council_body()
    meeting = minuted(council_meeting(panel, by=by), items=2, by=by)
    draft = publish_draft(meeting=meeting, by=by, at=SEPTEMBER)
    said = published_minutes(draft.slug)
    assert said["is_draft"]
    assert [one["number"] for one in said["items"]] == ["", "**", "**"]
    write_minute(item=meeting.items.get(number=2), text="Other words.", by=by, at=SEPTEMBER)
    assert "Other words." not in json.dumps(published_minutes(draft.slug))
    assert publish_draft(meeting=meeting, by=by, at=NEXT).version == 2
    assert "Other words." in json.dumps(published_minutes(draft.slug))
    [(slug, latest)] = standing_minutes(panel.slug)
    assert (slug, latest["is_draft"]) == (draft.slug, True)


def test_a_draft_needs_words_and_minutes_that_are_not_approved():
    by, panel = clerk(), make_council_body()
    empty = council_meeting(panel, by=by, starts_at=JULY)
    make_agenda_item(empty, by=by)
    with pytest.raises(UnableToMinute, match="No minutes are written yet"):
        publish_draft(meeting=empty, by=by, at=SEPTEMBER)
    done = minuted(council_meeting(panel, by=by), items=1, by=by)
    approve(done, council_meeting(panel, by=by, starts_at=NEXT), by=by)
    with pytest.raises(UnableToMinute, match="approved and published already"):
        publish_draft(meeting=done, by=by, at=NEXT)


def test_the_database_refuses_to_change_what_was_published():
    by, panel = clerk(), make_council_body()
    made = publish_draft(meeting=minuted(council_meeting(panel, by=by), items=1, by=by), by=by, at=SEPTEMBER)
    with pytest.raises(DatabaseError), transaction.atomic():
        PublishedMinutes.objects.filter(pk=made.pk).update(frozen="{}")
    with pytest.raises(DatabaseError), transaction.atomic():
        PublishedMinutes.objects.filter(pk=made.pk).delete()
