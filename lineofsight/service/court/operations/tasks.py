"""Give somebody what the court or the panel asks for: documents, directions, assessments, decisions to follow up."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action, ActionOwner
from lineofsight.bodies.steps import KIND as STEP
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.plan import PlannedAction
from lineofsight.record.operations.naming import child_of
from lineofsight.service.court.codes import TASKS
from lineofsight.service.court.models import CourtTask, StepMeeting
from lineofsight.service.court.operations.family import UnableToRecord, note, to_change, words

KINDS = ("legal_gateway", "pre_proceedings", "care_proceedings", "emergency_protection")


@transaction.atomic
def give_task(
    *,
    steps: Iterable[CaseStep],
    kind: str,
    what: str,
    due_on: date,
    owner: Any,
    on: date,
    by: Any,
    at: datetime,
    planned_action: PlannedAction | None = None,
    decided_at: StepMeeting | None = None,
) -> list[CourtTask]:
    """This function will give an account something to do for each child's case. It is then among their actions.

    `planned_action` is what of the child's plan it decides about, `decided_at` the meeting that decided it: brothers
    and sisters have it from their own record of that meeting. What a panel decided is followed up after it decided.
    Raises NotAllowed and UnableToRecord.
    """
    steps = to_change(steps, kind=KINDS, by=by, ended=("legal_gateway",))
    what = words(what, otherwise="Say what is to be done.")
    if kind not in TASKS:
        raise UnableToRecord("Say what kind of thing it is.")
    if due_on < on:
        raise UnableToRecord("It can't be due before it is given.")
    return [
        _give(step, kind, what, due_on, owner, on, by, at, planned_action, _same_meeting(decided_at, step))
        for step in steps
    ]


def _same_meeting(meeting: StepMeeting | None, step: CaseStep) -> StepMeeting | None:
    if meeting is None:
        return None
    return step.court_meetings.filter(kind=meeting.kind, meeting__starts_at=meeting.meeting.starts_at).first()


def _give(step, kind, what, due_on, owner, on, by, at, planned_action, decided_at) -> CourtTask:
    if not owner.can(Permission.ACTION_OWN) or not Person.objects.visible_to(owner).filter(pk=step.child_id).exists():
        raise UnableToRecord(f"{owner.name} may not open the record of {child_of(step, by=by)}. Choose somebody else.")
    action = Action.objects.create(
        what=what, due_on=due_on, child=step.child, source_kind=STEP, source_number=step.pk, given_on=on, given_by=by
    )
    ActionOwner.objects.create(
        action=action, account=owner, name=owner.name, agency="childrens_services", started_on=on, recorded_by=by
    )
    mine = planned_action if planned_action and _is_of(planned_action, step) else None
    note(step, by=by, at=at, did="task given", kind=kind, action=action.pk)
    return CourtTask.objects.create(step=step, action=action, kind=kind, planned_action=mine, decided_at=decided_at)


def _is_of(planned: PlannedAction, step: CaseStep) -> bool:
    return planned.goal.plan.step.child_id == step.child_id
