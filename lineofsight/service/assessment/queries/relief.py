"""What an added team relieves each worker of: open assessments for each before it came, now, and without it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.record.models import Team

Spell = tuple[date, date | None]


@dataclass(frozen=True)
class Place:
    """A worker's place in a team that assesses, as a part of the whole time."""

    team: int
    started_on: date
    ended_on: date | None
    fte: float


@dataclass(frozen=True)
class Relief:
    """Open assessments for each whole-time worker: on the day before a team came, now, and now without its workers.

    None where there was no worker.
    """

    team: Team
    before: float | None
    now: float | None
    without: float | None

    @property
    def relieved(self) -> float | None:
        """How many fewer each worker holds than they would without the team."""
        return None if self.now is None or self.without is None else round(self.without - self.now, 1)


def is_on(spell: Spell, day: date) -> bool:
    """This function will return whether something that started and ended on two days was going on at a day's end."""
    started, ended = spell
    return started <= day and (ended is None or ended > day)


def whole_time(places: Iterable[Place], day: date, *, but: int | None = None) -> float:
    """This function will return how many whole-time workers were in post on a day, leaving out a team where told."""
    there = (one for one in places if one.team != but and is_on((one.started_on, one.ended_on), day))
    return round(sum(one.fte for one in there), 2)


def reliefs(teams: Iterable[Team], *, places: list[Place], spells: list[Spell], on: date) -> list[Relief]:
    """This function will return what each added team relieves workers of, as far as its workers are in post."""

    def for_each(day: date, *, but: int | None = None) -> float | None:
        workers = whole_time(places, day, but=but)
        return round(sum(is_on(one, day) for one in spells) / workers, 1) if workers else None

    return [
        Relief(team, for_each(team.started_on - timedelta(days=1)), for_each(on), for_each(on, but=team.pk))
        for team in teams
    ]
