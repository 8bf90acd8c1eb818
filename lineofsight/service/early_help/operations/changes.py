"""What every change in early help begins and ends with: may they, is it open, and who changed what."""

from datetime import datetime
from typing import Any

from lineofsight.access import audit
from lineofsight.access.checks import NotAllowed, check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep
from lineofsight.service.early_help.models import Episode, FamilyAssessment, Lead


class UnableToHelp(Exception):
    """The change can't be made; the message says why."""


def check_may_write(episode: Episode, *, by: Any) -> None:
    """This function will raise NotAllowed unless `by` writes early help, or leads this family for another agency."""
    check(by, Permission.EARLY_HELP_LEAD)
    if by.can(Permission.EARLY_HELP_WRITE):
        return
    if not Lead.objects.filter(episode=episode, account=by, ended_on=None).exists():
        raise NotAllowed("You do not lead this family's plan, so you can't write here.")


def open_episode(episode: Episode) -> Episode:
    """This function will return the episode as stored, locked. Raises UnableToHelp when it is finished."""
    held = Episode.objects.select_for_update(of=("self",)).select_related("step__child").get(pk=episode.pk)
    if held.step.stopped_on is not None:
        raise UnableToHelp("This early help is finished, so it can't be changed.")
    return held


def family_steps(step: CaseStep) -> list[CaseStep]:
    """This function will return the open early help of the children recorded in one act, this one first."""
    if step.group is None:
        return [step]
    others = CaseStep.objects.open().filter(group=step.group, kind="early_help").exclude(pk=step.pk)
    return [step, *others.select_related("child").order_by("pk")]


def family_assessments(assessment: FamilyAssessment) -> list[FamilyAssessment]:
    """This function will return the copies of the children recorded in one act, locked, this one first."""
    numbers = [step.pk for step in family_steps(assessment.step)]
    rows = FamilyAssessment.objects.select_for_update(of=("self",)).select_related("step__child").filter(pk__in=numbers)
    return sorted(rows, key=lambda one: numbers.index(one.pk))


def note_change(step: CaseStep, *, by: Any, at: datetime, **detail: Any) -> None:
    """This function will write the change in the audit of the child's record."""
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{step.child_id}",
        detail={"early_help": step.pk, **detail},
    )  # fmt: skip
