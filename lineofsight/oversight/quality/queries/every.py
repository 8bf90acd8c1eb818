"""Every audit of practice in one list, whatever was audited: what was found, how it was graded, and what waits."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.oversight.quality.models import AuditedChild
from lineofsight.programmes.queries.claims import claims_to_check
from lineofsight.record.quality import Quality
from lineofsight.service.assessment.models import AssessmentAudit, EnquiryReview
from lineofsight.service.early_help.models import CaseAudit
from lineofsight.web.charts import Chart, Point, series

ON_HOME = 6
TWO_YEARS = timedelta(days=731)
ASSESSMENT, EARLY_HELP = "An assessment", "Early help"


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One audit of one child's case: what was looked at, when and by whom, and the grade where it has one."""

    child: Any
    what: str
    on: date
    grade: str
    by: str
    href: str


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One audit that is to be made: of which child, what is looked at, and by when."""

    child: Any
    what: str
    due_on: date
    href: str


@dataclass(frozen=True)
class EveryAudit:
    """What was judged in the last two years, what waits, and the grades of each quarter."""

    judged: list[Judged]
    waiting: list[Waiting]
    trend: Chart | None
    counts: list[tuple[str, int]]
    on: date


def every_audit(by: Any, *, at: datetime, grade: str = "") -> EveryAudit:
    """This function will return the audits `by` may know of: those of themes only where they may lead one.

    `grade` keeps those of one grade in the list; the trend and the counts are of all. Raises NotAllowed.
    """
    check(by, Permission.PRACTICE_AUDIT)
    on = timezone.localdate(at)
    found = [*_assessments(by, on=on, at=at), *_early_help(by, on=on, at=at), *_themes(by, on=on, at=at)]
    kept = [one for one in found if not grade or one.grade == grade]
    counted = Counter(one.grade for one in found)
    return EveryAudit(
        judged=sorted(kept, key=lambda one: (one.on, one.href), reverse=True),
        waiting=sorted(_waiting(by, at=at), key=lambda one: (one.due_on, one.href)),
        trend=_trend(found),
        counts=[(label, counted[value]) for value, label in Quality.choices],
        on=on,
    )


@dataclass(frozen=True)
class WaitingHere:
    """What waits for somebody who judges practice: cases to audit, enquiries drawn to be looked at again, and claims
    drawn for a check, each of which only they or their like can do. `ledgers` is {programme: claims}."""

    audits: list[Waiting]
    more: int
    enquiries: int
    ledgers: list[tuple[Any, int]]
    on: date


def waiting_panel(*, by: Any, on: date, at: datetime) -> WaitingHere | None:
    """This function will return what waits for whoever judges practice as their work, for their home page; else None.

    Managers who audit beside giving out work find it under Audits.
    """
    if by.can(Permission.WORK_ALLOCATE):
        return None
    found = sorted(_waiting(by, at=at), key=lambda one: (one.due_on, one.href))
    enquiries = EnquiryReview.objects.visible_to(by, at=at).filter(decision="").count()
    ledgers = claims_to_check(by=by)
    return WaitingHere(found[:ON_HOME], max(0, len(found) - ON_HOME), enquiries, ledgers, on)


def _assessments(by: Any, *, on: date, at: datetime) -> Iterable[Judged]:
    rows = AssessmentAudit.objects.visible_to(by, at=at).filter(audited_on__gt=on - TWO_YEARS)
    for one in rows.select_related("assessment__step__child", "audited_by"):
        href = f"{reverse('assessment:overview', kwargs={'step_id': one.assessment_id})}#audits"
        yield Judged(child=one.assessment.step.child, what=ASSESSMENT, on=one.audited_on, grade=one.grade,
                     by=one.audited_by.name, href=href)  # fmt: skip


def _early_help(by: Any, *, on: date, at: datetime) -> Iterable[Judged]:
    rows = CaseAudit.objects.visible_to(by, at=at).filter(done_on__gt=on - TWO_YEARS)
    for one in rows.select_related("step__child", "done_by"):
        href = reverse("early_help:audit", kwargs={"audit_id": one.pk})
        yield Judged(child=one.step.child, what=EARLY_HELP, on=one.done_on, grade=one.grade, by=one.done_by.name,
                     href=href)  # fmt: skip


def _themes(by: Any, *, on: date, at: datetime) -> Iterable[Judged]:
    if not by.can(Permission.AUDIT_LEAD):
        return
    rows = AuditedChild.objects.visible_to(by, at=at).filter(found_at__isnull=False)
    rows = rows.filter(audit__started_on__gt=on - TWO_YEARS)
    for one in rows.select_related("child", "audit", "found_by"):
        yield Judged(child=one.child, what=one.audit.title, on=timezone.localdate(one.found_at), grade=one.grade,
                     by=one.found_by.name, href=reverse("quality:audited", args=[one.pk]))  # fmt: skip


def _waiting(by: Any, *, at: datetime) -> Iterable[Waiting]:
    rows = CaseAudit.objects.visible_to(by, at=at).filter(done_on=None, step__stopped_on=None)
    for one in rows.select_related("step__child", "round"):
        href = reverse("early_help:audit", kwargs={"audit_id": one.pk})
        yield Waiting(child=one.step.child, what=EARLY_HELP, due_on=one.round.due_on, href=href)
    if not by.can(Permission.AUDIT_LEAD):
        return
    open_now = AuditedChild.objects.visible_to(by, at=at).filter(found_at=None, audit__finished_on=None)
    for audited in open_now.select_related("child", "audit"):
        href = reverse("quality:audited", args=[audited.pk])
        yield Waiting(child=audited.child, what=audited.audit.title, due_on=audited.audit.due_on, href=href)


def _trend(rows: Iterable[Judged]) -> Chart | None:
    """This function will draw the share of each quarter's graded audits that were good or better, and inadequate."""
    quarters: dict[date, Counter] = defaultdict(Counter)
    for one in rows:
        if one.grade:
            quarters[date(one.on.year, 3 * ((one.on.month - 1) // 3) + 1, 1)][one.grade] += 1
    if len(quarters) < 2:
        return None
    points = []
    for start in sorted(quarters):
        counts = quarters[start]
        good, every = counts[Quality.OUTSTANDING] + counts[Quality.GOOD], sum(counts.values())
        points.append(Point(on=start, value=round(100 * good / every), group="Good or outstanding"))
        points.append(Point(on=start, value=round(100 * counts[Quality.INADEQUATE] / every), group="Inadequate"))
    return series(
        title="Grades of every audit, by quarter", points=points, unit="%", value_label="Share of audits",
        period_label="Quarter from",
    )  # fmt: skip
