"""Reviews of child in need plans: when each was due and held, so many in time as the months had."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.choosing import chosen
from lineofsight.demo.simulation.days import shifted
from lineofsight.demo.simulation.journey import Journey, Review
from lineofsight.demo.simulation.trends import Month
from lineofsight.statute.clocks import clock

FIRST, LATER = "CIN-REV1", "CIN-REVN"
NEVER = date.max


def agreed_on(journey: Journey) -> date:
    """This function will return the day on which the family agreed to the plan."""
    return shifted(journey.last_decision[1], 7 + journey.number % 5)


@dataclass(eq=False)
class _Plan:
    """A plan whose reviews are being held: the next is counted from a day and would be held in time on another."""

    journey: Journey
    code: str
    starts_on: date
    due_on: date
    in_time_on: date
    is_late: bool | None = None

    @property
    def ends_on(self) -> date:
        return self.journey.plan_ends_on or NEVER


def review_plans(journeys: list[Journey], *, rng: np.random.Generator) -> None:
    """This function will hold the reviews of every child in need plan, month by month.

    At each month's end, of the children with a plan that has had a review due or held, the told share had it in time:
    the reviews that come to count in the month are drawn so.
    """
    waiting = sorted(
        (_next(one, FIRST, agreed_on(one), rng) for one in journeys if one.opens == "child_in_need_plan"),
        key=lambda plan: plan.starts_on,
    )
    plans: list[_Plan] = []
    for month in trends.months():
        until = trends.last_day_of(month)
        while waiting and waiting[0].starts_on <= until:
            plans.append(waiting.pop(0))
        plans = [plan for plan in _reviewed(plans, month, until, rng) if plan.ends_on > until]


def _next(journey: Journey, code: str, starts_on: date, rng) -> _Plan:
    due = clock(code).due(starts_on).on
    return _Plan(journey, code, starts_on, due, shifted(due, -int(rng.integers(0, 5))))


def _reviewed(plans: list[_Plan], month: Month, until: date, rng) -> list[_Plan]:
    """Hold the reviews of the month, and return the plans with what is next for each."""
    now = [plan for plan in plans if plan.in_time_on <= min(until, plan.ends_on - timedelta(days=1))]
    these = {id(plan) for plan in now}
    counted = [plan for plan in plans if plan.ends_on > until and (plan.is_late is not None or id(plan) in these)]
    could = [plan for plan in now if plan.due_on < until < plan.ends_on]
    share = 1 - trends.at(trends.REVIEWED_IN_TIME, month)
    allowed = round(share * sum(plan.journey.size for plan in counted))
    allowed -= sum(plan.journey.size for plan in counted if plan.is_late and id(plan) not in these)
    taken = chosen(rng, [plan.journey.size for plan in could], allowed)
    late = {id(plan) for plan, is_taken in zip(could, taken, strict=True) if is_taken}
    held = {id(plan): _held(plan, is_late=id(plan) in late, rng=rng) for plan in now}
    return [held.get(id(plan), plan) for plan in plans]


def _held(plan: _Plan, *, is_late: bool, rng) -> _Plan:
    """Hold a review, before the plan ends, and return the plan with its next."""
    late_on = min(shifted(plan.due_on, int(rng.integers(1, 12))), plan.ends_on - timedelta(days=1))
    on = late_on if is_late else plan.in_time_on
    plan.journey.reviews.append(Review(plan.starts_on, plan.due_on, on))
    following = _next(plan.journey, LATER, on, rng)
    following.is_late = is_late
    return following
