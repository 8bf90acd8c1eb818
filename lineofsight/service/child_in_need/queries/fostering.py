"""The register of private fostering, one arrangement, and what is done so that people tell us."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, CaseStep, Duty
from lineofsight.service.child_in_need.models import ArrangementChange, Campaign, PrivateFostering, Suitability
from lineofsight.service.child_in_need.queries.known import Known, known_step
from lineofsight.statute.clocks import clock

KIND = "private_fostering"
VISITS = ("PF-VISIT1", "PF-VISITY1", "PF-VISITY2")
# Local default: for how long after a campaign notifications are counted beside it.
AFTER = timedelta(days=90)


@dataclass(frozen=True)
class Notice:
    """Whether the council was told in time: by what day notice was due, and what follows."""

    due_on: date
    notified_on: date

    @property
    def is_in_time(self) -> bool:
        """Whether notice came 6 weeks before the arrangement began, or earlier."""
        return self.notified_on <= self.due_on

    @property
    def words(self) -> str:
        """The same in a sentence."""
        if self.is_in_time:
            return f"In time: due by {self.due_on:%-d %B %Y}."
        days = (self.notified_on - self.due_on).days
        return f"Late by {days} {'day' if days == 1 else 'days'}: due by {self.due_on:%-d %B %Y}."


def notice_of(details: PrivateFostering) -> Notice:
    """This function will return when notice of an arrangement was due, counted back from its beginning."""
    return Notice(clock("PF-NOTICE").due(details.begins_on).on, details.notified_on)


@dataclass(frozen=True)
class Register:
    """The arrangements that are open, and those that have ended."""

    now: QuerySet[CaseStep]
    ended: QuerySet[CaseStep]
    open_count: int
    visits_late: int
    on: date


def register_of(*, by: Any, at: datetime) -> Register:
    """This function will return the register, of those children that `by` may know of. Raises NotAllowed."""
    check(by, Permission.RECORD_READ)
    steps = CaseStep.objects.visible_to(by, at=at).filter(kind=KIND).select_related("child", "private_fostering")
    duties = Duty.objects.open().filter(clock_code__in=VISITS).soonest_first()
    holding = Allocation.objects.filter(ended_on=None).select_related("team", "worker")
    rows = steps.prefetch_related(
        Prefetch("duties", duties, to_attr="waiting"),
        Prefetch("allocations", holding, to_attr="held_now"),
        Prefetch("suitability", Suitability.objects.order_by("-decided_on", "-pk"), to_attr="judged"),
    )
    on = timezone.localdate(at)
    late = Duty.objects.open().filter(step=OuterRef("pk"), clock_code__in=VISITS, due_on__lt=on)
    now = rows.filter(stopped_on=None)
    return Register(
        now=now.order_by("started_on", "pk"),
        ended=rows.exclude(stopped_on=None).order_by("-stopped_on", "-pk"),
        open_count=now.count(),
        visits_late=now.filter(Exists(late)).count(),
        on=on,
    )


@dataclass(frozen=True)
class Arrangement:
    """One arrangement as its page shows it."""

    known: Known
    details: PrivateFostering | None
    notice: Notice | None
    judged: list[Suitability]
    changes: list[ArrangementChange]
    duties: list[Duty]
    holder: Allocation | None


def arrangement(pk: int, *, by: Any, at: datetime, page: str = "private fostering") -> Arrangement:
    """This function will return an arrangement, and write in the audit that it was read.

    Raises NotAllowed and NotOnRecord.
    """
    known = known_step(pk, kind=KIND, by=by, at=at, page=page)
    details = PrivateFostering.objects.filter(step=known.step).select_related("recorded_by").first()
    return Arrangement(
        known=known,
        details=details,
        notice=notice_of(details) if details else None,
        judged=list(known.step.suitability.select_related("decided_by").order_by("-decided_on", "-pk")),
        changes=list(known.step.arrangement_changes.select_related("recorded_by").order_by("-happened_at")),
        duties=list(known.step.duties.select_related("worker", "team").soonest_first()),
        holder=known.step.allocations.filter(ended_on=None).select_related("worker", "team").first(),
    )


@dataclass(frozen=True)
class Told:
    """One campaign, with how many arrangements the council was told of while it ran and in the 90 days after."""

    campaign: Campaign
    notified: int


def campaigns(*, by: Any) -> list[Told]:
    """This function will return the campaigns, the latest first, with what was notified after each. Two queries."""
    check(by, Permission.RECORD_READ)
    days = list(PrivateFostering.objects.values_list("notified_on", flat=True))
    found = Campaign.objects.select_related("recorded_by").order_by("-started_on", "-pk")
    return [Told(one, sum(one.started_on <= day <= one.ended_on + AFTER for day in days)) for one in found]
