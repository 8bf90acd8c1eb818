"""Meet the family, say how intensive the help is, and name who leads: our own practitioner or a partner's."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.operations.duties import meet_duty
from lineofsight.record.operations.people import tidy
from lineofsight.service.early_help.models import Episode, Lead
from lineofsight.service.early_help.models.episode import COUNCIL, agencies
from lineofsight.service.early_help.operations.changes import (
    UnableToHelp,
    check_may_write,
    family_steps,
    note_change,
    open_episode,
)


@transaction.atomic
def record_first_contact(episode: Episode, *, met_on: date, met_words: str, on: date, by: Any, at: datetime) -> Episode:
    """This function will record the first meaningful contact with the family, which meets its clock for every child.

    Raises NotAllowed and UnableToHelp.
    """
    check_may_write(episode, by=by)
    held = open_episode(episode)
    if held.met_on is not None:
        raise UnableToHelp("The first contact has been recorded already.")
    if not met_words.strip():
        raise UnableToHelp("Say who you met, and what they hope for.")
    if not held.step.started_on <= met_on <= on:
        raise UnableToHelp("Give the day you met: after early help was opened, and not in the future.")
    for step in family_steps(held.step):
        told = {"met_on": met_on, "met_words": same_words(met_words), "met_by": by}
        if Episode.objects.filter(pk=step.pk, met_on=None, step__started_on__lte=met_on).update(**told):
            meet_duty("EH-FIRST", step=step, at=at, on=met_on)
            note_change(step, by=by, at=at, first_contact=met_on.isoformat())
    held.refresh_from_db()
    return held


@transaction.atomic
def set_intensity(episode: Episode, *, intensity: str, by: Any, at: datetime) -> Episode:
    """This function will say how intensive the help is for the whole family. Raises NotAllowed, UnableToHelp."""
    check(by, Permission.EARLY_HELP_WRITE)
    held = open_episode(episode)
    if intensity not in Episode.Intensity.values:
        raise UnableToHelp("Choose how intensive the help is.")
    steps = family_steps(held.step)
    Episode.objects.filter(pk__in=[step.pk for step in steps]).update(intensity=intensity)
    for step in steps:
        note_change(step, by=by, at=at, intensity=intensity)
    held.refresh_from_db()
    return held


@transaction.atomic
def name_lead(
    episode: Episode, *, agency: str, name: str, reason: str, account: Any = None, on: date, by: Any, at: datetime
) -> Lead:
    """This function will name who leads the family's plan from a day on, in place of who led before.

    `account` is that of a partner or practitioner who signs in here, and may be missing. A partner with an account then
    sees this family's early help and nothing else. Raises NotAllowed and UnableToHelp.
    """
    check(by, Permission.EARLY_HELP_AUTHORISE)
    held = open_episode(episode)
    if agency not in dict(agencies()):
        raise UnableToHelp("Choose the agency they work for.")
    if not tidy(name) or not reason.strip():
        raise UnableToHelp("Say who leads, why, and what was handed over.")
    if account is not None and not account.can(Permission.EARLY_HELP_LEAD):
        raise UnableToHelp(f"The role of {account.name} does not let them lead a family's plan. Choose someone else.")
    if account is not None and (account.role == "partner") != (agency != COUNCIL):
        raise UnableToHelp("The agency is not that of the person's account. Choose the agency they work for.")
    made = [_name(step.early_help, agency=agency, name=tidy(name), reason=same_words(reason), account=account,
                  on=on, by=by, at=at) for step in family_steps(held.step)]  # fmt: skip
    return made[0]


def _name(episode: Episode, *, on: date, by: Any, at: datetime, **told: Any) -> Lead:
    episode.leads.filter(ended_on=None).update(ended_on=on)
    lead = Lead.objects.create(episode=episode, started_on=on, named_at=at, named_by=by, **told)
    note_change(episode.step, by=by, at=at, lead=lead.name, agency=lead.agency)
    return lead
