"""Make structure for tests: teams with positions, workers who leave, covers."""

from datetime import date

from lineofsight.record import models
from lineofsight.record.operations.covers import arrange_cover
from lineofsight.record.operations.leaving import set_leaving
from lineofsight.record.operations.structure import add_position, appoint
from tests.factories.access import make_user
from tests.factories.record import STARTED, PostFactory, TeamFactory, moment, open_step

DAY = date(2021, 7, 14)


def make_position(*, team: models.Team | None = None, on: date = STARTED, **details) -> models.Position:
    """This function will add a vacant position to a team."""
    told = {"kind": "social_worker", "fte": 1, **details}
    return add_position(team or TeamFactory(), on=on, by=make_user("head_of_service"), at=moment(on), **told)


def appointed(
    *, team: models.Team | None = None, on: date = STARTED, name: str = "Ivo Larchmere", **details
) -> models.Post:
    """This function will appoint somebody new to a position of their own."""
    position = make_position(team=team, on=on)
    return appoint(position, worker=None, name=name, on=on, by=make_user("head_of_service"), at=moment(on), **details)


def make_cover(*, first: date = DAY, last: date = date(2021, 7, 23), **who) -> models.Cover:
    """This function will have one worker act for another."""
    who = {"worker": PostFactory().worker, "covered_by": PostFactory().worker, **who}
    return arrange_cover(
        reason="Annual leave", first=first, last=last, by=make_user("team_manager"), at=moment(first), **who
    )


def leaver(*, last_day: date = date(2021, 7, 30), pieces: int = 1, team: models.Team | None = None) -> models.Worker:
    """This function will make a worker who leaves on a day and holds this many open steps."""
    worker = PostFactory(**({"team": team} if team else {})).worker
    for _ in range(pieces):
        open_step(worker=worker)
    return set_leaving(worker, last_day=last_day, by=make_user("team_manager"), at=moment(DAY))
