"""Serious incidents: one as its page shows it, and all that a reader may know of."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action
from lineofsight.bodies.steps import KIND as FROM_A_STEP
from lineofsight.record.models import Duty
from lineofsight.service.child_protection.models import Dissemination, Incident
from lineofsight.service.child_protection.queries.pages import NotProtected, StepPage, duties_of, step_known_to

CLOCKS = ("FD-SIN", "FD-RAPID", "FD-LCSPR")


@dataclass(frozen=True)
class IncidentPage(StepPage):
    """A serious incident with who was told what it taught."""

    @cached_property
    def told(self) -> list[Dissemination]:
        """Who was told, the latest first."""
        return list(self.subject.told.select_related("recorded_by").order_by("-told_on", "-pk"))


def incident_page(pk: int, *, by: Any, at: datetime, page: str = "serious incident") -> IncidentPage:
    """This function will return a serious incident. Raises as step_known_to."""
    step = step_known_to(by, kind="serious_incident", pk=pk, at=at, page=page)
    found = Incident.objects.filter(step=step).select_related("step__child").first()
    if found is None:
        raise NotProtected("There is no such incident.")
    return IncidentPage(step, found, at, duties_of(step))


def incidents(by: Any) -> QuerySet[Incident]:
    """This function will return the serious incidents that `by` may know of.

    Each has `next_due`, the day of what is due next, and how many actions came of it (`actions`, of which `undone`).
    Raises NotAllowed.
    """
    check(by, Permission.RECORD_READ)
    due = Duty.objects.open().filter(step=OuterRef("pk"), clock_code__in=CLOCKS).order_by("due_on").values("due_on")
    rows = Incident.objects.visible_to(by).select_related("step__child").annotate(next_due=Subquery(due[:1]))
    return rows.annotate(actions=_counted(), undone=_counted(closed_on=None), times_told=Count("told"))


def _counted(**only: date | None) -> Subquery:
    rows = Action.objects.filter(Q(**only), source_kind=FROM_A_STEP, source_number=OuterRef("pk"))
    return Subquery(rows.order_by().values("source_number").annotate(many=Count("pk")).values("many"))
