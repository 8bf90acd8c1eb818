"""Plan a visit, and record one: written once, kept for each child visited, and meeting what was due for each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Duty, Person, PlannedVisit, Visit
from lineofsight.record.models.note import FROM_AFAR, Mode
from lineofsight.record.operations.duties import meet_duty
from lineofsight.record.operations.people import note_change
from lineofsight.record.shared import new_group

# The clocks that seeing a child stops. Those marked True stop only when the child was seen alone.
STOPPED_BY_SEEING = {
    "FD-URGENT-VISIT": False,
    "AS-SEEN": False,
    "CP-VISIT": False,
    "CIN-VISIT": False,
    "PF-VISIT1": False,
    "PF-VISITY1": True,
    "PF-VISITY2": False,
}


class UnableToNote(Exception):
    """The note or visit can't be recorded; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What a visit was for one child: what it was part of, if anything, whether they were seen, and their words."""

    child: Person
    is_seen: bool
    step: CaseStep | None = None
    is_seen_alone: bool = False
    not_seen_reason: str = ""
    not_alone_reason: str = ""
    is_bedroom_seen: bool | None = None
    childs_words: str = ""
    about_alone: str = ""


def record_visit(
    step: CaseStep,
    *,
    happened_at: datetime,
    is_seen: bool,
    by: Any,
    at: datetime,
    mode: str = "",
    place: str = "",
    present: str = "",
    text: str = "",
    **told: Any,
) -> Visit:
    """This function will record a visit to one child made as part of a step. `told` is the rest of Seen."""
    seen = Seen(child=step.child, step=step, is_seen=is_seen, **told)
    [visit] = record_visits(
        [seen], happened_at=happened_at, mode=mode, place=place, present=present, text=text, by=by, at=at
    )
    return visit


@transaction.atomic
def record_visits(
    children: Iterable[Seen],
    *,
    happened_at: datetime,
    mode: str,
    by: Any,
    at: datetime,
    place: str = "",
    present: str = "",
    text: str = "",
    is_to_child: bool = False,
    plan: PlannedVisit | None = None,
) -> list[Visit]:
    """This function will record one visit on the record of each child visited, and meet every duty it fulfils.

    A visit that did not see the child, or saw them from afar, meets none. `plan` is the planned visit it keeps.
    Raises NotAllowed, and UnableToNote when the visit is of the future, from before a step started, of nobody, of
    somebody `by` may not open, has a child seen alone but not seen, or one not seen without a reason.
    """
    check(by, Permission.NOTE_WRITE)
    children = list(children)
    for seen in children:
        _check_visit(seen, happened_at=happened_at, at=at, mode=mode)
    check_all_known([seen.child for seen in children], by=by, at=at)
    group = new_group() if len(children) > 1 else None
    shared = {"happened_at": happened_at, "mode": mode, "place": place.strip(), "present": present.strip()}
    shared |= {"text": text.strip(), "is_to_child": is_to_child, "group": group, "recorded_at": at, "recorded_by": by}
    visits = [Visit.objects.create(**_told(seen), **shared) for seen in children]
    for visit in visits:
        met = meet_duties(visit)
        note_change(visit.child, by=by, at=at, visit=visit.pk, is_seen=visit.is_seen, met=[d.clock_code for d in met])
    if plan is not None:
        _keep(plan, visits)
    return visits


@transaction.atomic
def plan_visit(
    children: Iterable[Person],
    *,
    planned_at: datetime,
    mode: str,
    by: Any,
    at: datetime,
    purpose: str = "",
    step: CaseStep | None = None,
) -> list[PlannedVisit]:
    """This function will plan a visit to each child. Raises NotAllowed, and UnableToNote for a time that has passed."""
    check(by, Permission.NOTE_WRITE)
    children = list(dict.fromkeys(children))
    if planned_at <= at:
        raise UnableToNote("A visit is planned ahead: give a time to come. Record one that was made.")
    check_all_known(children, by=by, at=at)
    group = new_group() if len(children) > 1 else None
    plans = [
        PlannedVisit.objects.create(
            child=child,
            step=step if step and step.child_id == child.pk else None,
            group=group,
            mode=mode,
            planned_at=planned_at,
            purpose=purpose.strip(),
            recorded_at=at,
            recorded_by=by,
        )  # fmt: skip
        for child in children
    ]
    for plan in plans:
        note_change(plan.child, by=by, at=at, planned_visit=plan.pk, planned_at=planned_at.isoformat())
    return plans


