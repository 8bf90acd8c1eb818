"""Neglect across children: plans by category over time, how long it took from the first concern, and tools on file."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Any

from django.db.models import Min, OuterRef, Subquery
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Person, Risk
from lineofsight.service.child_protection.choices import CATEGORIES
from lineofsight.service.child_protection.models import NeglectScore, ProtectionPlan

# The factor "neglect", as risks are named.
NEGLECT = "16A"
MONTHS = 12


@dataclass(frozen=True, kw_only=True)
class Drift:
    """One child with an open plan for neglect: when it was first a concern, and what followed when. Any may be None."""

    plan: ProtectionPlan
    concern_on: date
    gateway_on: date | None
    score: str
    scored_on: date | None

    @property
    def child(self) -> Person:
        """The child."""
        return self.plan.step.child

    @property
    def to_plan(self) -> int:
        """The days from the first concern to this plan."""
        return (self.plan.step.started_on - self.concern_on).days

    @property
    def to_gateway(self) -> int | None:
        """The days from the first concern to the legal gateway, where it was asked."""
        return (self.gateway_on - self.concern_on).days if self.gateway_on else None


@dataclass(frozen=True)
class MonthEnd:
    """How many plans were open at the end of a month, by category in the order they are declared."""

    last: date
    counts: list[int]
    total: int


@dataclass(frozen=True)
class NeglectPage:
    """What the page about neglect shows."""

    children: list[Drift]
    months: list[MonthEnd]

    @property
    def without_tool(self) -> int:
        """For how many of the children no tool was used."""
        return sum(one.scored_on is None for one in self.children)

    @property
    def middle_to_plan(self) -> int | None:
        """The median of the days from the first concern to the plan."""
        return round(median(one.to_plan for one in self.children)) if self.children else None

    @property
    def middle_to_gateway(self) -> int | None:
        """The median of the days from the first concern to the legal gateway, of those that came there."""
        found = [one.to_gateway for one in self.children if one.to_gateway is not None]
        return round(median(found)) if found else None


def neglect_page(by: Any, *, on: date) -> NeglectPage:
    """This function will return the children with an open plan for neglect, and all plans by category over a year.

    Raises NotAllowed.
    """
    check(by, Permission.RECORD_READ)
    return NeglectPage(_children(by), _months(by, on=on))


def _children(by: Any) -> list[Drift]:
    risks = Risk.objects.filter(child=OuterRef("step__child"), kind=NEGLECT).order_by().values("child")
    asked = CaseStep.objects.filter(child=OuterRef("step__child"), kind="legal_gateway").order_by().values("child")
    scores = NeglectScore.objects.filter(child=OuterRef("step__child"))
    latest = scores.order_by("-scored_on", "-pk")
    rows = ProtectionPlan.objects.visible_to(by).filter(step__stopped_on=None, latest_category="NEG")
    rows = rows.select_related("step__child").annotate(
        risk_at=Subquery(risks.annotate(first=Min("found_at")).values("first")),
        gateway_on=Subquery(asked.annotate(first=Min("started_on")).values("first")),
        first_scored=Subquery(scores.order_by("scored_on").values("scored_on")[:1]),
        **{name: Subquery(latest.values(name)[:1]) for name in ("tool", "score", "out_of", "scored_on")},
    )
    return [_drift(one) for one in rows.order_by("step__started_on", "pk")]


def _drift(plan: Any) -> Drift:
    risk_on = timezone.localdate(plan.risk_at) if plan.risk_at else None
    known = [day for day in (risk_on, plan.first_scored, plan.step.started_on) if day]
    score = f"{plan.tool}: {plan.score} of {plan.out_of}" if plan.scored_on else ""
    return Drift(
        plan=plan, concern_on=min(known), gateway_on=plan.gateway_on, score=score, scored_on=plan.scored_on
    )  # fmt: skip


def _months(by: Any, *, on: date) -> list[MonthEnd]:
    """This function will count the plans open today and at the end of each of the last months, by category."""
    firsts = [date(on.year + (on.month - 1 - n) // 12, (on.month - 1 - n) % 12 + 1, 1) for n in range(MONTHS)]
    days = [on, *(first - timedelta(days=1) for first in firsts)]
    plans = ProtectionPlan.objects.visible_to(by).values_list("step__started_on", "step__stopped_on", "latest_category")
    counted: dict[date, Counter[str]] = {day: Counter() for day in days}
    for began, ended, category in plans:
        for day in days:
            if began <= day and (ended is None or ended > day):
                counted[day][category] += 1
    return [MonthEnd(day, [counted[day][key] for key in CATEGORIES], counted[day].total()) for day in days]
