"""Write a plan: begin it, put down its words and who agreed to it, hand it to a manager, review it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.models import CaseStep, Goal, Plan, PlanVersion, RiskLeftUncovered
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.operations.people import note_change, tidy
from lineofsight.record.planning import plan_kind
from lineofsight.record.queries.coverage import Covered, coverage_of, goals_now


class UnableToPlan(Exception):
    """The plan can't be changed like this; the message says why."""


class OwnPlan(UnableToPlan):
    """Nobody authorises a plan that they submitted."""


@transaction.atomic
def start_plan(step: CaseStep, *, by: Any, at: datetime) -> Plan:
    """This function will begin the plan of an open step. Raises NotAllowed, and UnableToPlan when it has none."""
    check(by, Permission.PLAN_WRITE)
    if plan_kind(step.kind) is None:
        raise UnableToPlan(f"A {step.declared.name.lower()} has no plan.")
    if step.stopped_on is not None:
        raise UnableToPlan(f"This {step.declared.name.lower()} is finished, so no plan can be begun.")
    if Plan.objects.filter(step=step).exists():
        raise UnableToPlan("The plan has been begun already. Open the page again.")
    plan = Plan.objects.create(step=step, contact=contact_before(step))
    PlanVersion.objects.create(plan=plan, number=1, started_at=at, started_by=by)
    note_plan(plan, by=by, at=at, did="began")
    return plan


def contact_before(step: CaseStep) -> CaseStep | None:
    """This function will return the contact that the line of steps to this one began with, or None."""
    back = step
    while back is not None and back.kind != "contact":
        back = back.opened_by
    return back


@transaction.atomic
def write_words(
    plan: Plan, *, childs_words: str, family_words: str, contingency: str, by: Any, at: datetime,
    is_to_child: bool | None = None,
) -> PlanVersion:  # fmt: skip
    """This function will put down what the child and the family say, and what is done if things get worse.

    Any of them may be empty. `is_to_child` says whether the version is written to the child; None leaves that as it is.
    Raises NotAllowed and UnableToPlan.
    """
    version = written_version(plan, by=by)
    version.childs_words, version.family_words = same_words(childs_words), same_words(family_words)
    version.contingency = same_words(contingency)
    version.is_to_child = version.is_to_child if is_to_child is None else is_to_child
    version.save(update_fields=["childs_words", "family_words", "contingency", "is_to_child"])
    note_plan(plan, by=by, at=at, wrote="words", version=version.number)
    return version


@transaction.atomic
def agree_plan(plan: Plan, *, agreed_on: date, agreed_with: str, by: Any, at: datetime) -> PlanVersion:
    """This function will record that the family agreed to the version that is being written: when, and who.

    Agreeing the first version meets the clock for that, and starts the clock of the first review. Raises NotAllowed
    and UnableToPlan.
    """
    version = written_version(plan, by=by)
    if not tidy(agreed_with):
        raise UnableToPlan("Say who agreed to it.")
    if agreed_on > timezone.localdate(at):
        raise UnableToPlan("The day it was agreed can't be in the future.")
    if agreed_on < plan.step.started_on:
        raise UnableToPlan(f"The plan was opened on {plan.step.started_on:%-d %B %Y}: it can't be agreed before.")
    is_first = version.number == 1 and version.agreed_on is None
    version.agreed_on, version.agreed_with = agreed_on, tidy(agreed_with)
    version.save(update_fields=["agreed_on", "agreed_with"])
    if is_first:
        _start_reviews(plan, agreed_on=agreed_on, at=at)
    note_plan(plan, by=by, at=at, agreed=agreed_on.isoformat(), version=version.number)
    return version


def _start_reviews(plan: Plan, *, agreed_on: date, at: datetime) -> None:
    kind = plan_kind(plan.step.kind)
    if kind.agreed:
        meet_duty(kind.agreed, step=plan.step, at=at, on=agreed_on)
    _open_review(plan, code=kind.first_review, start=agreed_on)


