"""Declare a measure's targets, and what happened that may be seen in it; withdraw what was wrong."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.measures import MEASURES
from lineofsight.oversight.performance.models import MeasureEvent, MeasureTarget


class UnableToDeclare(Exception):
    """It can't be declared, or withdrawn; the message says why."""


@transaction.atomic
def set_target(
    *, code: str, value: Decimal, starts_on: date, ends_on: date | None, why: str, by: Any, at: datetime
) -> MeasureTarget:
    """This function will set what a measure is meant to reach, in its own unit, from a day on.

    It holds until `ends_on`, or until a target that starts later. Raises NotAllowed and UnableToDeclare.
    """
    check(by, Permission.SNAPSHOT_PUBLISH)
    _refuse_target(code, value, starts_on, ends_on)
    made = MeasureTarget.objects.create(
        measure_code=code,
        value=value,
        starts_on=starts_on,
        ends_on=ends_on,
        why=_said(why),
        recorded_at=at,
        recorded_by=by,
    )
    _audit(made, code, by=by, at=at, target=str(value), starts_on=starts_on.isoformat(), why=made.why)
    return made


@transaction.atomic
def declare_event(
    *, code: str, on_date: date, label: str, begins_anew: bool, why: str, by: Any, on: date, at: datetime
) -> MeasureEvent:
    """This function will declare something that happened; of every measure where `code` is "".

    Where it `begins_anew`, limits are worked out anew from the first month that begins on the day or later.
    Raises NotAllowed and UnableToDeclare.
    """
    check(by, Permission.SNAPSHOT_PUBLISH)
    if code and code not in MEASURES:
        raise UnableToDeclare(f"There is no measure {code}.")
    if on_date > on:
        raise UnableToDeclare("Declare it once it has happened: the day has not come yet.")
    if begins_anew and not code:
        raise UnableToDeclare("Limits begin anew only for a measure that it was meant to change: declare it there.")
    if not label.strip():
        raise UnableToDeclare("Say what happened.")
    made = MeasureEvent.objects.create(
        measure_code=code, on_date=on_date, label=label.strip(), begins_anew=begins_anew, why=_said(why),
        recorded_at=at, recorded_by=by,
    )  # fmt: skip
    told = {"event": made.label, "on_date": on_date.isoformat(), "begins_anew": begins_anew}
    _audit(made, code, by=by, at=at, why=made.why, **told)
    return made


@transaction.atomic
def withdraw(*, declared: MeasureTarget | MeasureEvent, why: str, by: Any, at: datetime) -> None:
    """This function will withdraw a target or an event that was declared wrongly. It stays listed, with the reason.

    Raises NotAllowed and UnableToDeclare.
    """
    check(by, Permission.SNAPSHOT_PUBLISH)
    kept = type(declared).objects.select_for_update().get(pk=declared.pk)
    if kept.withdrawn_at is not None:
        raise UnableToDeclare("It was withdrawn already.")
    kept.withdrawn_at, kept.withdrawn_by, kept.withdrawn_why = at, by, _said(why)
    kept.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_why"])
    _audit(kept, kept.measure_code, by=by, at=at, withdrawn_why=kept.withdrawn_why)


def _refuse_target(code: str, value: Decimal, starts_on: date, ends_on: date | None) -> None:
    if code not in MEASURES:
        raise UnableToDeclare(f"There is no measure {code}.")
    if MEASURES[code].good == "neither":
        raise UnableToDeclare("Neither a higher nor a lower figure is better here, so that there can be no target.")
    if value < 0 or (MEASURES[code].kind.is_proportion and value > 100):
        raise UnableToDeclare("A target is not below 0, and a percentage not above 100.")
    if ends_on is not None and ends_on < starts_on:
        raise UnableToDeclare("The last day of a target is not before its first.")


def _said(why: str) -> str:
    if not why.strip():
        raise UnableToDeclare("Say why.")
    return why.strip()


def _audit(made: Any, code: str, *, by: Any, at: datetime, **detail: Any) -> None:
    subject = f"performance.measure:{code or 'all'}"
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=subject, detail={type(made).__name__: made.pk, **detail}
    )
