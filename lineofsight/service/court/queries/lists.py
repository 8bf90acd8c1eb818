"""Lists across families: pre-proceedings, requests to the panel, proceedings, emergencies and feedback."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Avg, Count, Exists, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import TruncQuarter
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Duty
from lineofsight.service.court.models import DelayTag, Emergency, Extension, Feedback, Hearing

TWO_YEARS = timedelta(days=731)


@dataclass(frozen=True)
class Family:
    """A family's way through one kind of step: its children together, what is due next, and how long it has taken."""

    first: CaseStep
    names: str
    stage: str
    next_duty: Duty | None
    weeks: int
    is_late: bool


def open_steps(by: Any, *, kind: str) -> QuerySet[CaseStep]:
    """This function will return the open steps of a kind that `by` may know of. Raises NotAllowed."""
    check(by, Permission.TEAM_WORK_READ)
    waiting = Prefetch("duties", queryset=Duty.objects.open().order_by("due_on", "pk"), to_attr="waiting")
    rows = CaseStep.objects.visible_to(by).filter(kind=kind, stopped_on=None).select_related("child")
    return rows.prefetch_related(waiting).order_by("started_on", "pk")


def families(rows: QuerySet[CaseStep], *, at: datetime, stage: Any) -> list[Family]:
    """This function will return steps as families: those of one group are one row, by its first child.

    `stage(step)` says where one stands, in words.
    """
    groups: dict[Any, list[CaseStep]] = {}
    for step in rows:
        groups.setdefault(step.group or step.pk, []).append(step)
    on = timezone.localdate(at)
    return [_family(steps, at=at, on=on, stage=stage) for steps in groups.values()]


def _family(steps: list[CaseStep], *, at: datetime, on: date, stage: Any) -> Family:
    duties = sorted((duty for step in steps for duty in step.waiting), key=lambda duty: duty.due_on)
    return Family(
        first=steps[0],
        names=", ".join(step.child.name for step in steps),
        stage=stage(steps[0]),
        next_duty=duties[0] if duties else None,
        weeks=max(0, (on - steps[0].started_on).days // 7),
        is_late=any(duty.is_late(at=at) for duty in duties),
    )


def tracker(by: Any, *, at: datetime) -> list[Family]:
    """This function will return every family in pre-proceedings, the longest there first. Raises NotAllowed."""
    rows = open_steps(by, kind="pre_proceedings").select_related("child", "pre_proceedings")
    rows = rows.annotate(meeting_count=Count("court_meetings"))
    return families(rows, at=at, stage=_stage)


def _stage(step: CaseStep) -> str:
    if step.pre_proceedings.letter_on is None:
        return "Letter to send"
    if not step.meeting_count:
        return "First meeting to hold"
    return "Reviewing what has changed"


def requests(by: Any, *, at: datetime) -> list[Family]:
    """This function will return the requests that wait for the legal gateway panel. Raises NotAllowed."""
    rows = open_steps(by, kind="legal_gateway").select_related("child", "legal_gateway__item__meeting")
    return families(rows, at=at, stage=_agenda)


def _agenda(step: CaseStep) -> str:
    item = step.legal_gateway.item
    if item is None:
        return "Not on an agenda yet"
    return f"On the agenda of {timezone.localtime(item.meeting.starts_at):%-d %B %Y}"


@dataclass(frozen=True)
class Proceeding:
    """A child's proceedings under way: how many weeks since issue, how many over 26, why, and what is next."""

    step: CaseStep
    weeks: int | None
    over: int
    until_on: date | None
    causes: str
    next_at: datetime | None


def proceedings(by: Any, *, on: date, cause: str = "") -> list[Proceeding]:
    """This function will return proceedings under way, the longest over 26 weeks first. Raises NotAllowed.

    `cause` keeps those delayed by it, or with "none" those without any cause of delay.
    """
    check(by, Permission.TEAM_WORK_READ)
    until = Extension.objects.filter(step=OuterRef("pk")).order_by("-number").values("until_on")[:1]
    ahead = Hearing.objects.filter(step=OuterRef("pk"), status="listed").order_by("listed_at").values("listed_at")[:1]
    tagged = DelayTag.objects.filter(step=OuterRef("pk"))
    rows = CaseStep.objects.visible_to(by).filter(kind="care_proceedings", stopped_on=None)
    if cause:
        rows = rows.filter(~Exists(tagged) if cause == "none" else Exists(tagged.filter(cause=cause)))
    rows = rows.select_related("child", "care_proceedings").prefetch_related("delays")
    rows = rows.annotate(until_on=Subquery(until), next_at=Subquery(ahead)).order_by("care_proceedings__issued_on")
    return sorted((_proceeding(step, on) for step in rows), key=lambda one: (-one.over, -(one.weeks or 0), one.step.pk))


def _proceeding(step: CaseStep, on: date) -> Proceeding:
    issued_on = step.care_proceedings.issued_on
    days = (on - issued_on).days if issued_on else 0
    causes = ", ".join(delay.get_cause_display() for delay in step.delays.all())
    last = issued_on + timedelta(days=181) if issued_on else None
    return Proceeding(
        step=step,
        weeks=days // 7 if issued_on else None,
        over=max(0, -(-(days - 181) // 7)) if issued_on else 0,
        until_on=step.until_on or last,
        causes=causes,
        next_at=step.next_at,
    )


def emergencies(by: Any) -> QuerySet[Emergency]:
    """This function will return how children were protected in an emergency, the latest first. Raises NotAllowed."""
    check(by, Permission.TEAM_WORK_READ)
    rows = Emergency.objects.visible_to(by).select_related("step__child", "step__opened_by")
    return rows.order_by("-step__started_on", "-pk")


def trend(by: Any, *, on: date) -> list[dict]:
    """This function will return how many emergencies of each route began in each quarter of the last two years."""
    rows = Emergency.objects.visible_to(by).filter(step__started_on__gt=on - TWO_YEARS, step__started_on__lte=on)
    quarters = rows.annotate(quarter=TruncQuarter("step__started_on")).values("quarter", "route")
    return list(quarters.annotate(how_many=Count("pk")).order_by("quarter", "route"))


def feedback(by: Any) -> QuerySet[Feedback]:
    """This function will return what was said in court of our work, the latest first. Raises NotAllowed."""
    check(by, Permission.TEAM_WORK_READ)
    return Feedback.objects.visible_to(by).select_related("step__child").order_by("-said_on", "-pk")


def mean_mark(by: Any) -> float | None:
    """This function will return the mean mark for our evidence, or None where there is none."""
    return Feedback.objects.visible_to(by).aggregate(mean=Avg("mark"))["mean"]
