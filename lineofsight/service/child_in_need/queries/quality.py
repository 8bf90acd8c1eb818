"""How good plans are found to be over time: child in need plans and safety plans, quarter by quarter."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person
from lineofsight.record.quality import Quality
from lineofsight.service.child_in_need.models import PlanGrade, SafetyGrade
from lineofsight.web.charts import Chart, Point, series

GOOD = (Quality.OUTSTANDING, Quality.GOOD)


@dataclass(frozen=True)
class Graded:
    """The grades of one kind of plan: how many of each, and the share that were good by quarter."""

    name: str
    counts: list[tuple[str, int]]
    trend: Chart | None

    @property
    def total(self) -> int:
        """All that were graded."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True)
class QualityPage:
    """What the grades of plans say, and the plans graded last."""

    kinds: list[Graded]
    rows: QuerySet[PlanGrade]


def quality_page(*, by: Any, at: datetime) -> QualityPage:
    """This function will return the grades of plans of those that `by` may know of. Raises NotAllowed."""
    check(by, Permission.TEAM_WORK_READ)
    known = Person.objects.visible_to(by, at=at)
    plans = PlanGrade.objects.filter(version__plan__step__child__in=known)
    safety = SafetyGrade.objects.filter(plan__child__in=known)
    return QualityPage(
        kinds=[_graded("Child in need plans", plans), _graded("Safety plans", safety)],
        rows=plans.select_related("version__plan__step__child", "graded_by").order_by("-graded_at", "-pk"),
    )


def _graded(name: str, rows: QuerySet) -> Graded:
    told = [(timezone.localdate(at), grade) for at, grade in rows.values_list("graded_at", "grade")]
    every = Counter(grade for _, grade in told)
    return Graded(name, [(label, every[code]) for code, label in Quality.choices], _trend(name, told))


def _trend(name: str, told: Iterable[tuple[date, str]]) -> Chart | None:
    """This function will draw the share that was good or better in each quarter; None before there are two."""
    quarters: dict[date, list[bool]] = defaultdict(list)
    for day, grade in told:
        quarters[date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)].append(grade in GOOD)
    if len(quarters) < 2:
        return None
    points = [
        Point(on=start, value=round(100 * sum(good) / len(good)), note=f"{sum(good)} of {len(good)}")
        for start, good in sorted(quarters.items())
    ]
    return series(
        title=f"{name} graded good or outstanding, by quarter", points=points, unit="%", value_label="Good or better",
        period_label="Quarter from",
    )  # fmt: skip
