"""How a child's journey moves on: stages open each other's steps here, and never import one another."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.record import handshake, risk_thread
from lineofsight.record.models import CaseStep, Person
from lineofsight.statute.steps import NEVER_TOGETHER, STEPS

Opener = Callable[..., CaseStep]
OPENERS: dict[str, Opener] = {}


class UnableToOpen(Exception):
    """The step can't be opened; the message says why."""


class UnableToClose(Exception):
    """The step can't be closed; the message says why."""


def register_opener(kind: str, opener: Opener) -> None:
    """This function will name the one operation that opens steps of this kind. A second one raises ValueError."""
    if OPENERS.get(kind, opener) is not opener:
        raise ValueError(f"Two apps open {kind}: only one may.")
    OPENERS[kind] = opener


def open_step(kind: str, *, child: Person, opened_by: CaseStep | None, on: date, by: Any, **details: Any) -> CaseStep:
    """This function will have the stage that owns the kind open a step of it, led to by `opened_by`.

    Raises UnableToOpen when no stage opens that kind, or the child has one open and may have only one.
    """
    if kind not in OPENERS:
        raise UnableToOpen(f"No part of the service opens “{kind}”.")
    return OPENERS[kind](child=child, opened_by=opened_by, on=on, by=by, **details)


@transaction.atomic
def start(
    kind: str,
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    started_at: datetime | None = None,
    group: Any = None,
) -> CaseStep:
    """This function will put a new open step on the spine, with the risks it takes up. Only openers call it.

    `on` is the date the step counts from; `started_at` the moment, for steps whose clocks run in hours; `at` is now.
    Raises UnableToOpen when the child already has an open step of a kind of which there can be one, or a plan that this
    one does not stand beside.
    """
    declared = STEPS[kind]
    if declared.one_open_at_a_time and CaseStep.objects.open().filter(child=child, kind=kind).exists():
        raise UnableToOpen(f"{child.name} already has an open {declared.name.lower()}. Finish that one first.")
    _refuse_beside(kind, child=child)
    step = CaseStep.objects.create(
        child=child, kind=kind, opened_by=opened_by, group=group, started_on=on, started_at=started_at, started_by=by
    )
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{child.pk}",
        detail={"opened": kind, "step": step.pk, "on": on.isoformat()},
    )  # fmt: skip
    risk_thread.take_up(step, by=by, at=at)
    return step


def _refuse_beside(kind: str, *, child: Person) -> None:
    """This function will raise UnableToOpen where the child has an open plan that this kind does not stand beside."""
    if kind not in NEVER_TOGETHER:
        return
    beside = CaseStep.objects.open().filter(child=child, kind__in=NEVER_TOGETHER).exclude(kind=kind).first()
    if beside is not None:
        known, wanted = beside.declared.name.lower(), STEPS[kind].name.lower()
        raise UnableToOpen(f"{child.name} has an open {known}: a {wanted} does not stand beside it.")


@transaction.atomic
def stop(step: CaseStep, *, outcome: str, on: date, by: Any, at: datetime) -> CaseStep:
    """This function will stop an open step with one of its own outcomes, and end who holds it. Its open risks go on.

    Raises UnableToClose when the step has stopped, the outcome is not its own, the date is before it started, or the
    service that would take over has not accepted.
    """
    declared = STEPS[step.kind]
    if step.stopped_on is not None:
        raise UnableToClose(f"This {declared.name.lower()} was already finished on {step.stopped_on:%-d %B %Y}.")
    if outcome not in declared.outcome_codes:
        raise UnableToClose(f"“{outcome}” is not an outcome of a {declared.name.lower()}.")
    if on < step.started_on:
        raise UnableToClose(f"The {declared.name.lower()} started on {step.started_on:%-d %B %Y}: it can't end before.")
    if why := handshake.why_not_yet(step, outcome=outcome):
        raise UnableToClose(why)
    step.stopped_on, step.stopped_by, step.outcome = on, by, outcome
    step.save(update_fields=["stopped_on", "stopped_by", "outcome"])
    step.allocations.filter(ended_on=None).update(ended_on=on)
    risk_thread.let_go(step, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{step.child_id}",
        detail={"stopped": step.kind, "step": step.pk, "outcome": outcome, "on": on.isoformat()},
    )  # fmt: skip
    return step
