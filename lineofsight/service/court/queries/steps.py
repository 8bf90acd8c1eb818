"""One step of court work as its page shows it, with the brothers and sisters it goes together with."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch
from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import ActionOwner
from lineofsight.letters.models import Letter
from lineofsight.record.models import Allocation, CaseStep, Duty, Person
from lineofsight.record.queries.need_to_know import absent_step, mark
from lineofsight.service.court.models import (
    CourtOrder,
    CourtTask,
    DelayTag,
    Extension,
    Feedback,
    Hearing,
    PermanenceAim,
    Representation,
    StepMeeting,
)
from lineofsight.service.court.operations.issuing import LETTER_OF_ISSUE
from lineofsight.service.court.operations.pre_proceedings import TEMPLATE

KINDS = ("emergency_protection", "legal_gateway", "pre_proceedings", "care_proceedings")
DETAILS = {
    "emergency_protection": ("emergency__learnt_by",),
    "legal_gateway": ("legal_gateway__item__meeting__body", "legal_gateway__decided_by"),
    "pre_proceedings": ("pre_proceedings__letter",),
    "care_proceedings": ("care_proceedings__letter",),
}


class NoSuchStep(Http404):
    """There is no such step of court work, among those the reader may know of."""


@dataclass(frozen=True)
class CourtPage:
    """A step of court work, its family's steps, and all that hangs on it. What a kind has not is empty."""

    step: CaseStep
    at: datetime
    family: list[CaseStep]
    holder: Allocation | None
    duties: list[Duty]
    tasks: list[CourtTask]
    led_to: list[CaseStep]
    meetings: list[StepMeeting]
    aims: list[PermanenceAim]
    hearings: list[Hearing]
    extensions: list[Extension]
    orders: list[CourtOrder]
    delays: list[DelayTag]
    feedback: list[Feedback]
    lawyers: list[Representation]
    letters: list[Letter]

    @property
    def child(self) -> Person:
        """The child it is about."""
        return self.step.child

    @property
    def on(self) -> date:
        """The day in London on which it is read."""
        return timezone.localdate(self.at)

    @property
    def detail(self) -> Any:
        """What its stage keeps of the step, or None of one that came from elsewhere."""
        return getattr(self.step, DETAILS[self.step.kind][0].split("__")[0], None)

    @property
    def is_open(self) -> bool:
        """Whether it has not ended."""
        return self.step.stopped_on is None

    @property
    def siblings(self) -> list[CaseStep]:
        """The steps of brothers and sisters it goes together with."""
        return [step for step in self.family if step.pk != self.step.pk]

    def decided_at(self, meeting: StepMeeting) -> list[CourtTask]:
        """This function will return what a meeting decided, the soonest due first and what is done last."""
        return [task for task in self.tasks if task.decided_at_id == meeting.pk]

    def duty(self, code: str) -> Duty | None:
        """This function will return the latest duty of a clock, or None."""
        return next((duty for duty in reversed(self.duties) if duty.clock_code == code), None)


def step_known_to(by: Any, *, pk: int) -> CaseStep:
    """This function will return a step of court work that `by` may know of. Raises NotAllowed and NoSuchStep."""
    check(by, Permission.RECORD_READ)
    details = [path for paths in DETAILS.values() for path in paths]
    rows = CaseStep.objects.visible_to(by).filter(kind__in=KINDS)
    found = rows.select_related("child", "opened_by__child", *details).filter(pk=pk).first()
    if found is None:
        raise absent_step(pk, by=by, otherwise=NoSuchStep("There is no step of court work of that number."))
    return found


def court_page(pk: int, *, by: Any, at: datetime) -> CourtPage:
    """This function will return a step of court work for its page, and audit that the record was read.

    Raises NotAllowed and NoSuchStep.
    """
    step = step_known_to(by, pk=pk)
    mark(step.child, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{step.child_id}",
        detail={"page": step.kind, "step": pk},
    )  # fmt: skip
    is_court, is_pre = step.kind == "care_proceedings", step.kind == "pre_proceedings"
    return CourtPage(
        step=step,
        at=at,
        family=_family(step, by=by),
        holder=step.allocations.filter(ended_on=None).select_related("worker", "team").first(),
        duties=list(step.duties.select_related("worker", "team").order_by("due_on", "pk")),
        tasks=tasks_of(step),
        led_to=list(step.opened.order_by("pk")) if step.stopped_on else [],
        meetings=list(step.court_meetings.select_related("meeting").order_by("-meeting__starts_at"))
        if is_court or is_pre
        else [],
        aims=list(step.aims.order_by("until_on", "from_on", "pk")) if is_court or is_pre else [],
        hearings=list(step.hearings.order_by("listed_at", "pk")) if is_court else [],
        extensions=list(step.extensions.order_by("number")) if is_court else [],
        orders=_orders(step) if is_court or step.kind == "emergency_protection" else [],
        delays=list(step.delays.order_by("from_on", "pk")) if is_court else [],
        feedback=list(step.court_feedback.order_by("-said_on", "-pk")) if is_court else [],
        lawyers=list(step.representation.order_by("pk")) if is_court or is_pre else [],
        letters=_letters(step) if is_court or is_pre else [],
    )


def _letters(step: CaseStep) -> list[Letter]:
    """This function will return the letters of a step, issued before drafts and the latest first."""
    rows = Letter.objects.filter(step=step, template__in=(TEMPLATE, LETTER_OF_ISSUE), status__in=("issued", "draft"))
    return list(rows.order_by("-status", "-written_at"))


def _family(step: CaseStep, *, by: Any) -> list[CaseStep]:
    if step.group is None:
        return [step]
    rows = CaseStep.objects.visible_to(by).filter(group=step.group, kind=step.kind)
    return list(rows.select_related("child").order_by("child__date_of_birth", "pk"))


def tasks_of(step: CaseStep) -> list[CourtTask]:
    """This function will return what somebody was given to do for a step, the soonest due first."""
    now = Prefetch("action__owners", queryset=ActionOwner.objects.filter(ended_on=None), to_attr="held_now")
    rows = step.court_tasks.select_related("action", "planned_action", "decided_at__meeting").prefetch_related(now)
    return list(rows.order_by("action__closed_on", "action__due_on", "pk"))


def _orders(step: CaseStep) -> list[CourtOrder]:
    rows = CourtOrder.objects.filter(step__child_id=step.child_id).select_related("ended_by")
    return list(rows.order_by("made_on", "pk"))
