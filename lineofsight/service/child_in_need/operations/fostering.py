"""Private fostering: what was notified, whether it is suitable, what changed, and how it ended."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record import pathway
from lineofsight.record.drafts import same_words
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import lift_duties, open_duty
from lineofsight.record.operations.people import tidy
from lineofsight.record.support import support_unsaid
from lineofsight.service.child_in_need.models import ArrangementChange, Campaign, PrivateFostering, Suitability
from lineofsight.service.child_in_need.models.fostering import circumstances as kinds
from lineofsight.service.child_in_need.operations.changes import UnableToChange, check_day, locked, need, note
from lineofsight.statute.steps import STEPS

KIND = "private_fostering"
FACTS = {
    "carer_name": "Say who cares for the child.",
    "carer_relation": "Say how the carer knows the child.",
    "place": "Say where the child lives.",
    "parents": "Say where the parents are, and what they agreed.",
}


@transaction.atomic
def record_notification(
    step: CaseStep,
    *,
    circumstances: str,
    begins_on: date,
    notified_on: date,
    notified_by: str,
    by: Any,
    at: datetime,
    expected_until: date | None = None,
    **facts: str,
) -> PrivateFostering:
    """This function will record what was notified of an arrangement, or put it right. `facts` are those of FACTS.

    `begins_on` may be in the future: notice is given beforehand. Raises NotAllowed and UnableToChange.
    """
    check(by, Permission.PLAN_WRITE)
    held = locked(step, kind=KIND)
    need(**{sentence: facts.get(name, "") for name, sentence in FACTS.items()})
    if circumstances not in {code for code, _ in kinds()}:
        raise UnableToChange("Choose what kind of arrangement it is.")
    if notified_by not in PrivateFostering.NotifiedBy.values:
        raise UnableToChange("Choose who told the council.")
    check_day(notified_on, at=at, earliest=None, what="The day on which the council was told")
    if expected_until is not None and expected_until < begins_on:
        raise UnableToChange("The arrangement can't be expected to end before it begins.")
    told = {name: tidy(facts[name]) for name in FACTS}
    told |= {"circumstances": circumstances, "begins_on": begins_on, "expected_until": expected_until}
    told |= {"notified_on": notified_on, "notified_by": notified_by, "recorded_at": at, "recorded_by": by}
    found, _ = PrivateFostering.objects.update_or_create(step=held, defaults=told)
    note(held, by=by, at=at, notified_on=notified_on.isoformat())
    return found


@transaction.atomic
def judge_suitability(
    step: CaseStep,
    *,
    carer: str,
    household: str,
    home: str,
    childs_wishes: str,
    decision: str,
    requirements: str,
    decided_on: date,
    by: Any,
    at: datetime,
) -> Suitability:
    """This function will record whether the carer, the household and the home are suitable. Earlier ones are kept.

    `requirements` are needed unless it is simply suitable. Raises NotAllowed and UnableToChange.
    """
    check(by, Permission.PLAN_AUTHORISE)
    held = locked(step, kind=KIND)
    need(**{
        "Say what was found of the carer.": carer,
        "Say what was found of everybody else in the household.": household,
        "Say what was found of the home.": home,
        "Say what the child wishes and feels.": childs_wishes,
    })  # fmt: skip
    if decision not in Suitability.Decision.values:
        raise UnableToChange("Choose whether it is suitable.")
    if decision != Suitability.Decision.SUITABLE:
        need(**{"Say what is required, or what happens now.": requirements})
    check_day(decided_on, at=at, earliest=held.started_on, what="The day of the decision")
    judged = Suitability.objects.create(
        step=held, carer=same_words(carer), household=same_words(household), home=same_words(home),
        childs_wishes=same_words(childs_wishes), decision=decision, decided_on=decided_on,
        requirements="" if decision == Suitability.Decision.SUITABLE else same_words(requirements),
        recorded_at=at, decided_by=by,
    )  # fmt: skip
    note(held, by=by, at=at, suitability=decision)
    return judged


@transaction.atomic
def record_change(
    step: CaseStep, *, what: str, happened_at: datetime, told_at: datetime, told_by: str, by: Any, at: datetime
) -> ArrangementChange:
    """This function will record a change of an arrangement, and whether the council was told within the time allowed.

    The duty to tell is the carer's or the parent's; it is kept with the arrangement so that it is seen. Raises
    NotAllowed and UnableToChange.
    """
    check(by, Permission.PLAN_WRITE)
    held = locked(step, kind=KIND)
    need(**{"Say what changed.": what, "Say who told us.": told_by})
    if told_at < happened_at:
        raise UnableToChange("The council can't have been told before it happened. Check both times.")
    if told_at > at:
        raise UnableToChange("The time when the council was told can't be in the future.")
    change = ArrangementChange.objects.create(
        step=held, what=same_words(what), happened_at=happened_at, told_at=told_at, told_by=tidy(told_by),
        recorded_at=at, recorded_by=by,
    )  # fmt: skip
    _keep_notice(held, happened_at=happened_at, told_at=told_at)
    note(held, by=by, at=at, changed=change.pk)
    return change


def _keep_notice(step: CaseStep, *, happened_at: datetime, told_at: datetime) -> None:
    """This function will put the 48 hours beside the arrangement, met when the council was told."""
    holder = step.allocations.filter(ended_on=None).select_related("team", "worker").first()
    if holder is None:
        return
    cycle = step.duties.filter(clock_code="PF-CHANGE").count() + 1
    duty = open_duty("PF-CHANGE", step=step, start=happened_at, team=holder.team, worker=holder.worker, cycle=cycle)
    duty.met_at, duty.met_on = told_at, timezone.localdate(told_at)
    duty.save(update_fields=["met_at", "met_on"])


@transaction.atomic
def end_arrangement(
    step: CaseStep, *, outcome: str, reason: str, by: Any, on: date, at: datetime, support_after: str | None = None
) -> CaseStep | None:
    """This function will end an arrangement with one of its outcomes, and return the step it opens, or None.

    `reason` says where the child went, and who was told. `support_after` is the plan of support that the family keeps:
    "" where they want none, None where other work goes on. Raises NotAllowed, UnableToChange and UnableToOpen.
    """
    check(by, Permission.PLAN_AUTHORISE)
    held = locked(step, kind=KIND)
    if outcome not in {offered.code for offered in STEPS[KIND].offered(on=on)}:
        raise UnableToChange("Choose how it ends.")
    need(**{"Say where the child is now, and why it ends.": reason})
    if unsaid := support_unsaid(held, outcome=outcome, told=support_after):
        raise UnableToChange(unsaid)
    lift_duties(step=held, on=on, reason="The arrangement ended.")
    pathway.stop(held, outcome=outcome, on=on, by=by, at=at)
    PrivateFostering.objects.filter(step=held).update(support_after=same_words(support_after or "").strip())
    ArrangementChange.objects.create(
        step=held, what=same_words(reason), happened_at=at, told_at=at, told_by="Recorded when it was ended",
        recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(held, by=by, at=at, did="ended", outcome=outcome)
    opens = STEPS[KIND].outcome(outcome).opens
    return pathway.open_step(opens, child=held.child, opened_by=held, on=on, by=by, at=at) if opens else None


@transaction.atomic
def log_campaign(
    *,
    title: str,
    audience: str,
    started_on: date,
    ended_on: date,
    by: Any,
    at: datetime,
    reached: int | None = None,
    learnt: str = "",
) -> Campaign:
    """This function will log something done so that people know of private fostering.

    Raises NotAllowed and UnableToChange.
    """
    check(by, Permission.PLAN_WRITE)
    need(**{"Say what was done.": title, "Say who it was for.": audience})
    if ended_on < started_on:
        raise UnableToChange("It can't end before it began.")
    found = Campaign.objects.create(
        title=tidy(title), audience=tidy(audience), started_on=started_on, ended_on=ended_on, reached=reached,
        learnt=same_words(learnt), recorded_at=at, recorded_by=by,
    )  # fmt: skip
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"child_in_need.campaign:{found.pk}",
        detail={"logged": found.title},
    )  # fmt: skip
    return found
