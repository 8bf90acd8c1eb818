"""Carry out a child protection plan: core groups, review conferences, senior reviews, and how it ends."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Duty
from lineofsight.record.operations.duties import lift_duties, meet_duty, open_duty
from lineofsight.record.operations.people import note_change
from lineofsight.record.support import support_unsaid
from lineofsight.service.child_protection.acting import UnableToProtect, held_step, say
from lineofsight.service.child_protection.models import (
    Conference,
    CoreGroup,
    ProtectionPlan,
    SeniorReview,
)
from lineofsight.service.child_protection.operations.conferences import Decided, write_held
from lineofsight.service.child_protection.operations.discussions import SafetyAction, give
from lineofsight.service.child_protection.operations.gathering import CORE_GROUP, Asked, When, call, hold
from lineofsight.statute.steps import STEPS

PLAN = STEPS["child_protection_plan"]
CONTINUES = "continues"


@transaction.atomic
def hold_core_group(
    plan: ProtectionPlan,
    *,
    held_at: datetime,
    came: Iterable[Asked],
    progress: str,
    what_changed: str,
    is_drifting: bool,
    by: Any,
    at: datetime,
    is_to_child: bool = False,
    actions: Iterable[SafetyAction] = (),
) -> CoreGroup:
    """This function will record a core group: who came, what was done and what changed; it meets the clock for it.

    `actions` are what somebody promised there. Each is among the actions of whoever promised it.
    `is_drifting` says that too little has changed: the plan is then listed for a senior manager to look at;
    `is_to_child`, that it is written to the child. Raises NotAllowed, UnableToProtect and UnableToGather.
    """
    check(by, Permission.PLAN_WRITE)
    step, day = held_step(plan.step), timezone.localdate(held_at)
    if not step.started_on <= day or held_at > at:
        raise UnableToProtect("Give the day of the core group: after the plan began, and not in the future.")
    if plan.core_groups.filter(held_on=day).exists():
        raise UnableToProtect("A core group is recorded for that day already.")
    came = tuple(came)
    meeting = call(
        CORE_GROUP, child=step.child, when=When(starts_at=held_at, asked=came, is_virtual=True), by=by, at=at
    )
    hold(meeting, came={(one.agency, one.name): "attended" for one in came})
    group = CoreGroup.objects.create(
        plan=plan, meeting=meeting, held_on=day, progress=say(progress, "Say what was done since last time."),
        what_changed=say(what_changed, "Say what has changed for the child."), is_drifting=is_drifting,
        is_to_child=is_to_child, recorded_at=at, recorded_by=by,
    )  # fmt: skip
    _meet_core_group(step, on=day, at=at)
    for action in actions:
        give(action, step=step, by=by, on=day, at=at)
    note_change(step.child, by=by, at=at, core_group=group.pk, on=day.isoformat(), is_drifting=is_drifting)
    return group


def _meet_core_group(step: CaseStep, *, on: date, at: datetime) -> None:
    """This function will meet the clock of the first core group, or of the next, and start that of the one after."""
    first = meet_duty("CP-CORE1", step=step, at=at, on=on)
    if first is not None:
        open_duty("CP-COREN", step=step, start=first.met_on, team=first.team, worker=first.worker)
    else:
        meet_duty("CP-COREN", step=step, at=at, on=on)


@transaction.atomic
def hold_review(
    conference: Conference,
    *,
    decided: Decided,
    outcome: str,
    by: Any,
    on: date,
    at: datetime,
) -> CaseStep | None:
    """This function will record a review conference: the plan goes on (`continues`) or ends with one of its outcomes.

    Returns the step that its end opened, if any. Raises NotAllowed, UnableToProtect, UnableToGather, UnableToOpen.
    """
    check(by, Permission.CONFERENCE_CHAIR)
    step = held_step(conference.step)
    if outcome != CONTINUES and outcome not in PLAN.outcome_codes:
        raise UnableToProtect("Say whether the plan goes on, or how it ends.")
    if (outcome == CONTINUES) != bool(decided.category):
        raise UnableToProtect("A plan that goes on has a category, and one that ends has none.")
    conference = write_held(conference, step=step, decided=decided, by=by, at=at)
    if conference.held_on <= step.started_on:
        raise UnableToProtect("A review is after the day the plan began.")
    plan = ProtectionPlan.objects.select_for_update().get(step=step)
    if outcome == CONTINUES:
        plan.latest_category = decided.category
        plan.save(update_fields=["latest_category"])
        _meet_review(step, on=conference.held_on, at=at)
        return None
    _meet_review(step, on=conference.held_on, at=at)
    if unsaid := support_unsaid(step, outcome=outcome, told=decided.support_after):
        raise UnableToProtect(unsaid)
    plan.support_after = same_words(decided.support_after or "").strip()
    return _end(plan, step, outcome=outcome, reason=decided.reasons, by=by, on=conference.held_on, at=at)


def _meet_review(step: CaseStep, *, on: date, at: datetime) -> None:
    first = meet_duty("CP-RCPC1", step=step, at=at, on=on)
    if first is not None:
        open_duty("CP-RCPCN", step=step, start=first.met_on, team=first.team, worker=first.worker)
    else:
        meet_duty("CP-RCPCN", step=step, at=at, on=on)


@transaction.atomic
def end_plan(plan: ProtectionPlan, *, outcome: str, reason: str, on: date, by: Any, at: datetime) -> CaseStep | None:
    """This function will end a plan without a conference, where none is needed: 18, moved away, in care, or died.

    Raises NotAllowed and UnableToProtect.
    """
    check(by, Permission.PLAN_AUTHORISE)
    step = held_step(plan.step)
    if outcome not in ("turned_18", "moved_away", "looked_after", "died"):
        raise UnableToProtect("Only a conference can decide that a plan is no longer needed.")
    if not step.started_on < on <= timezone.localdate(at):
        raise UnableToProtect("Give the day it ended: after it began, and not in the future.")
    return _end(plan, step, outcome=outcome, reason=reason, by=by, on=on, at=at)


def _end(plan: ProtectionPlan, step: CaseStep, *, outcome: str, reason: str, by: Any, on: date, at: datetime) -> Any:
    plan.ending_reason = say(reason, "Say why the plan ends.")
    plan.save(update_fields=["ending_reason", "support_after"])
    sending = step.duties.open().filter(clock_code__in=["CP-DECLETTER", "CP-MINUTES"])
    kept = list(sending.values_list("pk", flat=True))
    lift_duties(step=step, on=on, reason="The child protection plan has ended.")
    Duty.objects.filter(pk__in=kept).update(lifted_on=None, lifted_reason="")
    pathway.stop(step, outcome=outcome, on=on, by=by, at=at)
    note_change(step.child, by=by, at=at, protection_plan=plan.pk, ended=outcome)
    opens = PLAN.outcome(outcome).opens
    return pathway.open_step(opens, child=step.child, opened_by=step, on=on, by=by, at=at) if opens else None


@transaction.atomic
def review_drift(plan: ProtectionPlan, *, findings: str, direction: str, by: Any, at: datetime) -> SeniorReview:
    """This function will record a senior manager's look at a plan that goes on for long. Raises as above."""
    check(by, Permission.PLAN_REVIEW_SENIOR)
    step = held_step(plan.step)
    review = SeniorReview.objects.create(
        plan=plan, findings=say(findings, "Say why it has gone on so long."),
        direction=say(direction, "Say what must happen now, and by when."), reviewed_at=at, reviewed_by=by,
    )  # fmt: skip
    meet_duty("CP-DRIFT", step=step, at=at, on=timezone.localdate(at))
    note_change(step.child, by=by, at=at, senior_review=review.pk)
    return review
