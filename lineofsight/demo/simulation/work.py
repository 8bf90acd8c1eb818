"""What work is, and who holds it: a worker, a piece of work of one service in one journey, and each holding of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from lineofsight.demo.simulation.journey import Journey
from lineofsight.demo.simulation.workforce import TeamPlan


@dataclass(eq=False)
class Hand:
    """A worker of a team: from when until when, how much of the week, and whether an agency sent them."""

    team: TeamPlan
    number: int
    fte: float
    is_agency: bool
    started_on: date
    ended_on: date | None = None
    load: int = 0
    holds: dict[int, "Work"] = field(default_factory=dict)


@dataclass(frozen=True)
class Spell:
    """A worker's holding of a piece of work: from a day until the day before another."""

    hand: Hand
    started_on: date
    ended_on: date


@dataclass(eq=False)
class Work:
    """What a service does in one journey: for how many children, from when until when, and who held it."""

    number: int
    service: str
    size: int
    starts_on: date
    ends_on: date
    spells: list[Spell] = field(default_factory=list)
    hand: Hand | None = None
    since: date = date.min


@dataclass
class Staff:
    """All who ever worked, and who held the work of each journey, by service and the journey's number."""

    hands: list[Hand]
    spells: dict[tuple[str, int], list[Spell]]


def works_of(journey: Journey) -> Iterable[Work]:
    """This function will return the work with a journey that is held by a worker of each service."""
    asks_on = journey.last_decision[1]
    if journey.assessment or journey.opens == "strategy_discussion":
        starts = journey.assessment.started_on if journey.assessment else asks_on
        ends = journey.plan_ends_on if journey.opens == "strategy_discussion" else asks_on
        ends = journey.protected.enquiry_ended_on if journey.protected else ends
        yield Work(journey.number, "assessment", journey.size, starts, ends or asks_on)
    if journey.opens == "child_in_need_plan":
        yield Work(journey.number, "safeguarding", journey.size, asks_on, journey.plan_ends_on)
    if journey.protected and journey.protected.has_conference:
        kept = journey.protected
        yield Work(journey.number, "safeguarding", journey.size, kept.enquiry_ended_on, kept.ended_on)
    if journey.help:
        yield Work(journey.number, "early_help", journey.size, journey.help.started_on, journey.help.ended_on)
