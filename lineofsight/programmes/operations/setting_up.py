"""Set up a programme, and say which outcomes count from a day on."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.programmes.models import Criterion, Programme
from lineofsight.programmes.operations.changes import UnableToEnrol


@transaction.atomic
def set_up_programme(
    *, name: str, about: str, source: str = "", target: int | None = None, pounds: int | None = None,
    evaluate_on: date | None = None, on: date, by: Any, at: datetime,
) -> Programme:  # fmt: skip
    """This function will set up a programme from a day. `target` is families a year; `pounds` is what a claim brings.

    With `evaluate_on`, the day by which it is evaluated, it is a pilot. Raises NotAllowed and UnableToEnrol.
    """
    check(by, Permission.PROGRAMME_CLAIM)
    if not name.strip() or not about.strip():
        raise UnableToEnrol("Say what the programme is called, and what it is for.")
    if Programme.objects.filter(name=name.strip()).exists():
        raise UnableToEnrol("There is a programme of that name already.")
    if evaluate_on is not None and evaluate_on <= on:
        raise UnableToEnrol("A pilot is evaluated after it began.")
    made = Programme.objects.create(
        name=name.strip(), about=same_words(about), source=source.strip(), target=target,
        unit_pence=None if pounds is None else pounds * 100, started_on=on,
        is_pilot=evaluate_on is not None, evaluate_on=evaluate_on,
    )  # fmt: skip
    _note(made, by=by, at=at, set_up=made.name)
    return made


@transaction.atomic
def add_criterion(programme: Programme, *, label: str, evidence: str, on: date, by: Any, at: datetime) -> Criterion:
    """This function will add an outcome that counts from a day, in place of one with the same words.

    Families attached for the version before keep it. Raises NotAllowed and UnableToEnrol.
    """
    check(by, Permission.PROGRAMME_CLAIM)
    if not label.strip() or not evidence.strip():
        raise UnableToEnrol("Say what the outcome is, and what shows that it is achieved.")
    programme.criteria.filter(label=label.strip(), ended_on=None).update(ended_on=on)
    made = programme.criteria.create(label=label.strip(), evidence=same_words(evidence), started_on=on)
    _note(programme, by=by, at=at, criterion=made.label)
    return made


def _note(programme: Programme, *, by: Any, at: datetime, **detail: Any) -> None:
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"programmes.programme:{programme.pk}", detail=detail
    )
