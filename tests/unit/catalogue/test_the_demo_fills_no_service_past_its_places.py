"""The demo's services: nobody is accepted while every place is taken."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.catalogue.models import Service, ServiceRequest
from lineofsight.demo.building.service_rows import turn_away_when_full

FIRST = date(2022, 1, 3)
STAYS = st.lists(st.tuples(st.integers(0, 60), st.none() | st.integers(1, 40)), max_size=25)


def requests_of(stays, places):
    service = Service(pk=1, places=places)
    return [
        ServiceRequest(
            service=service, answer="accepted", answered_on=FIRST + timedelta(days=day),
            ended_on=None if length is None else FIRST + timedelta(days=day + length),
        )
        for day, length in stays
    ]  # fmt: skip


def taken(requests, day):
    here = [one for one in requests if one.answer == "accepted" and one.answered_on <= day]
    return len([one for one in here if one.ended_on is None or one.ended_on > day])


@given(stays=STAYS, places=st.integers(1, 5))
def test_no_day_has_more_children_than_places_and_nobody_is_turned_away_from_a_free_one(stays, places):
    requests = requests_of(stays, places)
    turn_away_when_full(requests)
    assert all(taken(requests, FIRST + timedelta(days=day)) <= places for day in range(101))
    for one in requests:
        if one.answer == "declined":
            assert taken(requests, one.answered_on) == places
            assert (one.ended_on, one.outcome) == (None, "")


@given(stays=STAYS)
def test_a_service_without_a_number_of_places_turns_nobody_away(stays):
    requests = requests_of(stays, None)
    turn_away_when_full(requests)
    assert [one.answer for one in requests] == ["accepted"] * len(stays)
