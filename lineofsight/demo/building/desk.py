"""What every builder of rows shares: the tables, who works where, what is known by now, and how duties are counted."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from lineofsight.demo.building.staff import Crew
from lineofsight.demo.building.tables import Tables
from lineofsight.demo.building.words import LATE
from lineofsight.demo.simulation.days import LONDON
from lineofsight.record.models import Allocation, CaseStep, Duty
from lineofsight.statute.clocks import clock


@cache
def due_on(code: str, start: date) -> date:
    """This function will return when a duty is due whose clock counts in days."""
    return clock(code).due(start).on


@dataclass
class Desk:
    """Where a journey's rows are made. `now` is the moment the made-up authority has reached."""

    tables: Tables
    crews: dict[str, list[Crew]]
    accounts: dict[str, int]
    rng: Any
    now: datetime

    def known(self, moment: datetime | None) -> datetime | None:
        """This function will return the moment if it has come, otherwise nothing."""
        return moment if moment is not None and moment <= self.now else None

    def known_day(self, day: date | None) -> date | None:
        """This function will return the day if it has come, otherwise nothing."""
        return day if day is not None and day <= self.now.date() else None

    def crew(self, service: str, number: int) -> Crew:
        """This function will return the crew of a service that takes the journey of this number."""
        return self.crews[service][number % len(self.crews[service])]

    def worker(self, service: str, number: int) -> tuple[int, int]:
        """This function will return the worker of that crew who takes the journey, and the worker's account."""
        workers = self.crew(service, number).workers
        return workers[number // len(self.crews[service]) % len(workers)]

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

    def hold(self, *, step: int, child: int, crew: Crew, worker: int | None, on: date, until: date | None) -> None:
        """This function will allocate a step to a team, and a worker of it when one is named."""
        self.tables.add(
            Allocation, step_id=step, child_id=child, team_id=crew.team, worker_id=worker, started_on=on,
            ended_on=until, allocated_by_id=crew.manager, reason="FCONTA",
        )  # fmt: skip

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
