"""Record what shows progress, that an outcome is achieved, and after six months whether all of them lasted."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.programmes.models import Aim, Criterion, Enrolment, Progress
from lineofsight.programmes.operations.attaching import SUSTAIN
from lineofsight.programmes.operations.changes import UnableToEnrol, family_of, note_change
from lineofsight.record.models import Duty
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.web.words import day


@transaction.atomic
def record_progress(
    enrolment: Enrolment, *, criterion: Criterion, way: str, words: str, on: date, by: Any, at: datetime
) -> list[Progress]:
    """This function will record how far an outcome has come, on the record of each child of the family.

    Raises NotAllowed and UnableToEnrol.
    """
    check(by, Permission.PROGRAMME_WRITE)
    if way not in Progress.Way.values or not words.strip():
        raise UnableToEnrol("Say which way it goes, what shows it, and from whom you know.")
    aims = _aims(family_of(enrolment), criterion)
    made = Progress.objects.bulk_create(
        Progress(aim=aim, on=on, way=way, words=same_words(words), recorded_at=at, recorded_by=by) for aim in aims
    )
    for aim in aims:
        note_change(aim.enrolment, by=by, at=at, progress=criterion.label, way=way)
    return made


@transaction.atomic
def achieve(
    enrolment: Enrolment, *, criterion: Criterion, words: str, achieved_on: date, on: date, by: Any, at: datetime
) -> list[Aim]:
    """This function will say that a family achieved an outcome. With the last of them six months begin.

    Raises NotAllowed and UnableToEnrol.
    """
    check(by, Permission.PROGRAMME_WRITE)
    family = family_of(enrolment)
    if not words.strip():
        raise UnableToEnrol(f"Say what shows it. What counts: {criterion.evidence}")
    if not enrolment.started_on <= achieved_on <= on:
        raise UnableToEnrol("Give the day it was achieved: since the family was attached, and not in the future.")
    aims = _aims(family, criterion)
    if any(aim.achieved_on for aim in aims):
        raise UnableToEnrol("This outcome is achieved already.")
    for aim in aims:
        aim.achieved_on, aim.achieved_by, aim.achieved_words = achieved_on, by, same_words(words)
        aim.save(update_fields=["achieved_on", "achieved_by", "achieved_words"])
        note_change(aim.enrolment, by=by, at=at, achieved=criterion.label)
    for one in family:
        _begin_to_last(one)
    return aims


def _begin_to_last(one: Enrolment) -> None:
    """This function will start the clock when nothing is left to achieve. It runs on after early help has ended."""
    days = list(one.aims.values_list("achieved_on", flat=True))
    if None in days:
        return
    held = one.step.allocations.select_related("team", "worker").order_by("-started_on", "-pk").first()
    if held is None:
        raise UnableToEnrol("No team holds this work, so nobody would look whether it lasts.")
    cycle = Duty.objects.filter(step=one.step_id, clock_code=SUSTAIN).aggregate(last=Max("cycle"))["last"] or 0
    open_duty(SUSTAIN, step=one.step, start=max(days), team=held.team, worker=held.worker, cycle=cycle + 1)


@transaction.atomic
def review_outcomes(enrolment: Enrolment, *, lasted: bool, words: str, on: date, by: Any, at: datetime) -> Enrolment:
    """This function will say, six months after the last outcome, whether all lasted. If not, all are worked on again.

    Raises NotAllowed, and UnableToEnrol before the six months are over.
    """
    check(by, Permission.PROGRAMME_WRITE)
    family = family_of(enrolment)
    due = Duty.objects.open().filter(step=enrolment.step_id, clock_code=SUSTAIN).first()
    if due is None:
        raise UnableToEnrol("Not every outcome is achieved yet, so there is nothing to look at again.")
    if lasted and on < due.due_on:
        raise UnableToEnrol(f"It can be said that they lasted from {day(due.due_on)}: six months after the last.")
    if not words.strip():
        raise UnableToEnrol("Say what you looked at, and what it shows.")
    for one in family:
        meet_duty(SUSTAIN, step=one.step, at=at, on=on)
        _hold(one, words=same_words(words), on=on, by=by) if lasted else _undo(one, words=words, on=on, by=by, at=at)
        note_change(one, by=by, at=at, did="outcomes lasted" if lasted else "outcomes did not last")
    return family[0]


def _hold(one: Enrolment, *, words: str, on: date, by: Any) -> None:
    one.lasted_on, one.lasted_by, one.lasted_words = on, by, words
    one.save(update_fields=["lasted_on", "lasted_by", "lasted_words"])


def _undo(one: Enrolment, *, words: str, on: date, by: Any, at: datetime) -> None:
    """This function will open every outcome again. What was said of it before stays as evidence of progress."""
    for aim in one.aims.select_related("criterion"):
        before = f"Achieved on {day(aim.achieved_on)}: {aim.achieved_words}\nIt did not last: {same_words(words)}"
        aim.progress.create(on=on, way=Progress.Way.BACK, words=before, recorded_at=at, recorded_by=by)
        aim.achieved_on = aim.achieved_by = None
        aim.achieved_words = ""
        aim.save(update_fields=["achieved_on", "achieved_by", "achieved_words"])


def _aims(family: list[Enrolment], criterion: Criterion) -> list[Aim]:
    rows = Aim.objects.select_for_update(of=("self",)).select_related("enrolment").order_by("enrolment")
    found = list(rows.filter(enrolment__in=[one.pk for one in family], criterion=criterion))
    if not found:
        raise UnableToEnrol("The family is not attached for this outcome.")
    return found
