"""Who goes to court in the made-up authority, and the clerk who keeps their rows until all are loaded."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from lineofsight.demo.simulation.days import shifted
from lineofsight.demo.simulation.workforce import TEAMS
from lineofsight.record.models import Allocation, CaseStep, Duty, Relationship
from lineofsight.record.models.relationship import PARENTS
from lineofsight.statute.clocks import clock

LATE = "The parents' lawyer was away, and we waited a week for them."


@dataclass
class Case:
    """One child: their plan, who holds it and since when they are here, and the day the panel was asked."""

    plan: CaseStep
    team: int
    worker: int | None
    came_on: date
    asked_on: date
    group: UUID | None = None


@dataclass
class Clerk:
    """Who makes the rows, and what waits to be loaded: steps at once, and everything else in the end."""

    by: int
    now: datetime
    rows: dict[type, list] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The authority's today."""
        return self.now.date()

    def keep(self, model: type, **values: Any) -> Any:
        """This function will keep a row to load in the end."""
        self.rows.setdefault(model, []).append(row := model(**values))
        return row

    def step(
        self, case: Case, kind: str, *, on: date, opened_by: CaseStep, until: date | None, outcome: str
    ) -> CaseStep:
        """This function will add a step, held by whoever holds the child's plan."""
        ended = {"stopped_on": until, "stopped_by_id": self.by, "outcome": outcome} if until else {}
        step = CaseStep.objects.create(
            child_id=case.plan.child_id,
            kind=kind,
            opened_by=opened_by,
            started_on=on,
            started_by_id=self.by,
            group=case.group,
            **ended,
        )
        self.keep(
            Allocation, child_id=step.child_id, step=step, team_id=case.team, worker_id=case.worker, reason="FCONTA",
            started_on=on, ended_on=until, allocated_by_id=self.by,
        )  # fmt: skip
        return step

    def duty(
        self,
        case: Case,
        step: CaseStep,
        code: str,
        *,
        start: Any,
        met_on: date | None = None,
        cycle: int = 1,
        **more: Any,
    ) -> Duty:
        """This function will add a duty: met, still open, or lifted where its step has ended or `more` says so."""
        counted = clock(code)
        due = counted.due(start) if cycle == 1 or not counted.recurs else counted.next_due(start)
        is_late = met_on is not None and met_on > due.on
        if met_on is None and step.stopped_on and "lifted_on" not in more:
            more |= {"lifted_on": step.stopped_on, "lifted_reason": "What it was for has ended."}
        hours = isinstance(start, datetime)
        return self.keep(
            Duty, clock_code=code, child_id=step.child_id, step=step, team_id=case.team, worker_id=case.worker,
            cycle=cycle, started_on=start.date() if hours else start, started_at=start if hours else None,
            due_on=due.on, due_at=due.at, met_on=met_on, late_reason=LATE if is_late else "", **more,
        )  # fmt: skip

    def known(self, day: date) -> date | None:
        """This function will return a day that has come, or nothing."""
        return day if day <= self.today else None

    def load(self) -> None:
        """This function will load what was kept, each table at once: those that others refer to come first."""
        for model, rows in self.rows.items():
            model.objects.bulk_create(rows, batch_size=500)


def cases_of(rng: Any) -> list[Case]:
    """This function will return children who had a plan, each once, in an order that the seed decides.

    Their workers are still there, and not of a team that holds far too much already.
    """
    held = Allocation.objects.filter(step__kind="child_in_need_plan", worker__isnull=False, worker__ended_on=None)
    held = held.exclude(team__code__in=[team.code for team in TEAMS if team.is_stretched])
    rows = {row.step.child_id: row for row in held.select_related("step", "worker").order_by("pk")}
    held_by = list(rows.values())
    return [Case(row.step, row.team_id, row.worker_id, row.worker.started_on, row.started_on)
            for row in (held_by[int(n)] for n in rng.permutation(len(held_by)))]  # fmt: skip


def covering(cases: list[Case], day: date) -> Case | None:
    """This function will take the first child whose plan ran on a day, and had for a week.

    Court adds to what a worker holds, so the next one is another worker's where there is one.
    """
    for index, case in enumerate(cases):
        until = case.plan.stopped_on
        if max(case.plan.started_on, case.came_on) < day - timedelta(days=7) and (until is None or until > day):
            cases.pop(index)
            cases.sort(key=lambda other: other.worker == case.worker)
            case.asked_on = shifted(day - timedelta(days=1), 1)
            return case
    return None


def family_covering(cases: list[Case], day: date, *, number: int) -> list[Case]:
    """This function will take a child whose plan ran on a day, and up to two brothers and sisters.

    Those who go to court together share a group. Nobody is returned where no plan ran on that day.
    """
    first = covering(cases, day)
    if first is None or first.plan.group is None or number % 3 == 2:
        return [first] if first else []
    near = [case for case in cases if case.plan.group == first.plan.group][:2]
    family = [first, *(one for case in near if (one := covering([case], day)))]
    taken = {id(case) for case in family}
    cases[:] = [case for case in cases if id(case) not in taken]
    if len(family) > 1:
        group = uuid5(NAMESPACE_OID, f"to court {first.plan.pk}")
        for case in family:
            case.group = group
    return family


def parents_of(children: set[int]) -> dict[int, list[str]]:
    """This function will return the names of the parents on record of each of these children, mothers first."""
    ties = Relationship.objects.filter(child__in=children, kind__in=PARENTS, ended_on=None).select_related("relative")
    found: dict[int, list[str]] = {}
    for tie in ties.order_by("-kind", "pk"):
        found.setdefault(tie.child_id, []).append(tie.relative.name)
    return found
