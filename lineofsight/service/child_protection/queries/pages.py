"""One discussion, enquiry, conference or plan of a child as its page shows it; each read is written in the audit."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES
from lineofsight.bodies.models import Action, ActionOwner, Attendance
from lineofsight.bodies.steps import KIND as FROM_A_STEP
from lineofsight.record.models import Allocation, CaseStep, Duty, Person, Transfer
from lineofsight.record.queries.families import brothers_and_sisters
from lineofsight.record.queries.need_to_know import absent_step, mark
from lineofsight.record.queries.transfers import transfers_of
from lineofsight.service.child_protection.models import Concern, Discussion, Enquiry


class NotProtected(Http404):
    """There is no such discussion, enquiry, conference or plan, among those the reader may know of."""


@dataclass(frozen=True)
class StepPage:
    """A step of child protection as its pages show it. `subject` is its own row: a discussion, enquiry and so on."""

    step: CaseStep
    subject: Any
    at: datetime
    duties: list[Duty]
    attendance: list[Attendance] = field(default_factory=list)

    @property
    def child(self) -> Person:
        """The child it is about."""
        return self.step.child

    @property
    def on(self) -> date:
        """The day in London on which it is read."""
        return timezone.localdate(self.at)

    @property
    def is_open(self) -> bool:
        """Whether the step has not stopped."""
        return self.step.stopped_on is None

    @cached_property
    def holder(self) -> Allocation | None:
        """Who holds it now, looked up where a page shows it."""
        return self.step.allocations.filter(ended_on=None).select_related("worker", "team").first()

    @cached_property
    def transfers(self) -> list[Transfer]:
        """What passed, or is to pass, between this service and another; none where no outcome of it is passed on."""
        return transfers_of(self.step) if self.step.declared.passed_on else []

    @cached_property
    def led_to(self) -> list[CaseStep]:
        """The steps that it opened."""
        return list(self.step.opened.order_by("pk"))

    @cached_property
    def dissents(self) -> list[Any]:
        """Who did not agree with what was decided, and why. A discussion and a conference have some."""
        return list(self.subject.dissents.order_by("pk")) if self.subject.pk else []

    @cached_property
    def actions(self) -> list[tuple[Action, str]]:
        """The actions that came of the step, each with its owner's name now."""
        found = Action.objects.filter(source_kind=FROM_A_STEP, source_number=self.step.pk)
        actions = list(found.order_by("due_on", "pk"))
        owners = ActionOwner.objects.filter(action__in=actions, ended_on=None).values_list("action", "name")
        names = dict(owners)
        return [(one, names.get(one.pk, "")) for one in actions]

    def duty(self, *codes: str) -> Duty | None:
        """This function will return the step's latest duty of any of these clocks, or None."""
        found = [one for one in self.duties if one.clock_code in codes]
        return found[-1] if found else None

    def is_late(self, code: str) -> bool:
        """This function will say whether an open duty of a clock is late now."""
        return any(d.clock_code == code and d.met_on is None and d.is_late(at=self.at) for d in self.duties)


def step_known_to(by: Any, *, kind: str, pk: int, at: datetime, page: str) -> CaseStep:
    """This function will return a step of a kind that `by` may open, and write in the audit that it was read.

    Raises NotAllowed, RecordRestricted and NotProtected.
    """
    check(by, Permission.RECORD_READ)
    rows = CaseStep.objects.visible_to(by, at=at).select_related("child", "opened_by")
    step = rows.filter(pk=pk, kind=kind).first()
    if step is None:
        raise absent_step(pk, by=by, otherwise=NotProtected("There is no such step."))
    mark(step.child, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{step.child_id}",
        detail={"page": page, "step": pk},
    )  # fmt: skip
    return step


def duties_of(step: CaseStep) -> list[Duty]:
    """This function will return a step's duties, with who owes them, by date."""
    return list(step.duties.select_related("worker", "team").order_by("due_on", "pk"))


def discussion_page(pk: int, *, by: Any, at: datetime, page: str = "strategy discussion") -> StepPage:
    """This function will return a strategy discussion; `subject` has no meeting until it is called. Raises as above."""
    step = step_known_to(by, kind="strategy_discussion", pk=pk, at=at, page=page)
    known = Discussion.objects.filter(step=step).select_related("meeting", "chair", "decided_by").first()
    subject = known or Discussion(step=step)
    return StepPage(step, subject, at, duties_of(step), attendance_of(subject.meeting))


def attendance_of(meeting: Any) -> list[Attendance]:
    """This function will return who was asked to a meeting, by agency, or nobody where there is none."""
    return list(meeting.attendance.order_by("agency", "name", "pk")) if meeting is not None else []


def enquiry_page(pk: int, *, by: Any, at: datetime, page: str = "section 47 enquiry") -> StepPage:
    """This function will return a section 47 enquiry. Raises as above."""
    step = step_known_to(by, kind="section_47_enquiry", pk=pk, at=at, page=page)
    enquiry = Enquiry.objects.filter(step=step).select_related("submitted_by", "authorised_by", "step__child").first()
    return StepPage(step, enquiry or Enquiry(step=step), at, duties_of(step))


def concern_known_to(by: Any, *, pk: int, at: datetime) -> Concern:
    """This function will return a chair's concern, and write in the audit that it was read. Raises as above."""
    check(by, Permission.RECORD_READ)
    found = Concern.objects.select_related("plan__step__child", "raised_by", "answered_by").filter(pk=pk).first()
    if found is None:
        raise NotProtected("There is no such concern.")
    step_known_to(by, kind="child_protection_plan", pk=found.plan_id, at=at, page="concern")
    return found


def together_candidates(step: CaseStep, *, by: Any) -> list[CaseStep]:
    """This function will return the open steps of the same kind of brothers, sisters and others of the same act."""
    siblings = [one.pk for one in brothers_and_sisters(step.child, by=by)]
    rows = CaseStep.objects.visible_to(by).open().filter(kind=step.kind).exclude(pk=step.pk)
    near = rows.filter(child__in=siblings)
    if step.group is not None:
        near = near | rows.filter(group=step.group)
    return list(near.select_related("child").order_by("child__date_of_birth", "pk"))


def discussed_with(page: StepPage, *, by: Any) -> list[CaseStep]:
    """This function will return the open steps of the other children whose discussion was called with this one."""
    if page.step.group is None or page.subject.meeting is None:
        return []
    rows = CaseStep.objects.visible_to(by).open().filter(kind=page.step.kind, group=page.step.group)
    same = rows.filter(discussion__meeting__starts_at=page.subject.meeting.starts_at).exclude(pk=page.step.pk)
    return list(same.select_related("child").order_by("child__date_of_birth", "pk"))


def accounts_with(permission: Permission) -> QuerySet[User]:
    """This function will return the accounts whose role has a permission, by name."""
    return accounts_of(key for key, role in ROLES.items() if permission in role.permissions)


def accounts_of(roles: Any) -> QuerySet[User]:
    """This function will return the open accounts of some roles, by name."""
    return User.objects.filter(is_active=True, role__in=list(roles)).order_by("name", "pk")
