"""Open early help in the right team's tray, and take a family's other children in."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.allocations import allocate
from lineofsight.record.operations.opening import open_in_tray
from lineofsight.record.shared import new_group
from lineofsight.service.early_help.models import Episode, FamilyAssessment, Lead
from lineofsight.service.early_help.operations.changes import UnableToHelp, note_change, open_episode
from lineofsight.service.early_help.sections import SHARED


@transaction.atomic
def open_early_help(
    *, child: Person, opened_by: CaseStep | None, on: date, by: Any, at: datetime, team: Team | None = None,
    group: Any = None,
) -> CaseStep:  # fmt: skip
    """This function will open early help, to be allocated and assessed by the dates its clocks give.

    A brother's or sister's assessment that was begun in the same act is this child's too, as far as it is the family's.
    Raises UnableToOpen when the child already has early help.
    """
    step = open_in_tray(
        "early_help", service=Team.Service.EARLY_HELP, duties={"EH-ALLOC": on, "EH-ASSESS": on},
        child=child, opened_by=opened_by, on=on, by=by, at=at, team=team,
        group=group or (opened_by.group if opened_by else None),
    )  # fmt: skip
    Episode.objects.create(step=step)
    FamilyAssessment.objects.create(step=step, **_written_of_the_family(step))
    return step


def _written_of_the_family(step: CaseStep) -> dict[str, str]:
    if step.group is None:
        return {}
    begun = FamilyAssessment.objects.filter(step__group=step.group, step__stopped_on=None, submitted_at=None)
    first = begun.order_by("pk").first()
    return {key: getattr(first, key) for key in SHARED} if first else {}


@transaction.atomic
def take_children_in(
    episode: Episode, *, children: Iterable[Person], on: date, by: Any, at: datetime
) -> list[CaseStep]:
    """This function will open early help for more children of the family, with the same team, worker and lead.

    Raises NotAllowed, UnableToHelp when the assessment is with a manager or nobody is chosen, and UnableToOpen.
    """
    check(by, Permission.EARLY_HELP_WRITE)
    held = open_episode(episode)
    children = list(children)
    if not children:
        raise UnableToHelp("Choose at least one child.")
    if not held.step.family_assessment.can_be_changed:
        raise UnableToHelp("The assessment is with a manager or authorised. Open early help for the child by itself.")
    step = held.step
    if step.group is None:
        step.group = new_group()
        step.save(update_fields=["group"])
    return [_take_in(held, child, on=on, by=by, at=at) for child in children]


def _take_in(held: Episode, child: Person, *, on: date, by: Any, at: datetime) -> CaseStep:
    now = held.step.allocations.filter(ended_on=None).select_related("team", "worker").first()
    opened = pathway.open_step(
        "early_help", child=child, opened_by=None, on=on, by=by, at=at, team=now.team if now else None,
        group=held.step.group,
    )  # fmt: skip
    if now and now.worker and by.can(Permission.WORK_ALLOCATE):
        allocate(opened, worker=now.worker, direction="With brothers and sisters.", on=on, by=by, at=at)
    lead = held.leads.filter(ended_on=None).first()
    if lead:
        Lead.objects.create(
            episode=opened.early_help, agency=lead.agency, name=lead.name, account=lead.account, started_on=on,
            reason=lead.reason, named_at=at, named_by=by,
        )  # fmt: skip
    note_change(opened, by=by, at=at, did="taken in with the family", of=held.pk)
    return opened
