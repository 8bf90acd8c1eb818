"""Protect a child in an emergency: record it, extend an order once, say what came next, and learn from it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Duty, Person
from lineofsight.record.operations.duties import lift_duties, meet_duty, open_duty
from lineofsight.record.shared import new_group
from lineofsight.service.court.codes import ANSWERS, ROUTES
from lineofsight.service.court.models import CourtOrder, Emergency
from lineofsight.service.court.operations.family import (
    UnableToRecord,
    check_support,
    explain,
    lift,
    note,
    to_change,
    words,
)
from lineofsight.service.court.operations.orders import put_order
from lineofsight.statute.clocks import clock
from lineofsight.statute.steps import STEPS

KIND = "emergency_protection"


@transaction.atomic
def record_emergency(
    *,
    children: Iterable[Person],
    route: str,
    began_at: datetime,
    what_happened: str,
    place: str,
    by: Any,
    at: datetime,
    opened_by: CaseStep | None = None,
) -> list[CaseStep]:
    """This function will record how children of a family were protected in one act: hours count from `began_at`.

    Raises NotAllowed, UnableToRecord, and UnableToOpen for a child who is protected already.
    """
    check(by, Permission.LEGAL_WRITE)
    wanted = {child.pk for child in children}
    found = list(Person.objects.visible_to(by).filter(pk__in=wanted).order_by("pk"))
    if not found or len(found) != len(wanted):
        raise UnableToRecord("You may not open the record of one of these children.")
    _check_beginning(route, began_at, at=at)
    said = words(what_happened, otherwise="Say what happened, and who decided.")
    group = new_group() if len(found) > 1 else None
    return [
        _open(child, route=route, began_at=began_at, said=said, place=place, by=by, at=at, group=group)
        for child in found
    ]


def _check_beginning(route: str, began_at: datetime, *, at: datetime) -> None:
    if route not in ROUTES:
        raise UnableToRecord("Say how the child is protected.")
    if began_at > at:
        raise UnableToRecord("It can't begin after now.")


def _open(
    child: Person,
    *,
    route: str,
    began_at: datetime,
    said: str,
    place: str,
    by: Any,
    at: datetime,
    group: Any = None,
    opened_by: CaseStep | None = None,
) -> CaseStep:
    on = timezone.localdate(began_at)
    opened_by = opened_by or _open_before(child)
    step = pathway.open_step(
        KIND, child=child, opened_by=opened_by, on=on, by=by, at=at, route=route, what_happened=said,
        began_at=began_at, place=place.strip(), group=group,
    )  # fmt: skip
    if order := ROUTES[route].order:
        put_order(step, kind=order, made_on=on, until_on=clock(ROUTES[route].clock).due(on).on)
    return step


def _open_before(child: Person) -> CaseStep | None:
    """This function will return the step the child had open longest, other than contacts, or None."""
    return CaseStep.objects.open().filter(child=child).exclude(kind="contact").order_by("started_on", "pk").first()


@transaction.atomic
def extend_order(*, steps: Iterable[CaseStep], extended_on: date, on: date, by: Any, at: datetime) -> None:
    """This function will record that the court extended an emergency protection order: once, for up to seven days.

    Raises NotAllowed and UnableToRecord.
    """
    if extended_on > on:
        raise UnableToRecord("The day of the extension can't be after today.")
    for step in to_change(steps, kind=KIND, by=by):
        row = Emergency.objects.select_for_update().get(pk=step.pk)
        if row.route != "order":
            raise UnableToRecord("Only an emergency protection order is extended.")
        if row.extended_on:
            raise UnableToRecord("It was extended once, and can't be again.")
        duty = Duty.objects.get(step=step, clock_code="CP-EPO")
        if not step.started_on <= extended_on <= duty.due_on:
            raise UnableToRecord(f"The order ends on {duty.due_on:%-d %B %Y}: it is extended while it lasts.")
        lift("CP-EPO", step=step, on=on, reason="The court extended the order.")
        longer = open_duty("CP-EPO-EXT", step=step, start=duty.due_on, team=duty.team, worker=duty.worker)
        row.extended_on = extended_on
        row.save(update_fields=["extended_on"])
        CourtOrder.objects.filter(step=step, ended_on=None).update(until_on=longer.due_on)
        note(step, by=by, at=at, did="order extended", until=longer.due_on.isoformat())


@transaction.atomic
def end_emergency(
    *,
    steps: Iterable[CaseStep],
    outcome: str,
    ended_at: datetime,
    next_plan: str,
    by: Any,
    at: datetime,
    route: str = "",
    late_reason: str = "",
    support_after: str | None = None,
) -> list[CaseStep]:
    """This function will say what took the place of protection in an emergency, and return the steps that it opened.

    `route` is the protection that follows, where another does; `support_after` the plan of support that the family
    keeps: "" where they want none, None where other work goes on. Raises NotAllowed, NotExplained when it lasted longer
    than the law allows without a reason, UnableToRecord, and UnableToOpen.
    """
    steps = to_change(steps, kind=KIND, by=by)
    if outcome not in STEPS[KIND].outcome_codes:
        raise UnableToRecord("Say what comes next.")
    said = words(next_plan, otherwise="Say what comes next, and how the child is kept safe.")
    if outcome == "other_protection" and route not in ROUTES:
        raise UnableToRecord("Say which protection follows.")
    if ended_at > at:
        raise UnableToRecord("It can't have ended after now.")
    for step in steps:
        check_support(step, outcome=outcome, told=support_after)
    said_after = (support_after or "").strip()
    Emergency.objects.filter(pk__in=[step.pk for step in steps]).update(support_after=said_after)
    return [
        opened
        for step in steps
        if (opened := _end(step, outcome, ended_at, said, by=by, at=at, route=route, late_reason=late_reason))
    ]


def _end(step, outcome, ended_at, said, *, by, at, route, late_reason) -> CaseStep | None:
    if ended_at < step.started_at:
        raise UnableToRecord("It can't have ended before it began.")
    on, row = timezone.localdate(ended_at), Emergency.objects.select_for_update().get(pk=step.pk)
    for code in STEPS[KIND].clocks:
        explain(code, step=step, done=ended_at, reason=late_reason, by=by, at=at)
        meet_duty(code, step=step, at=ended_at, on=on)
    lift_duties(step=step, on=on, reason="The child's protection in an emergency ended.")
    row.next_plan = said
    row.save(update_fields=["next_plan"])
    pathway.stop(step, outcome=outcome, on=on, by=by, at=at)
    opened = None
    if outcome == "care_proceedings":
        # The order lasts until the court makes another, or its own day.
        return pathway.open_step("care_proceedings", child=step.child, opened_by=step, on=on, by=by, at=at)
    CourtOrder.objects.filter(step=step, ended_on=None).update(ended_on=on)
    if outcome == "other_protection":
        opened = _open(step.child, route=route, began_at=ended_at, said=said, place=row.place, by=by, at=at,
                       group=step.group, opened_by=step)  # fmt: skip
    return opened


@transaction.atomic
def learn(*, step: CaseStep, is_avoidable: str, learning: str, by: Any, at: datetime) -> Emergency:
    """This function will record whether an emergency could have been avoided, and what we learnt, also once it ended.

    Raises NotAllowed, and UnableToRecord for one that was avoidable without what was learnt.
    """
    check(by, Permission.LEGAL_DECIDE)
    row = Emergency.objects.visible_to(by).select_for_update(of=("self",)).select_related("step__child").get(pk=step.pk)
    if is_avoidable not in ANSWERS:
        raise UnableToRecord("Say whether it could have been avoided.")
    if is_avoidable == "Y" and not learning.strip():
        raise UnableToRecord("Say what we learnt: what would have kept this from happening.")
    row.is_avoidable, row.learning, row.learnt_at, row.learnt_by = is_avoidable, learning.strip(), at, by
    row.save(update_fields=["is_avoidable", "learning", "learnt_at", "learnt_by"])
    note(row.step, by=by, at=at, did="emergency looked back on", is_avoidable=is_avoidable)
    return row
