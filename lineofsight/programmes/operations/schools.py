"""Keep schools, who goes to which, at which a pilot is tried, and supervision of their safeguarding leads."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.programmes.models import THEMES, LeadSupervision, PilotSchool, Programme, School, SchoolPlace
from lineofsight.programmes.operations.changes import UnableToEnrol
from lineofsight.record.models import Person


@transaction.atomic
def keep_school(*, name: str, phase: str, pupils: int, by: Any, at: datetime) -> School:
    """This function will keep a school. Raises NotAllowed and UnableToEnrol."""
    check(by, Permission.PROGRAMME_CLAIM)
    if not name.strip() or phase not in School.Phase.values or pupils < 1:
        raise UnableToEnrol("Say what the school is called, whom it teaches, and how many go there.")
    if School.objects.filter(name=name.strip()).exists():
        raise UnableToEnrol("A school of that name is kept already.")
    made = School.objects.create(name=name.strip(), phase=phase, pupils=pupils)
    _note("school", made.pk, by=by, at=at, kept=made.name)
    return made


@transaction.atomic
def goes_to(child: Person, *, school: School, since: date, on: date, by: Any, at: datetime) -> SchoolPlace:
    """This function will record that a child goes to a school since a day, and no longer to the one before.

    Raises NotAllowed and UnableToEnrol.
    """
    check(by, Permission.RECORD_WRITE)
    before = SchoolPlace.objects.select_for_update().filter(child=child, ended_on=None).first()
    if since > on or (before is not None and since < before.started_on):
        raise UnableToEnrol("Give the first day there: not in the future, and not before the school they go to now.")
    if before is not None and before.school_id == school.pk:
        raise UnableToEnrol(f"{child.name} goes to {school.name} already.")
    if before is not None:
        before.ended_on = since
        before.save(update_fields=["ended_on"])
    made = SchoolPlace.objects.create(child=child, school=school, started_on=since, recorded_at=at, recorded_by=by)
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{child.pk}", detail={"school": school.pk}
    )
    return made


@transaction.atomic
def try_at_school(
    programme: Programme, *, school: School, matched: School, why_matched: str, on: date, by: Any, at: datetime
) -> PilotSchool:
    """This function will have a pilot tried at a school, and compared with another where it is not.

    Raises NotAllowed and UnableToEnrol.
    """
    check(by, Permission.PROGRAMME_CLAIM)
    tried = set(programme.pilot_schools.values_list("school", flat=True))
    if not programme.is_pilot:
        raise UnableToEnrol("Only a pilot is tried at schools: it says by when it is evaluated.")
    if school.pk == matched.pk or matched.pk in tried or not why_matched.strip():
        raise UnableToEnrol("Choose another school where it is not tried, and say why they are alike.")
    if school.pk in tried or programme.pilot_schools.filter(matched=school).exists():
        raise UnableToEnrol("That school is in the pilot already.")
    made = PilotSchool.objects.create(
        programme=programme, school=school, matched=matched, why_matched=same_words(why_matched), added_on=on
    )
    _note("programme", programme.pk, by=by, at=at, school=school.pk, matched=matched.pk)
    return made


@transaction.atomic
def supervise_lead(
    *, school: School, lead: str, held_on: date, themes: Iterable[str], words: str, agreed: str = "", lesson: str = "",
    next_on: date | None = None, on: date, by: Any, at: datetime,
) -> LeadSupervision:  # fmt: skip
    """This function will record a supervision of somebody who leads safeguarding at a school. It names no child.

    `lesson` is read by every school; `next_on` may be missing. Raises NotAllowed and UnableToEnrol.
    """
    check(by, Permission.PROGRAMME_WRITE)
    themes = list(themes)
    if not lead.strip() or not words.strip():
        raise UnableToEnrol("Say who was supervised, and what was said.")
    if not themes or set(themes) - set(THEMES):
        raise UnableToEnrol("Choose what it was about.")
    if held_on > on or (next_on is not None and next_on <= held_on):
        raise UnableToEnrol("Give the day it was held, and a later one for the next.")
    made = LeadSupervision.objects.create(
        school=school, lead=lead.strip(), held_on=held_on, themes=themes, words=same_words(words),
        agreed=same_words(agreed), lesson=same_words(lesson), next_on=next_on, recorded_at=at, recorded_by=by,
    )  # fmt: skip
    _note("leadsupervision", made.pk, by=by, at=at, school=school.pk)
    return made


def _note(what: str, number: int, *, by: Any, at: datetime, **detail: Any) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"programmes.{what}:{number}", detail=detail)