def _open_review(plan: Plan, *, code: str, start: date) -> None:
    held = plan.step.allocations.filter(ended_on=None).select_related("team", "worker").first()
    if code and held and not plan.step.duties.filter(clock_code=code).exists():
        open_duty(code, step=plan.step, start=start, team=held.team, worker=held.worker)


@transaction.atomic
def leave_uncovered(plan: Plan, *, risk: int, reason: str, by: Any, at: datetime) -> RiskLeftUncovered:
    """This function will say why the plan does not cover a risk, by the risk's number. The manager sees it beside.

    It may be said of a plan in force, as a risk may come up while it runs. Raises NotAllowed and UnableToPlan.
    """
    check(by, Permission.PLAN_WRITE)
    held = held_plan(plan)
    gap = next((one for one in coverage_of(held) if one.risk.pk == risk and not one.is_covered), None)
    if gap is None:
        raise UnableToPlan("That risk is covered, or is not on this plan's list. Open the page again.")
    if not reason.strip():
        raise UnableToPlan("Say why the plan does not cover this risk.")
    said = {"reason": same_words(reason), "said_at": at, "said_by": by}
    left, _ = RiskLeftUncovered.objects.update_or_create(plan=held, risk=gap.risk, defaults=said)
    note_plan(held, by=by, at=at, left_uncovered=risk, because=left.reason)
    return left


@transaction.atomic
def submit_plan(plan: Plan, *, by: Any, at: datetime) -> PlanVersion:
    """This function will hand a whole plan to a manager. Raises NotAllowed, and UnableToPlan with what it needs."""
    version = written_version(plan, by=by)
    if missing := what_is_missing(version):
        raise UnableToPlan(" ".join(missing))
    version.submitted_at, version.submitted_by = at, by
    version.save(update_fields=["submitted_at", "submitted_by"])
    note_plan(plan, by=by, at=at, did="submitted", version=version.number)
    return version


def what_is_missing(version: PlanVersion) -> list[str]:
    """This function will return a sentence for each thing that keeps a version from a manager, as it is stored now."""
    goals = list(goals_now().filter(plan=version.plan))
    return missing_from(version, goals=goals, covered=coverage_of(version.plan, goals=goals))


def missing_from(version: PlanVersion, *, goals: Iterable[Goal], covered: Iterable[Covered]) -> list[str]:
    """This function will return what is missing, told the goals (each with `now`, its actions) and what they cover."""
    goals = list(goals)
    bare = [goal.text for goal in goals if not goal.now]
    gaps = [one.risk.name for one in covered if one.is_gap]
    found = {
        "Write at least one goal.": not goals,
        **{f"Say who will do what towards “{text}”.": True for text in bare},
        **{f"Cover the risk “{name}”, or say why the plan does not.": True for name in gaps},
        "Write down the child's own words, or why there are none.": not version.childs_words,
        "Say when the family agreed to it, and who.": version.agreed_on is None,
    }
    kind = plan_kind(version.plan.step.kind)
    more = kind.also_missing(version.plan.step, goals) if kind and kind.also_missing else []
    return [*(sentence for sentence, is_missing in found.items() if is_missing), *more]


@transaction.atomic
def return_plan(plan: Plan, *, reason: str, by: Any, at: datetime) -> PlanVersion:
    """This function will send a submitted plan back to be changed. Raises NotAllowed and UnableToPlan."""
    version = _submitted(plan, by=by)
    if not reason.strip():
        raise UnableToPlan("Say what needs to change, so that the worker knows what to do.")
    version.submitted_at = version.submitted_by = None
    version.returned_because = same_words(reason)
    version.save(update_fields=["submitted_at", "submitted_by", "returned_because"])
    note_plan(plan, by=by, at=at, did="returned", because=version.returned_because, version=version.number)
    return version


