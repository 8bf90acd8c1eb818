"""A step is held by who was there: never by a worker who came after it, nor by one who had left."""

from datetime import date, datetime

import pytest

from lineofsight.demo.building.desk import Desk
from lineofsight.demo.building.staff import Crew
from lineofsight.demo.simulation.days import LONDON
from lineofsight.demo.simulation.work import Hand, Spell
from lineofsight.demo.simulation.workforce import TEAMS

CREW = Crew(team=1, manager=9, workers=[(100, 900)])
JAN, FEB, MAR, APR = date(2021, 1, 1), date(2021, 2, 1), date(2021, 3, 1), date(2021, 4, 1)


class Holdings(Desk):
    """A desk that remembers what is held instead of keeping it."""

    def hold(self, *, worker, on, until, **_) -> None:
        self.rng.append((worker, on, until))


def holdings(spells: list[Spell], *, on: date, until: date | None) -> list[tuple]:
    """This function will return who held a step of those days, where these held the work of the journey."""
    places = {one.hand.number: (CREW, one.hand.number, 900) for one in spells}
    desk = Holdings(
        tables=None, crews={"assessment": [CREW]}, accounts={}, rng=[], now=datetime(2022, 1, 1, tzinfo=LONDON),
        spells={("assessment", 7): spells}, places=places,
    )  # fmt: skip
    desk.hold_in_turn("assessment", 7, step=1, child=1, on=on, until=until)
    return desk.rng


def hand(number: int, came: date, left: date | None = None) -> Hand:
    return Hand(TEAMS[0], number, 1.0, False, came, left)


FIRST, SECOND = hand(1, JAN, MAR), hand(2, MAR)


@pytest.mark.parametrize(
    ("spells", "on", "until", "held"),
    [
        ([Spell(FIRST, JAN, MAR), Spell(SECOND, MAR, date.max)], FEB, APR, [(1, FEB, MAR), (2, MAR, APR)]),
        ([Spell(FIRST, JAN, FEB)], FEB, MAR, [(1, FEB, MAR)]),
        ([Spell(FIRST, JAN, FEB)], APR, None, [(None, APR, None)]),
        ([Spell(SECOND, MAR, APR)], JAN, FEB, [(None, JAN, FEB)]),
        ([Spell(SECOND, MAR, APR)], APR, None, [(2, APR, None)]),
        ([], JAN, FEB, [(100, JAN, FEB)]),
    ],
    ids=["in turn", "still there", "left", "not come yet", "there after", "nobody is known"],
)
def test_a_step_is_held_by_who_was_there(spells, on, until, held):
    assert holdings(spells, on=on, until=until) == held
