"""Attach a family to a programme for the outcomes it needs, and have it leave."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.programmes.models import Aim, Criterion, Enrolment, Programme
from lineofsight.programmes.operations.changes import UnableToEnrol, family_of, note_change
from lineofsight.record.models import CaseStep, Duty
from lineofsight.record.shared import new_group

SUSTAIN = "EH-SF-SUSTAIN"


@transaction.atomic
def attach_family(
    programme: Programme, *, step: CaseStep, criteria: Iterable[Criterion], reason: str, family_agrees: bool,
    on: date, by: Any, at: datetime,
) -> Enrolment:  # fmt: skip
    """This function will attach the child of an open step, and the children recorded with it in one act.

    Each child has a row of their own, with the same outcomes. Returns the child's. Raises NotAllowed, and UnableToEnrol
    when the family does not agree, nothing is to be achieved, or the child is attached already.
    """
    check(by, Permission.PROGRAMME_WRITE)
    wanted = list(criteria)
    _check(programme, step=step, wanted=wanted, reason=reason, on=on)
    if not family_agrees:
        raise UnableToEnrol("The family has to agree before they are attached.")
    family = step.group or new_group()
    told = {"programme": programme, "family": family, "reason": same_words(reason), "started_on": on}
    made = [
        Enrolment.objects.create(child=one.child, step=one, started_at=at, started_by=by, **told)
        for one in _steps(step, programme)
    ]
    Aim.objects.bulk_create(Aim(enrolment=one, criterion=criterion) for one in made for criterion in wanted)
    for one in made:
        note_change(one, by=by, at=at, attached_to=programme.name)
    return made[0]


def _check(programme: Programme, *, step: CaseStep, wanted: list[Criterion], reason: str, on: date) -> None:
    if programme.started_on > on or (programme.ended_on is not None and programme.ended_on <= on):
        raise UnableToEnrol(f"{programme.name} takes no families on that day.")
    if step.stopped_on is not None:
        raise UnableToEnrol("A family is attached while somebody works with them. This work has ended.")
    if not wanted or any(one.programme_id != programme.pk for one in wanted):
        raise UnableToEnrol("Choose at least one outcome that the family needs.")
    if not reason.strip():
        raise UnableToEnrol("Say what shows the need, and what the family hopes for.")
    if Enrolment.objects.filter(programme=programme, child=step.child_id, ended_on=None).exists():
        raise UnableToEnrol(f"{step.child.name} is attached to {programme.name} already.")


def _steps(step: CaseStep, programme: Programme) -> list[CaseStep]:
    if step.group is None:
        return [step]
    there = Enrolment.objects.filter(programme=programme, ended_on=None).values("child")
    others = CaseStep.objects.open().filter(group=step.group, kind=step.kind).exclude(pk=step.pk)
    return [step, *others.exclude(child__in=there).select_related("child").order_by("pk")]


@transaction.atomic
def leave_programme(enrolment: Enrolment, *, reason: str, on: date, by: Any, at: datetime) -> Enrolment:
    """This function will have the whole family leave, with why. What they achieved stays.

    Raises NotAllowed and UnableToEnrol.
    """
    check(by, Permission.PROGRAMME_WRITE)
    family = family_of(enrolment)
    if not reason.strip():
        raise UnableToEnrol("Say why the family leaves the programme.")
    for one in family:
        one.ended_on, one.ended_because = on, same_words(reason)
        one.save(update_fields=["ended_on", "ended_because"])
        waiting = Duty.objects.open().filter(step=one.step_id, clock_code=SUSTAIN)
        waiting.update(lifted_on=on, lifted_reason="The family left the programme.")
        note_change(one, by=by, at=at, did="left the programme")
    return family[0]