@transaction.atomic
def authorise_plan(plan: Plan, *, decision: str, by: Any, at: datetime, is_to_child: bool = False) -> PlanVersion:
    """This function will put a submitted version in force. It is not changed again: a review makes the next.

    `is_to_child` says that the decision is written to the child. Raises NotAllowed, OwnPlan and UnableToPlan.
    """
    version = _submitted(plan, by=by)
    if version.submitted_by_id == by.pk:
        raise OwnPlan("You submitted this plan, so somebody else has to authorise it.")
    if not decision.strip():
        raise UnableToPlan("Give your decision, and why.")
    version.authorised_at, version.authorised_by, version.decision = at, by, same_words(decision)
    version.is_decision_to_child = is_to_child
    version.save(update_fields=["authorised_at", "authorised_by", "decision", "is_decision_to_child"])
    note_plan(plan, by=by, at=at, did="authorised", version=version.number)
    return version


@transaction.atomic
def review_plan(
    plan: Plan, *, reviewed_on: date, what_changed: str, by: Any, at: datetime, is_to_child: bool = False
) -> PlanVersion:
    """This function will begin the next version of a plan in force, with what has changed for the child.

    `is_to_child` says that the version is written to the child. It meets the clock of the review and starts the next.
    Raises NotAllowed and UnableToPlan.
    """
    check(by, Permission.PLAN_WRITE)
    held = held_plan(plan)
    last = held.versions.order_by("-number").first()
    if last.state != "authorised":
        raise UnableToPlan("The plan is being written already. It can be reviewed once it is authorised.")
    if not what_changed.strip():
        raise UnableToPlan("Say what has changed for the child.")
    if not (last.agreed_on or held.step.started_on) <= reviewed_on <= timezone.localdate(at):
        raise UnableToPlan("Give the day of the review: after the plan was agreed, and not in the future.")
    version = PlanVersion.objects.create(
        plan=held, number=last.number + 1, reviewed_on=reviewed_on, what_changed=same_words(what_changed),
        contingency=last.contingency, is_to_child=is_to_child, started_at=at, started_by=by,
    )  # fmt: skip
    meet_review(held, on=reviewed_on, at=at)
    note_plan(held, by=by, at=at, did="reviewed", version=version.number)
    return version


def meet_review(plan: Plan, *, on: date, at: datetime) -> None:
    """This function will meet the clock of a plan's review on a day, and start that of the next."""
    kind = plan_kind(plan.step.kind)
    for code in filter(None, dict.fromkeys((kind.later_reviews, kind.first_review))):
        if meet_duty(code, step=plan.step, at=at, on=on):
            break
    _open_review(plan, code=kind.later_reviews, start=on)


def held_plan(plan: Plan) -> Plan:
    """This function will read the plan as it is now, and keep others from changing it until this is done.

    Raises UnableToPlan when its step is finished.
    """
    held = Plan.objects.select_for_update(of=("self",)).select_related("step__child").get(pk=plan.pk)
    if held.step.stopped_on is not None:
        raise UnableToPlan("This plan has ended, so it can't be changed.")
    return held


def written_version(plan: Plan, *, by: Any) -> PlanVersion:
    """This function will return the version that is being written, its plan locked. Raises NotAllowed, UnableToPlan."""
    check(by, Permission.PLAN_WRITE)
    held = held_plan(plan)
    last = held.versions.order_by("-number").first()
    if last.state == "submitted":
        raise UnableToPlan("This plan is with a manager. It can be changed if they return it.")
    if last.state == "authorised":
        raise UnableToPlan("This plan is in force, so it can't be changed. Review it to write the next version.")
    last.plan = held
    return last


def _submitted(plan: Plan, *, by: Any) -> PlanVersion:
    check(by, Permission.PLAN_AUTHORISE)
    last = held_plan(plan).versions.order_by("-number").first()
    if last.state != "submitted":
        raise UnableToPlan("This plan is not waiting for a manager.")
    return last


def note_plan(plan: Plan, *, by: Any, at: datetime, **detail: Any) -> None:
    """This function will write a change to a plan in the audit of the child's record."""
    note_change(plan.step.child, by=by, at=at, plan=plan.pk, **detail)
