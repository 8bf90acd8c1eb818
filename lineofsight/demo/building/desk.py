"""What every builder of rows shares: the tables, who works where, what is known by now, and how duties are counted."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from lineofsight.demo.building.staff import Crew
from lineofsight.demo.building.tables import Tables
from lineofsight.demo.building.words import LATE
from lineofsight.demo.simulation.days import LONDON
from lineofsight.demo.simulation.work import Hand, Spell
from lineofsight.record.models import Allocation, CaseStep, Duty
from lineofsight.statute.clocks import clock


@cache
def due_on(code: str, start: date) -> date:
    """This function will return when a duty is due whose clock counts in days."""
    return clock(code).due(start).on


def _was_there(hand: Hand, on: date) -> bool:
    return hand.started_on <= on and (hand.ended_on is None or on < hand.ended_on)


@dataclass
class Desk:
    """Where a journey's rows are made. `now` is the moment the made-up authority has reached.

    `spells` says who held what a service did in the journey of a number, and `places` where each of them is: their
    crew, the key of their worker and that of their account.
    """

    tables: Tables
    crews: dict[str, list[Crew]]
    accounts: dict[str, int]
    rng: Any
    now: datetime
    spells: dict[tuple[str, int], list[Spell]] = field(default_factory=dict)
    places: dict[int, tuple[Crew, int, int]] = field(default_factory=dict)

    def known(self, moment: datetime | None) -> datetime | None:
        """This function will return the moment if it has come, otherwise nothing."""
        return moment if moment is not None and moment <= self.now else None

    def known_day(self, day: date | None) -> date | None:
        """This function will return the day if it has come, otherwise nothing."""
        return day if day is not None and day <= self.now.date() else None

    def crew(self, service: str, number: int) -> Crew:
        """This function will return the crew of a service that has the journey of this number, as of now."""
        if held := self._spells(service, number):
            return self.places[held[-1].hand.number][0]
        return self.crews[service][number % len(self.crews[service])]

    def worker(self, service: str, number: int) -> tuple[int, int]:
        """This function will return the worker of that crew who has the journey, and the worker's account."""
        if held := self._spells(service, number):
            return self.places[held[-1].hand.number][1:]
        workers = self.crew(service, number).workers
        return workers[number // len(self.crews[service]) % len(workers)]

    def _spells(self, service: str, number: int) -> list[Spell]:
        """Return who has held what the service does in a journey, as far as it is known by now."""
        today = self.now.date()
        return [one for one in self.spells.get((service, number), ()) if one.started_on <= today]

    def uuid(self) -> UUID:
        """This function will return a group's key that the seed decides."""
        return UUID(bytes=self.rng.bytes(16), version=4)

    def step(self, kind: str, *, child: int, by: int, started_on: date, stopped_on: date | None, **more: Any) -> int:
        """This function will add a step. `stopped_by` and `outcome` count only once it has stopped."""
        stopped_by, outcome = more.pop("stopped_by", by), more.pop("outcome", "")
        ended = {"stopped_on": stopped_on, "stopped_by_id": stopped_by, "outcome": outcome} if stopped_on else {}
        return self.tables.add(
            CaseStep, child_id=child, kind=kind, started_by_id=by, started_on=started_on, **ended, **more
        )

    def hold(
        self, *, step: int, child: int, crew: Crew, worker: int | None, on: date, until: date | None,
        reason: str = "FCONTA",
    ) -> None:  # fmt: skip
        """This function will allocate a step to a team, and a worker of it when one is named."""
        self.tables.add(
            Allocation, step_id=step, child_id=child, team_id=crew.team, worker_id=worker, started_on=on,
            ended_on=until, allocated_by_id=crew.manager, reason=reason,
        )  # fmt: skip

    def hold_in_turn(self, service: str, number: int, *, step: int, child: int, on: date, until: date | None) -> None:
        """This function will allocate a step to all who held it one after the other, as the journey's number tells."""
        last_day, begun = until or date.max, False
        spells = [one for one in self._spells(service, number) if one.ended_on > on and one.started_on < last_day]
        for one in spells:
            crew, worker, _ = self.places[one.hand.number]
            ends = min(one.ended_on, last_day)
            self.hold(
                step=step, child=child, crew=crew, worker=worker, on=max(on, one.started_on),
                until=until if one is spells[-1] else ends, reason="LEFTRL" if begun else "FCONTA",
            )  # fmt: skip
            begun = True
        if not spells:
            crew, worker = self._there(service, number, on=on)
            self.hold(step=step, child=child, crew=crew, worker=worker, on=on, until=until)

    def _there(self, service: str, number: int, *, on: date) -> tuple[Crew, int | None]:
        """Return who of those who ever had the journey was there that day; where nobody was, the team alone."""
        held = self._spells(service, number)
        came = [self.places[one.hand.number] for one in held if _was_there(one.hand, on)]
        if came:
            return came[-1][:2]
        return self.crew(service, number), None if held else self.worker(service, number)[0]

    def duty(
        self, code: str, *, step: int, child: int, crew: Crew, start: date, met_on: date | None, **more: Any
    ) -> None:
        """This function will add a duty counted in days. Pass `lifted_on` for one that no longer had to be done."""
        due = due_on(code, start)
        more["late_reason"] = LATE[step % len(LATE)] if met_on and met_on > due else ""
        if met_on is None and more.get("lifted_on"):
            more["lifted_reason"] = "The step ended before this was due to matter."
        else:
            more.pop("lifted_on", None)
        self.tables.add(
            Duty, clock_code=code, step_id=step, child_id=child, team_id=crew.team, started_on=start, due_on=due,
            met_on=met_on, **more,
        )  # fmt: skip

    def duty_in_hours(
        self, code: str, *, step: int, child: int, crew: Crew, start: datetime, met_at: datetime | None, **more: Any
    ) -> None:
        """This function will add a duty counted in hours."""
        due = clock(code).due(start)
        local = met_at.astimezone(LONDON).date() if met_at else None
        more["late_reason"] = LATE[step % len(LATE)] if met_at and due.at and met_at > due.at else ""
        if met_at is None and more.get("lifted_on"):
            more["lifted_reason"] = "The step ended before this was due to matter."
        else:
            more.pop("lifted_on", None)
        self.tables.add(
            Duty, clock_code=code, step_id=step, child_id=child, team_id=crew.team,
            started_on=start.astimezone(LONDON).date(), started_at=start, due_on=due.on, due_at=due.at,
            met_on=local, met_at=met_at if due.at else None, **more,
        )  # fmt: skip
