"""A body is part of another and is followed by another, never in a circle; it meets again by its cadence."""

from datetime import date, datetime

import pytest

from lineofsight.bodies.cadence import next_day
from lineofsight.bodies.models import Body
from lineofsight.bodies.operations.bodies import UnableToSetUp, end_body
from lineofsight.bodies.operations.standing import name_successor, set_parent
from lineofsight.bodies.queries.meetings import proposed
from tests.factories.bodies import AT, make_body, make_meeting, runner
from tests.factories.record import LONDON, PersonFactory

pytestmark = pytest.mark.django_db


def put_under(body, parent):
    return set_parent(body=body, parent=parent, by=runner(), at=AT)


def test_a_body_is_part_of_another_and_never_of_its_own_part():
    board, group, task = make_body(), make_body(kind="group"), make_body(kind="group")
    put_under(group, board)
    put_under(task, group)
    with pytest.raises(UnableToSetUp, match="is itself a part"):
        put_under(board, task)
    assert put_under(task, None).parent is None


def test_a_body_about_one_child_is_not_part_of_a_body_about_another():
    first, second = make_body(child=PersonFactory()), make_body(child=PersonFactory())
    with pytest.raises(UnableToSetUp, match="another child"):
        put_under(first, second)
    put_under(first, make_body())


def test_a_successor_is_named_once_a_body_has_ended_and_never_in_a_circle():
    before, after = make_body(), make_body()
    told = {"by": runner(), "at": AT}
    with pytest.raises(UnableToSetUp, match="has not ended"):
        name_successor(body=before, successor=after, **told)
    for body in (before, after):
        end_body(body=body, on=AT.date(), **told)
    name_successor(body=before, successor=after, **told)
    assert Body.objects.get(pk=before.pk).successor == after
    with pytest.raises(UnableToSetUp, match="itself follows"):
        name_successor(body=after, successor=before, **told)
    with pytest.raises(UnableToSetUp, match="same child"):
        name_successor(body=before, successor=make_body(child=PersonFactory()), **told)


@pytest.mark.parametrize(
    "cadence, after, then",
    [
        ("daily", date(2021, 7, 16), date(2021, 7, 19)),  # a Friday, and the Monday after
        ("weekly", date(2021, 7, 14), date(2021, 7, 21)),
        ("weekly", date(2021, 8, 23), date(2021, 8, 31)),  # the Monday between is a bank holiday
        ("four_weekly", date(2021, 7, 14), date(2021, 8, 11)),
        ("monthly", date(2021, 7, 13), date(2021, 8, 10)),  # the second Tuesday
        ("monthly", date(2021, 12, 14), date(2022, 1, 11)),  # over the year's end
        ("monthly", date(2021, 6, 29), date(2021, 7, 27)),  # the fifth and last Tuesday: the last of the next month
        ("monthly", date(2021, 7, 27), date(2021, 8, 31)),  # the last Tuesday
        ("six_weekly", date(2021, 7, 14), date(2021, 8, 25)),
        ("quarterly", date(2021, 7, 14), date(2021, 10, 13)),
        ("half_yearly", date(2021, 7, 14), date(2022, 1, 12)),
        ("yearly", date(2021, 7, 14), date(2022, 7, 13)),
        ("as_needed", date(2021, 7, 14), None),
    ],
)
def test_the_next_meeting_by_how_often_a_body_meets(cadence, after, then):
    assert next_day(cadence, after=after) == then


def test_the_next_meeting_is_proposed_at_the_same_time_of_the_day_and_place():
    body = make_body()
    assert proposed(body) == {}
    make_meeting(body=body, starts_at=datetime(2021, 10, 12, 14, 0, tzinfo=LONDON))
    begun = proposed(body)
    assert begun["starts_at"] == datetime(2021, 11, 9, 14, 0, tzinfo=LONDON)  # the clocks went back between
    assert begun["place"] == "Room 2"
