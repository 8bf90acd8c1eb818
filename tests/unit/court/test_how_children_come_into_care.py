"""F9: how each child came into care or safety: planned or not, by which route, and how long they were known."""

from datetime import date, timedelta

import pytest

from lineofsight.record import pathway
from lineofsight.service.court.operations.orders import make_interim_order
from lineofsight.service.court.queries.entries import entries, entries_by_quarter
from tests.factories.access import make_user
from tests.factories.court import DAY, at, emergency, issued, opened, when
from tests.factories.record import PersonFactory
from tests.factories.service import make_teams

pytestmark = pytest.mark.django_db


def ordered(child, *, day=DAY, **said):
    steps = issued(child, day=day, **said)
    make_interim_order(steps=steps, kind="interim_care", made_on=day, **when(day))
    return steps[0]


def found(on=DAY + timedelta(days=60)):
    rows = entries(make_user("team_manager"), on=on)
    return [(one.step.child_id, one.route, one.is_planned) for one in rows]


@pytest.mark.parametrize("route, name", [
    ("police", "Police protection"), ("order", "Emergency protection order"),
    ("agreement", "Looked after by agreement, at once"),
])  # fmt: skip
def test_an_emergency_is_unplanned_and_names_its_route(route, name):
    """F9 (1)."""
    step = emergency(route=route)[0]
    assert found() == [(step.child_id, name, False)]


def test_an_assessment_order_leaves_the_child_at_home():
    emergency(route="assessment")
    assert found() == []


def test_a_first_order_is_planned_unless_it_was_heard_at_short_notice():
    """F9 (1)."""
    planned = ordered(PersonFactory())
    hurried = ordered(PersonFactory(), short_notice="A", short_notice_why="Dad has tickets for tonight.")
    assert sorted(found()) == sorted([
        (planned.child_id, "Interim care order", True), (hurried.child_id, "Interim care order", False),
    ])  # fmt: skip


@pytest.mark.parametrize("days, counted", [(28, 1), (29, 2)])
def test_an_order_that_follows_an_emergency_goes_on_with_it(days, counted):
    step = emergency()[0]
    ordered(step.child, day=DAY + timedelta(days=days))
    assert len(found()) == counted


def test_it_says_for_how_many_days_the_child_was_known():
    """F9 (2): from the longest open step, and nothing where none was open."""
    make_teams()
    known, unknown = PersonFactory(), PersonFactory()
    pathway.open_step(
        "child_in_need_plan", child=known, opened_by=None, **when(DAY - timedelta(days=40))
    )  # fmt: skip
    emergency(known)
    emergency(unknown)
    rows = {one.step.child_id: one.known for one in entries(make_user("team_manager"), on=DAY)}
    assert rows == {known.pk: "40 days", unknown.pk: "Nothing was open"}


def test_work_that_led_to_the_proceedings_was_open_before_their_first_order():
    """F9 (2): it stops on the day they begin, which is before the order."""
    child, began = PersonFactory(), DAY + timedelta(days=90)
    before = opened("pre_proceedings", child)[0]
    pathway.stop(before, outcome="issue", **when(began))
    steps = issued(child, day=began)
    made = began + timedelta(days=10)
    make_interim_order(steps=steps, kind="interim_care", made_on=made, **when(made))
    [entry] = entries(make_user("team_manager"), on=made)
    assert entry.known == "100 days"


def test_each_quarter_counts_what_was_planned_and_what_was_not():
    """F9 (3)."""
    emergency()
    ordered(PersonFactory())
    ordered(PersonFactory(), day=date(2021, 10, 4))
    rows = entries(make_user("team_manager"), on=date(2021, 12, 1))
    assert entries_by_quarter(rows) == {
        (date(2021, 7, 1), False): 1, (date(2021, 7, 1), True): 1, (date(2021, 10, 1), True): 1,
    }  # fmt: skip


def test_those_of_more_than_two_years_ago_are_left_out():
    emergency(began_at=at(DAY))
    assert len(found(on=DAY + timedelta(days=730))) == 1
    assert found(on=DAY + timedelta(days=732)) == []
