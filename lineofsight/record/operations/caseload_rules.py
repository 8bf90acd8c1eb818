"""Say how many children a worker should hold, and what a step weighs, from a day on and why."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.caseload_bands import START
from lineofsight.record.models import CaseloadBand, StepWeight
from lineofsight.record.queries.caseload_rules import SERVICES, what_weighs


class UnableToSetCaseloads(Exception):
    """The band or the weight can't be as was said; the message says why."""


@transaction.atomic
def set_band(
    *,
    service: str,
    lowest: int,
    highest: int,
    far_lowest: int,
    far_highest: int,
    reason: str,
    on: date,
    by: Any,
    at: datetime,
) -> CaseloadBand:
    """This function will set how many children a whole-time worker of a service should hold, from a day on.

    What held before is kept, and figures that were published do not change. Raises NotAllowed, UnableToSetCaseloads.
    """
    check(by, Permission.STRUCTURE_CHANGE)
    if service not in SERVICES:
        raise UnableToSetCaseloads("Workers of that service hold no cases of their own.")
    if not lowest <= highest < far_lowest <= far_highest:
        raise UnableToSetCaseloads("The numbers must go up: fewest, most, and what is far too many.")
    _check(reason, on=on)
    numbers = {"lowest": lowest, "highest": highest, "far_lowest": far_lowest, "far_highest": far_highest}
    row = CaseloadBand.objects.create(
        service=service, started_on=on, reason=reason.strip(), recorded_at=at, recorded_by=by, **numbers
    )  # fmt: skip
    _note(f"record.caseloadband:{service}", by=by, at=at, on=on, reason=row.reason, **numbers)
    return row


@transaction.atomic
def set_weight(*, kind: str, weight: Decimal, reason: str, on: date, by: Any, at: datetime) -> StepWeight:
    """This function will set what a child weighs by a kind of step, or as a further child of a family, from a day on.

    Raises NotAllowed and UnableToSetCaseloads.
    """
    check(by, Permission.STRUCTURE_CHANGE)
    if kind not in what_weighs():
        raise UnableToSetCaseloads("There is no such kind of step.")
    if not Decimal(0) <= weight <= Decimal(10):
        raise UnableToSetCaseloads("A weight is between 0 and 10.")
    _check(reason, on=on)
    row = StepWeight.objects.create(
        kind=kind, weight=weight, started_on=on, reason=reason.strip(), recorded_at=at, recorded_by=by
    )  # fmt: skip
    _note(f"record.stepweight:{kind}", by=by, at=at, on=on, reason=row.reason, weight=str(weight))
    return row


def _check(reason: str, *, on: date) -> None:
    if not reason.strip():
        raise UnableToSetCaseloads("Say why it is changed.")
    if on < START:
        raise UnableToSetCaseloads(f"It can't hold from before {START:%-d %B %Y}.")


def _note(subject: str, *, by: Any, at: datetime, on: date, **detail: Any) -> None:
    detail = {"on": on.isoformat(), **detail}
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=subject, detail=detail)
