"""U12: an update comes to a body again when its months have gone; its page tells when it came and what came of it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.bodies.coming_again import due_from
from lineofsight.bodies.models.standing import COMES
from lineofsight.bodies.operations.bodies import end_body
from lineofsight.bodies.operations.meetings import cancel_meeting
from lineofsight.bodies.operations.minutes import resolve
from lineofsight.bodies.operations.standing_items import UnableToStand, put_figures_before, set_standing_item
from lineofsight.bodies.queries.meetings import meeting_page
from lineofsight.bodies.queries.standing_items import standing_items
from tests.factories.bodies import AT, BEGAN, held_meeting, make_body, make_meeting, runner
from tests.factories.papers import make_assessment_snapshot

NEXT = [
    # it came last on, every so many months, due from
    (None, 6, None),
    (date(2021, 9, 21), 0, None),
    (date(2021, 9, 21), 3, date(2021, 12, 1)),
    (date(2021, 9, 30), 6, date(2022, 3, 1)),
    (date(2021, 12, 31), 12, date(2022, 12, 1)),
    (date(2020, 2, 29), 12, date(2021, 2, 1)),
]


@pytest.mark.parametrize(("last", "every", "due"), NEXT)
def test_when_it_is_due(last, every, due):
    assert due_from(last, every_months=every) == due


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.sampled_from(sorted(set(COMES) - {0})))
def test_it_is_due_on_the_first_of_a_month_after_its_months(last, every):
    due = due_from(last, every_months=every)
    assert due.day == 1
    assert (due.year - last.year) * 12 + due.month - last.month == every


@pytest.fixture
def half_yearly(db):
    """A body with an item of every six months that it had on 1 June 2021."""
    make_assessment_snapshot()
    by = runner()
    body = make_body(by=by)
    told = {"title": "Early help", "measures": ["AS01"], "grouped_by": "", "months": 3, "every_months": 6}
    standing = set_standing_item(body=body, **told, brought_by="The lead member", on=BEGAN, by=by, at=AT)
    first = held_meeting(body=body, by=by)
    put_figures_before(meeting=first, by=by, at=AT)
    return standing, first, by


def test_it_stays_away_until_its_months_have_gone(half_yearly):
    standing, first, by = half_yearly
    assert first.items.get().owner == "The lead member"
    for later, due in ((timedelta(days=90), False), (timedelta(days=200), True)):
        meeting = make_meeting(body=standing.body, starts_at=first.starts_at + later)
        assert bool(meeting_page(meeting.pk, by=by, at=AT).standing) is due
        assert bool(put_figures_before(meeting=meeting, by=by, at=AT)) is due


def test_a_cancelled_meeting_did_not_have_it(half_yearly):
    standing, first, by = half_yearly
    assert standing_items(standing.body, on=AT.date())[0].due == "Every six months: due from December 2021."
    later = make_meeting(body=standing.body, starts_at=first.starts_at + timedelta(days=200))
    put_figures_before(meeting=later, by=by, at=AT)
    cancel_meeting(meeting=later, reason="Snow.", by=by, at=AT)
    assert standing_items(standing.body, on=AT.date())[0].due == "Every six months: due from December 2021."


def test_what_a_body_that_it_follows_had_it_had(half_yearly):
    standing, first, by = half_yearly
    following = make_body(by=by, name="Improvement group")
    end_body(body=standing.body, on=AT.date(), by=by, at=AT, successor=following)
    told = {"title": "Early help", "measures": ["AS01"], "grouped_by": "", "months": 3, "every_months": 6}
    set_standing_item(body=following, **told, on=AT.date(), by=by, at=AT)
    assert standing_items(following, on=AT.date())[0].due == "Every six months: due from December 2021."


def test_its_page_tells_when_it_came_and_what_came_of_it(half_yearly, sign_in):
    standing, first, by = half_yearly
    resolve(item=first.items.get(), kind="noted", text="The update was noted.", by=by, at=AT)
    client = sign_in("head_of_service")
    body = client.get(reverse("bodies:body", args=[standing.body_id])).content.decode()
    assert reverse("bodies:standing", args=[standing.pk]) in body
    page = client.get(reverse("bodies:standing", args=[standing.pk])).content.decode()
    assert "Every six months: due from December 2021." in page
    assert "The lead member brings it." in page
    assert "The update was noted." in page
    assert reverse("bodies:meeting", args=[first.pk]) in page
    assert client.get(reverse("bodies:standing", args=[standing.pk + 1])).status_code == 404


def test_how_often_is_one_of_the_choices(db):
    told = {"title": "Early help", "measures": ["AS01"], "grouped_by": "", "months": 3}
    with pytest.raises(UnableToStand, match="how often"):
        set_standing_item(body=make_body(), **told, every_months=5, on=BEGAN, by=runner(), at=AT)
