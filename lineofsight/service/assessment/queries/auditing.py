"""How good assessments are found to be: every audit, the trend, each part, each team, and what to audit next."""

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation
from lineofsight.record.quality import Quality
from lineofsight.service.assessment.audited_parts import AUDITED
from lineofsight.service.assessment.models import Assessment, AssessmentAudit, AuditedPart
from lineofsight.web.charts import Chart, Point, series

DRAWN, LOOK_BACK = 10, timedelta(days=28)


@dataclass(frozen=True)
class Grades:
    """How many of something had each grade, the best first."""

    name: str
    counts: list[int]

    @property
    def total(self) -> int:
        """All that were graded."""
        return sum(self.counts)


@dataclass(frozen=True)
class AuditsPage:
    """Every audit, and what they say together."""

    rows: QuerySet[AssessmentAudit]
    trend: Chart | None
    parts: list[Grades]
    teams: list[Grades]
    drawn: list[Assessment]
    on: date
    labels: list[str]


def audits_page(*, by: Any, at: datetime) -> AuditsPage:
    """This function will return the audits of assessments that `by` may know of. Raises NotAllowed."""
    check(by, Permission.PRACTICE_AUDIT)
    on = timezone.localdate(at)
    team = Allocation.objects.filter(step=OuterRef("assessment")).order_by("-started_on", "-pk").values("team__name")
    audits = AssessmentAudit.objects.visible_to(by, at=at).annotate(team_name=Subquery(team[:1]))
    told = list(audits.order_by().values_list("audited_on", "grade", "team_name"))
    return AuditsPage(
        rows=audits.select_related("assessment__step__child", "audited_by").order_by("-audited_on", "-pk"),
        trend=_trend([(day, grade) for day, grade, _ in told]),
        parts=_of_parts(audits),
        teams=_counted((name or "No team", grade) for _, grade, name in told),
        drawn=drawn_for(by, on=on, at=at),
        on=on,
        labels=Quality.labels,
    )


def drawn_for(by: Any, *, on: date, at: datetime) -> list[Assessment]:
    """This function will return ten assessments authorised in the last 28 days that nobody has audited.

    Nobody chooses which: the order is that of a digest of their number. Those `by` had a hand in are left out.
    """
    fresh = Assessment.objects.visible_to(by, at=at).filter(step__stopped_on__gt=on - LOOK_BACK, audits=None)
    finished = fresh.filter(authorised_at__isnull=False).exclude(authorised_by=by).exclude(submitted_by=by)
    numbers = sorted(finished.values_list("pk", flat=True), key=lambda pk: hashlib.sha256(str(pk).encode()).digest())
    held = Allocation.objects.select_related("worker", "team").order_by("-started_on", "-pk")
    rows = Assessment.objects.filter(pk__in=numbers[:DRAWN]).select_related("step__child", "authorised_by")
    return list(rows.prefetch_related(Prefetch("step__allocations", held, to_attr="held_now")).order_by("pk"))


def _of_parts(audits: QuerySet[AssessmentAudit]) -> list[Grades]:
    rows = AuditedPart.objects.filter(audit__in=audits.order_by().values("pk")).values_list("part", "grade")
    found = {one.name: one for one in _counted((AUDITED[part].name, grade) for part, grade in rows)}
    return [found[part.name] for part in AUDITED.values() if part.name in found]


def _counted(pairs: Any) -> list[Grades]:
    found: dict[str, Counter] = defaultdict(Counter)
    for name, grade in pairs:
        found[name][grade] += 1
    return [Grades(name, [found[name][grade] for grade in Quality.values]) for name in sorted(found)]


def _trend(rows: list[tuple[date, str]]) -> Chart | None:
    """This function will draw the share of each quarter's audits that were good or better, and inadequate."""
    quarters: dict[date, Counter] = defaultdict(Counter)
    for day, grade in rows:
        quarters[date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)][grade] += 1
    if len(quarters) < 2:
        return None
    points = []
    for start in sorted(quarters):
        counts = quarters[start]
        every = sum(counts.values())
        good = counts[Quality.OUTSTANDING] + counts[Quality.GOOD]
        points.append(Point(on=start, value=round(100 * good / every), group="Good or outstanding"))
        points.append(Point(on=start, value=round(100 * counts[Quality.INADEQUATE] / every), group="Inadequate"))
    return series(
        title="Grades of audited assessments, by quarter", points=points, unit="%", value_label="Share of audits",
        period_label="Quarter from",
    )  # fmt: skip


def audits_of(assessment: Assessment) -> list[AssessmentAudit]:
    """This function will return the audits of one assessment with their parts, the latest first. Two queries."""
    rows = assessment.audits.select_related("audited_by").prefetch_related("parts")
    return list(rows.order_by("-audited_on", "-pk"))
