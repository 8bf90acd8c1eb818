"""Children in need of the made-up authority: visits, reviews and ends of their plans, safety plans, private fostering.

It draws from a stream of its own, so that everything else stays as it was.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np

from lineofsight.demo.building import need_words as words
from lineofsight.demo.building.fostering_rows import add_fostering
from lineofsight.demo.building.parent_rows import add_parents
from lineofsight.demo.building.tables import load_objects
from lineofsight.demo.building.words import CHILDS_WORDS
from lineofsight.demo.simulation.days import moment, shifted
from lineofsight.record.models import Allocation, CaseStep, Duty, Goal, PlanVersion, Visit
from lineofsight.service.child_in_need.models import (
    GoalProgress,
    PlanEnding,
    PlanGrade,
    PlanReview,
    SafetyGrade,
    SafetyPlan,
    ToolUse,
)
from lineofsight.service.child_in_need.tools import tools_for
from lineofsight.statute.clocks import clock

STREAM, BATCH = 4411, 2000
# Visits are told from here on: earlier ones are in the system that came before.
FIRST_VISITS = date(2021, 4, 1)


def add_need(*, seed: int, now: datetime, accounts: dict[str, int]) -> None:
    """This function will add what children in need have, of the plans that the journeys opened."""
    rng = np.random.default_rng([seed, STREAM])
    steps = list(CaseStep.objects.filter(kind="child_in_need_plan").select_related("child").order_by("pk"))
    told = [step for step in steps if step.stopped_on is None or step.stopped_on >= FIRST_VISITS]
    holders = _holders(told)
    _add_clocks(told, holders, rng=rng, now=now)
    _add_reviews(now)
    _add_endings(told)
    _add_grades(rng=rng, accounts=accounts)
    _add_safety([step for step in steps if step.stopped_on is None], holders, rng=rng, now=now, accounts=accounts)
    add_fostering(now=now, accounts=accounts)
    add_parents(rng=rng)


def _holders(steps: list[CaseStep]) -> dict[int, Allocation]:
    held = Allocation.objects.filter(step__kind="child_in_need_plan").select_related("worker").order_by("started_on")
    return {one.step_id: one for one in held}


def _add_clocks(steps: list[CaseStep], holders: dict[int, Allocation], *, rng: Any, now: datetime) -> None:
    duties, visits, met = [], [], []
    for step in steps:
        held = holders.get(step.pk)
        if held is None:
            continue
        own = {"step": step, "child": step.child, "team_id": held.team_id, "worker_id": held.worker_id}
        due = clock("CIN-12W").due(step.started_on).on
        late = {"late_reason": words.LATE} if step.stopped_on and step.stopped_on > due else {}
        duties.append(
            Duty(clock_code="CIN-12W", started_on=step.started_on, due_on=due, met_on=step.stopped_on, **late, **own)
        )
        for visit, duty in _visits(step, held, own, rng=rng, now=now):
            duties.append(duty)
            if visit is not None:
                visits.append(visit)
                met.append((visit, duty))
    load_objects(Duty, duties)
    load_objects(Visit, visits)
    through = Visit.met.through
    load_objects(through, (through(visit=v, duty=d) for v, d in met))
    _add_tools(visits)


def _visits(
    step: CaseStep, held: Allocation, own: dict, *, rng: Any, now: datetime
) -> Iterator[tuple[Visit | None, Duty]]:
    """This function will make visits to a child one after the other, each with the duty it met; last the next duty."""
    start, cycle, until = step.started_on, 1, step.stopped_on or now.date()
    by = held.worker.account_id if held.worker and held.worker.account_id else held.allocated_by_id
    while True:
        on = shifted(start, int(rng.choice([12, 16, 18, 19, 20, 24], p=[0.15, 0.2, 0.25, 0.2, 0.15, 0.05])))
        due = clock("CIN-VISIT").due(start).on
        duty = Duty(clock_code="CIN-VISIT", cycle=cycle, started_on=start, due_on=due, **own)
        if on >= until:
            if step.stopped_on:
                duty.lifted_on, duty.lifted_reason = step.stopped_on, "The plan ended."
            yield None, duty
            return
        duty.met_on, duty.late_reason = on, words.LATE_VISIT if on > due else ""
        yield _visit(step, on=on, by=by, number=step.pk + cycle), duty
        start, cycle = on, cycle + 1


def _visit(step: CaseStep, *, on: date, by: int, number: int) -> Visit:
    at_home = number % 3 != 0
    return Visit(
        child=step.child, step=step, happened_at=moment(on, 16), recorded_at=moment(on, 17.5), recorded_by_id=by,
        mode="home" if at_home else "school", present="Mum" if at_home else "Class teacher", is_seen=True,
        is_seen_alone=number % 5 != 0, not_alone_reason="" if number % 5 else "There was no other room.",
        is_bedroom_seen=number % 2 == 0 if at_home else None, text=words.SEEN[number % len(words.SEEN)],
        childs_words=CHILDS_WORDS[number % len(CHILDS_WORDS)],
    )  # fmt: skip


def _add_tools(visits: list[Visit]) -> None:
    """This function will say for every sixth visit which tool was used."""
    uses = []
    for number, visit in enumerate(visits):
        born = visit.child.date_of_birth
        fitting = tools_for((visit.happened_at.date() - born).days // 365 if born else None)
        if number % 6 == 0 and fitting:
            tool = fitting[number // 6 % len(fitting)]
            said = words.WITH_TOOL[number % len(words.WITH_TOOL)]
            uses.append(ToolUse(visit=visit, tool=tool.code, **said))
    load_objects(ToolUse, uses)


def _add_reviews(now: datetime) -> None:
    """This function will say what each review decided that made a version of a plan."""
    versions = PlanVersion.objects.filter(plan__step__kind="child_in_need_plan", number__gt=1)
    goals = defaultdict(list)
    for goal in Goal.objects.filter(plan__step__kind="child_in_need_plan").order_by("pk"):
        goals[goal.plan_id].append(goal)
    rows = list(versions.order_by("pk"))
    reviews = [
        PlanReview(
            step_id=one.plan_id, held_on=one.reviewed_on, attended=words.ATTENDED[one.pk % len(words.ATTENDED)],
            is_child_there=one.pk % 4 != 0, childs_words=one.childs_words, what_changed=one.what_changed,
            decision="continue", reason=words.GOES_ON[one.pk % len(words.GOES_ON)], recorded_at=one.started_at,
            recorded_by_id=one.started_by_id,
        )
        for one in rows
    ]  # fmt: skip
    made = load_objects(PlanReview, reviews)
    progress = [
        GoalProgress(review=review, goal=goal, **words.PROGRESS[(review.pk + goal.pk) % len(words.PROGRESS)])
        for review in made
        for goal in goals[review.step_id]
    ]
    load_objects(GoalProgress, progress)


def _add_endings(steps: list[CaseStep]) -> None:
    PlanEnding.objects.bulk_create(
        (
            PlanEnding(
                step=step, reason=words.ENDED[step.pk % len(words.ENDED)], told_family=words.TOLD_FAMILY,
                support_after=words.SUPPORT_AFTER if step.pk % 3 else "",
                ended_at=moment(step.stopped_on, 15), ended_by_id=step.stopped_by_id,
            )
            for step in steps
            if step.stopped_on
        ),
        batch_size=BATCH,
    )  # fmt: skip


def _add_grades(*, rng: Any, accounts: dict[str, int]) -> None:
    """This function will grade every fourth version: better over time, as managers asked for measures and owners."""
    versions = PlanVersion.objects.filter(plan__step__kind="child_in_need_plan", authorised_at__isnull=False)
    by = accounts["head_of_service"]
    PlanGrade.objects.bulk_create(
        (
            PlanGrade(version=one, graded_at=one.authorised_at + timedelta(hours=3), graded_by_id=by,
                      **_grade(rng, later=one.authorised_at.year > 2021))
            for one in versions.filter(pk__gt=0).order_by("pk")[::4]
        ),
        batch_size=BATCH,
    )  # fmt: skip


def _grade(rng: Any, *, later: bool) -> dict[str, str]:
    odds = [0.05, 0.5, 0.35, 0.1] if later else [0.02, 0.33, 0.4, 0.25]
    grade = str(rng.choice(list(words.GRADES), p=odds))
    return {"grade": grade, "reason": words.GRADES[grade]}


def _add_safety(
    steps: list[CaseStep], holders: dict[int, Allocation], *, rng: Any, now: datetime, accounts: dict[str, int]
) -> None:
    plans = []
    for step in steps:
        held = holders.get(step.pk)
        on = shifted(step.started_on, 6)
        if held is None or on >= now.date() or rng.random() < 0.2:
            continue
        by = held.worker.account_id if held.worker and held.worker.account_id else held.allocated_by_id
        review_on = max(on, now.date() - timedelta(days=int(rng.integers(0, 40)))) + timedelta(days=42)
        said = words.SAFETY[step.pk % len(words.SAFETY)]
        plans.append(
            SafetyPlan(
                child=step.child, **said, childs_words=CHILDS_WORDS[step.pk % len(CHILDS_WORDS)], agreed_on=on,
                review_on=review_on - timedelta(days=50 if step.pk % 9 == 0 and review_on - on > timedelta(51) else 0),
                written_at=moment(on, 16), written_by_id=by,
            )
        )  # fmt: skip
    made = load_objects(SafetyPlan, plans)
    by = accounts["head_of_service"]
    SafetyGrade.objects.bulk_create(
        (SafetyGrade(plan=one, graded_at=now, graded_by_id=by, **_grade(rng, later=True)) for one in made[::3]),
        batch_size=BATCH,
    )
