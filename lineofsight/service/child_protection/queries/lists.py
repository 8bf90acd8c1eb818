"""Lists across children: open plans, conferences ahead, and the caseload of safeguarding and care planning."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Membership
from lineofsight.record.models import Allocation, CaseStep, Duty, Team, Visit
from lineofsight.service.child_protection.models import Concern, Conference, CoreGroup, Enquiry, ProtectionPlan

REVIEWS = ("CP-RCPC1", "CP-RCPCN")
COURT = ("legal_gateway", "pre_proceedings", "care_proceedings", "emergency_protection")
# While restrictions for Covid held, from the day people were told to stay at home.
COVID = (date(2020, 3, 23), date(2021, 7, 19))


def open_plans(by: Any, *, category: str = "", chaired_by: Any = None) -> QuerySet[ProtectionPlan]:
    """This function will return the open child protection plans, of a category where one is given.

    Each has `review_due` and `seen_at` (when the child was last seen), `holder`, and `is_drifting`. `chaired_by` keeps
    the plans whose latest conference that account chaired. Raises NotAllowed.
    """
    check(by, Permission.RECORD_READ)
    rows = ProtectionPlan.objects.visible_to(by).filter(step__stopped_on=None).select_related("step__child")
    if category:
        rows = rows.filter(latest_category=category)
    if chaired_by is not None:
        rows = rows.filter(step__child__in=_seats(chaired_by))
    return rows.annotate(
        review_due=_first(Duty.objects.open().filter(clock_code__in=REVIEWS), "due_on"),
        seen_at=Subquery(_seen().values("happened_at")[:1]),
        holder=Subquery(_held().values("worker__name")[:1]),
        drift=_first(CoreGroup.objects.filter(is_drifting=True), "held_on", whose="plan"),
    ).order_by("step__started_on", "pk")


def _seats(account: Any) -> QuerySet:
    return Membership.objects.filter(account=account, seat="chair", ended_on=None, body__kind="conference").values(
        "body__child"
    )


def _first(rows: QuerySet, column: str, *, whose: str = "step") -> Subquery:
    return Subquery(rows.filter(**{whose: OuterRef("pk")}).order_by(column).values(column)[:1])


def _seen() -> QuerySet[Visit]:
    seen = Visit.objects.filter(child=OuterRef("step__child"), is_seen=True, withdrawn_at=None)
    return seen.order_by("-happened_at")


def _held() -> QuerySet[Allocation]:
    return Allocation.objects.filter(step=OuterRef("pk"), ended_on=None).order_by("-pk")


def plans_by_category(by: Any) -> dict[str, int]:
    """This function will return how many open plans there are of each category."""
    rows = ProtectionPlan.objects.visible_to(by).filter(step__stopped_on=None).order_by()
    return dict(rows.values_list("latest_category").annotate(how_many=Count("pk")))


def conferences_ahead(by: Any) -> QuerySet[Conference]:
    """This function will return the conferences that were not held yet, the soonest due first. Raises NotAllowed."""
    check(by, Permission.RECORD_READ)
    rows = Conference.objects.visible_to(by).filter(held_on=None, step__stopped_on=None)
    return rows.select_related("step__child", "meeting", "chair").order_by("due_on", "pk")


def enquiries_waiting(by: Any) -> QuerySet[Enquiry]:
    """This function will return the enquiries that wait for a manager, the first submitted first."""
    rows = Enquiry.objects.visible_to(by).filter(submitted_at__isnull=False, authorised_at=None, step__stopped_on=None)
    return rows.select_related("step__child", "submitted_by").order_by("submitted_at")


@dataclass
class Held:
    """What one worker of safeguarding and care planning holds: how many children of each kind of work."""

    worker: str
    team: str
    protection: int = 0
    need: int = 0
    court: int = 0
    other: int = 0

    @property
    def all(self) -> int:
        """The children counted once for each kind of work."""
        return self.protection + self.need + self.court + self.other


@dataclass
class Month:
    """How many plans began and ended in a month."""

    first: date
    began: int = 0
    ended: int = 0

    @property
    def is_covid(self) -> bool:
        """Whether restrictions for Covid held for some of it."""
        return COVID[0].replace(day=1) <= self.first <= COVID[1]


@dataclass
class Caseload:
    """The work of safeguarding and care planning: who holds what, and plans begun and ended by month."""

    workers: list[Held] = field(default_factory=list)
    months: list[Month] = field(default_factory=list)


def caseload(by: Any, *, on: date) -> Caseload:
    """This function will return who holds what in safeguarding teams, and the throughput of the last two years.

    Raises NotAllowed.
    """
    check(by, Permission.TEAM_WORK_READ)
    held = Allocation.objects.filter(ended_on=None, worker__isnull=False, team__service=Team.Service.SAFEGUARDING)
    rows = held.order_by("team__name", "worker__name").values_list("worker", "worker__name", "team__name", "step__kind")
    workers: dict[int, Held] = {}
    for number, worker, team, kind, how_many in rows.annotate(how_many=Count("child", distinct=True)):
        mine = workers.setdefault(number, Held(worker, team))
        name = _kind_of(kind)
        setattr(mine, name, getattr(mine, name) + how_many)
    return Caseload(list(workers.values()), _months(on=on))


def _kind_of(kind: str) -> str:
    if kind in ("child_protection_plan", "initial_conference", "section_47_enquiry", "strategy_discussion"):
        return "protection"
    if kind == "child_in_need_plan":
        return "need"
    return "court" if kind in COURT else "other"


def _months(*, on: date) -> list[Month]:
    since = date(on.year - 2, on.month, 1)
    months = defaultdict(lambda: None)
    year, month = since.year, since.month
    while date(year, month, 1) <= on:
        months[(year, month)] = Month(date(year, month, 1))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    plans = CaseStep.objects.filter(kind="child_protection_plan").filter(
        Q(started_on__gte=since) | Q(stopped_on__gte=since)
    )
    for began, ended in plans.values_list("started_on", "stopped_on"):
        if (found := months.get((began.year, began.month))) is not None:
            found.began += 1
        if ended and (found := months.get((ended.year, ended.month))) is not None:
            found.ended += 1
    return list(months.values())


@dataclass(frozen=True)
class ChairPanel:
    """What the home page shows a chair: their children, conferences ahead, reviews due, concerns without an answer."""

    children: int
    conferences: list[Conference]
    soonest: list[ProtectionPlan]
    concerns: list[Concern]


def chair_panel(*, by: Any, on: date, at: datetime) -> ChairPanel | None:
    """This function will return what waits for a conference chair, or None when they chair nobody's."""
    mine = open_plans(by, chaired_by=by)
    soonest = list(mine.order_by("review_due")[:6])
    concerns = Concern.objects.visible_to(by).filter(raised_by=by, settled_at=None).select_related("plan__step__child")
    found = list(concerns.order_by("answer_due_on")[:6])
    ahead = list(conferences_ahead(by).filter(chair=by).order_by("meeting__starts_at", "due_on", "pk")[:6])
    if not soonest and not found and not ahead:
        return None
    return ChairPanel(mine.count(), ahead, soonest, found)


def enquiries_panel(*, by: Any, on: date, at: datetime) -> list[Enquiry] | None:
    """This function will return the enquiries that wait for the manager, other than their own, or None."""
    if not by.can(Permission.ENQUIRY_AUTHORISE):
        return None
    return list(enquiries_waiting(by).exclude(submitted_by=by)[:6]) or None