@transaction.atomic
def cancel_plan(plan: PlannedVisit, *, reason: str, by: Any, at: datetime) -> PlannedVisit:
    """This function will cancel a planned visit. Raises NotAllowed, and UnableToNote (kept, or no reason)."""
    check(by, Permission.NOTE_WRITE)
    plan = PlannedVisit.objects.select_for_update().get(pk=plan.pk)
    if not reason.strip():
        raise UnableToNote("Say why the visit is not made.")
    if plan.visit_id or plan.cancelled_at:
        raise UnableToNote("This visit was made or cancelled already.")
    plan.cancelled_at, plan.cancelled_by, plan.cancelled_reason = at, by, reason.strip()
    plan.save(update_fields=["cancelled_at", "cancelled_by", "cancelled_reason"])
    note_change(plan.child, by=by, at=at, cancelled_visit=plan.pk)
    return plan


def check_all_known(children: list[Person], *, by: Any, at: datetime) -> None:
    """This function will raise UnableToNote unless there is a child, and `by` may open the record of every one."""
    if not children:
        raise UnableToNote("Say which child it is about.")
    known = Person.objects.visible_to(by, at=at).filter(pk__in=[child.pk for child in children], merged_into=None)
    if known.count() != len({child.pk for child in children}):
        raise UnableToNote("You may not write on the record of everybody it is about.")


def meet_duties(visit: Visit) -> list[Duty]:
    """This function will meet the child's open duties that this visit fulfils, on whichever step, and return them."""
    if not visit.is_seen or visit.mode in FROM_AFAR:
        return []
    codes = [code for code, alone in STOPPED_BY_SEEING.items() if visit.is_seen_alone or not alone]
    day = timezone.localdate(visit.happened_at)
    waiting = Duty.objects.open().filter(child_id=visit.child_id, clock_code__in=codes, started_on__lte=day)
    met = [
        meet_duty(duty.clock_code, step=duty.step, at=visit.happened_at, on=day)
        for duty in waiting.select_related("step").order_by("due_on")
    ]
    visit.met.add(*met)
    return met


def _told(seen: Seen) -> dict[str, Any]:
    names = ("child", "step", "is_seen", "is_seen_alone", "is_bedroom_seen")
    words = ("not_seen_reason", "not_alone_reason", "childs_words", "about_alone")
    return {name: getattr(seen, name) for name in names} | {name: getattr(seen, name).strip() for name in words}


def _keep(plan: PlannedVisit, visits: list[Visit]) -> None:
    """This function will join the plan, and those made with it for other children, to the visits that kept them."""
    made = {visit.child_id: visit for visit in visits}
    plans = PlannedVisit.objects.filter(visit=None, cancelled_at=None, child__in=made)
    for one in plans.filter(group=plan.group) if plan.group else plans.filter(pk=plan.pk):
        one.visit = made[one.child_id]
        one.save(update_fields=["visit"])


def _check_visit(seen: Seen, *, happened_at: datetime, at: datetime, mode: str) -> None:
    if happened_at > at:
        raise UnableToNote("A visit is recorded after it is made: give a time in the past.")
    step = seen.step
    if step and step.child_id != seen.child.pk:
        raise UnableToNote("That step is another child's.")
    if step and timezone.localdate(happened_at) < step.started_on:
        raise UnableToNote(
            f"The {step.declared.name.lower()} started on {step.started_on:%-d %B %Y}: the visit can't be before it."
        )
    _check_seen(seen, mode=mode)


def _check_seen(seen: Seen, *, mode: str) -> None:
    problems = {
        "A child seen alone was seen. Say whether the child was seen.": seen.is_seen_alone and not seen.is_seen,
        "Nobody is seen by telephone: say that the child was not seen.": seen.is_seen and mode == Mode.TELEPHONE,
        f"Say why {seen.child.name} was not seen.": not seen.is_seen and not seen.not_seen_reason.strip(),
        "A child who was seen needs no reason for not being seen.": seen.is_seen and bool(seen.not_seen_reason.strip()),
        "Only a child who was seen, but not alone, needs a reason for that.":
            bool(seen.not_alone_reason.strip()) and (seen.is_seen_alone or not seen.is_seen),
    }  # fmt: skip
    for problem, is_there in problems.items():
        if is_there:
            raise UnableToNote(problem)
