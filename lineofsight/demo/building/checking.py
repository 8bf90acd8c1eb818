"""What must be true of the made-up authority beside what the database itself refuses, checked when it is loaded."""

from collections.abc import Callable
from datetime import date

from django.db import connection
from django.db.models import F, Q, QuerySet, Value, Window
from django.db.models.functions import Coalesce, Lag

from lineofsight.record.models import Allocation, CaseStep, Duty

ONE_AT_A_TIME = ("early_help", "child_in_need_plan", "child_protection_plan", "single_assessment")
PLANS = ("child_in_need_plan", "child_protection_plan")
FAR = Value(date.max)


class BrokenInvariant(Exception):
    """Something is in the made-up authority that could not be; the message says what, and how often."""


def check_invariants() -> int:
    """This function will check every key and every invariant, and return how many hold. Raises BrokenInvariant.

    The rows came in through the database's own constraints, which are not asked again; keys are, where the database
    looks at them late.
    """
    connection.check_constraints()
    for told, found in INVARIANTS.items():
        if broken := found().count():
            raise BrokenInvariant(f"{told}: this is not so {broken:,} times.")
    return len(INVARIANTS)


def _overlapping(rows: QuerySet, *parts: str, until: str) -> QuerySet:
    """Return the rows that begin before the one before them in their part has ended."""
    before = Window(Lag(Coalesce(F(until), FAR)), partition_by=parts, order_by=["started_on", "pk"])
    return rows.annotate(before=before).filter(before__gt=F("started_on"))


def _two_of_a_kind() -> QuerySet:
    return _overlapping(CaseStep.objects.filter(kind__in=ONE_AT_A_TIME), "child", "kind", until="stopped_on")


def _two_plans() -> QuerySet:
    return _overlapping(CaseStep.objects.filter(kind__in=PLANS), "child", until="stopped_on")


def _two_holders() -> QuerySet:
    return _overlapping(Allocation.objects.all(), "step", until="ended_on")


def _opened_too_soon() -> QuerySet:
    return CaseStep.objects.filter(opened_by__isnull=False).filter(
        Q(opened_by__started_on__gt=F("started_on")) | ~Q(opened_by__child=F("child"))
    )


def _held_by_nobody_yet() -> QuerySet:
    return Allocation.objects.filter(worker__started_on__gt=F("started_on"))


def _held_outside_its_step() -> QuerySet:
    return Allocation.objects.filter(
        Q(started_on__lt=F("step__started_on")) | Q(step__stopped_on__isnull=False, ended_on=None)
    )


def _met_too_soon() -> QuerySet:
    return Duty.objects.filter(met_on__lt=F("started_on"))


INVARIANTS: dict[str, Callable[[], QuerySet]] = {
    "No child has two of early help, a plan or an assessment at once": _two_of_a_kind,
    "No child in need plan stands beside a child protection plan": _two_plans,
    "A step has one holder at a time": _two_holders,
    "A step is opened by an earlier one of the same child": _opened_too_soon,
    "Nobody holds work from before they came": _held_by_nobody_yet,
    "Work is held while its step is open": _held_outside_its_step,
    "No duty is met before it began": _met_too_soon,
}
"""Each in a sentence, with the rows that break it."""
