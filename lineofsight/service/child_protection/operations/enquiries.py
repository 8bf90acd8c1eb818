"""Write a section 47 enquiry, hand it to a manager, and authorise or return it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import meet_duty
from lineofsight.record.operations.lateness import explain_if_late
from lineofsight.record.operations.people import note_change
from lineofsight.service.child_protection.acting import UnableToProtect, held_step, say
from lineofsight.service.child_protection.choices import FOUND
from lineofsight.service.child_protection.models import Enquiry
from lineofsight.statute.steps import STEPS

WRITTEN = ("seen_on", "is_seen_alone", "not_seen_reason", "childs_words", "spoken_to", "agencies", "findings",
           "analysis", "is_to_child", "found", "recommended_outcome")  # fmt: skip
SHARED = ("spoken_to", "agencies")
ENQUIRY = STEPS["section_47_enquiry"]
NO_RISK = tuple(code for code in FOUND if code != "continuing_risk")
CONFERENCE_NEEDS_RISK = (
    "A conference follows only when the child is at continuing risk of significant harm. Recommend something else, or "
    "change the conclusion if what was found shows that risk."
)


class OwnEnquiry(UnableToProtect):
    """Nobody authorises an enquiry that they submitted."""


@transaction.atomic
def write_enquiry(enquiry: Enquiry, *, by: Any, at: datetime, also: Iterable[int] = (), **told: Any) -> Enquiry:
    """This function will save what was found out so far; any part may be missing until it is submitted.

    `told` is any of WRITTEN. What others said is put on the enquiries of brothers and sisters too, by the numbers of
    their steps, where nothing is written there yet. Raises NotAllowed and UnableToProtect.
    """
    check(by, Permission.ENQUIRY_WRITE)
    enquiry = _written(enquiry)
    _save(enquiry, told, by=by, at=at)
    wanted = [int(number) for number in also]
    others = Enquiry.objects.visible_to(by).filter(step__in=wanted, step__group=enquiry.step.group, submitted_at=None)
    for one in others.exclude(pk=enquiry.pk).select_related("step__child"):
        shared = {name: told[name] for name in SHARED if name in told and not getattr(one, name)}
        _save(_written(one), shared, by=by, at=at)
    return enquiry


def _save(enquiry: Enquiry, told: dict[str, Any], *, by: Any, at: datetime) -> None:
    if not told:
        return
    if told.get("seen_on") and told["seen_on"] < enquiry.step.started_on:
        raise UnableToProtect("The child is seen as part of the enquiry once it has started.")
    _check_conference(
        found=told.get("found", enquiry.found), wanted=told.get("recommended_outcome", enquiry.recommended_outcome)
    )
    for name, value in told.items():
        setattr(enquiry, name, same_words(value) if isinstance(value, str) else value)
    enquiry.save(update_fields=[name for name in WRITTEN if name in told])
    note_change(enquiry.step.child, by=by, at=at, enquiry=enquiry.pk, wrote=sorted(told))


def _check_conference(*, found: str, wanted: str) -> None:
    if unfit := unfit_for_conference(found=found, wanted=wanted):
        raise UnableToProtect(unfit)


def unfit_for_conference(*, found: str, wanted: str) -> str:
    """This function will return why a conference does not follow from what an enquiry concluded, or nothing."""
    return CONFERENCE_NEEDS_RISK if wanted == "conference" and found in NO_RISK else ""


@transaction.atomic
def submit_enquiry(enquiry: Enquiry, *, by: Any, at: datetime) -> Enquiry:
    """This function will hand a whole enquiry to a manager. Raises NotAllowed and UnableToProtect."""
    check(by, Permission.ENQUIRY_WRITE)
    enquiry = _written(enquiry)
    if missing := missing_from(enquiry):
        raise UnableToProtect(" ".join(missing))
    enquiry.submitted_at, enquiry.submitted_by = at, by
    enquiry.save(update_fields=["submitted_at", "submitted_by"])
    note_change(enquiry.step.child, by=by, at=at, enquiry=enquiry.pk, did="submitted")
    return enquiry


def missing_from(enquiry: Enquiry) -> list[str]:
    """This function will return a sentence for each thing that keeps an enquiry from a manager."""
    needed = {
        "Say when the child was seen, or why they were not.": enquiry.seen_on is None and not enquiry.not_seen_reason,
        "Say why the child was not seen alone.": enquiry.seen_on is not None
        and not enquiry.is_seen_alone
        and not enquiry.not_seen_reason,
        "Say who else was seen and spoken to.": not enquiry.spoken_to,
        "Say what each agency told.": not enquiry.agencies,
        "Say what was found.": not enquiry.findings,
        "Say what it means for the child.": not enquiry.analysis,
        "Choose the conclusion.": not enquiry.found,
        "Choose what you recommend.": not enquiry.recommended_outcome,
    }
    unfit = unfit_for_conference(found=enquiry.found, wanted=enquiry.recommended_outcome)
    return [*(sentence for sentence, is_missing in needed.items() if is_missing), *([unfit] if unfit else [])]


@transaction.atomic
def return_enquiry(enquiry: Enquiry, *, reason: str, by: Any, at: datetime) -> Enquiry:
    """This function will send a submitted enquiry back to be changed. Raises NotAllowed and UnableToProtect."""
    enquiry = _submitted(enquiry, by=by)
    enquiry.returned_because = say(reason, "Say what needs to change, so that the worker knows what to do.")
    enquiry.submitted_at = enquiry.submitted_by = None
    enquiry.save(update_fields=["returned_because", "submitted_at", "submitted_by"])
    note_change(enquiry.step.child, by=by, at=at, enquiry=enquiry.pk, returned=enquiry.returned_because)
    return enquiry


@transaction.atomic
def authorise_enquiry(
    enquiry: Enquiry,
    *,
    outcome: str,
    decision: str,
    alternatives: str,
    by: Any,
    on: date,
    at: datetime,
    late_reason: str = "",
    is_to_child: bool = False,
) -> CaseStep | None:
    """This function will record a manager's decision on an enquiry, open what it leads to, and return that step.

    `alternatives` is what else was considered; `is_to_child` says that the decision is written to the child.
    Raises NotAllowed, OwnEnquiry, UnableToProtect, NotExplained, UnableToOpen.
    """
    enquiry = _submitted(enquiry, by=by)
    if enquiry.submitted_by_id == by.pk:
        raise OwnEnquiry("You submitted this enquiry, so somebody else has to authorise it.")
    if outcome not in {offered.code for offered in ENQUIRY.offered(on=on)}:
        raise UnableToProtect("Choose the outcome.")
    if outcome == "conference" and enquiry.found != "continuing_risk":
        raise UnableToProtect(
            "A conference follows only when the enquiry concludes that the child is at continuing risk of significant "
            "harm. Choose another outcome, or return the enquiry so that its conclusion is changed."
        )
    explain_if_late("CP-S47", step=enquiry.step, reason=late_reason, by=by, at=at)
    enquiry.decision = say(decision, "Give your decision, and why.")
    enquiry.alternatives = say(same_words(alternatives), "Say what else was considered, and why not.")
    enquiry.authorised_at, enquiry.authorised_by, enquiry.is_decision_to_child = at, by, is_to_child
    enquiry.save(update_fields=["decision", "alternatives", "authorised_at", "authorised_by", "is_decision_to_child"])
    meet_duty("CP-S47", step=enquiry.step, at=at, on=on)
    pathway.stop(enquiry.step, outcome=outcome, on=on, by=by, at=at)
    note_change(enquiry.step.child, by=by, at=at, enquiry=enquiry.pk, authorised=outcome)
    opens = ENQUIRY.outcome(outcome).opens
    return (
        pathway.open_step(opens, child=enquiry.step.child, opened_by=enquiry.step, on=on, by=by, at=at)
        if opens
        else None
    )


def _written(enquiry: Enquiry) -> Enquiry:
    """This function will return an enquiry that is being written, its step locked. Raises UnableToProtect."""
    step = held_step(enquiry.step)
    found = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    found.step = step
    if found.submitted_at is not None:
        raise UnableToProtect("This enquiry is with a manager. It can be changed if they return it.")
    return found


def _submitted(enquiry: Enquiry, *, by: Any) -> Enquiry:
    check(by, Permission.ENQUIRY_AUTHORISE)
    step = held_step(enquiry.step)
    found = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    found.step = step
    if found.submitted_at is None:
        raise UnableToProtect("This enquiry is not waiting for a manager.")
    return found
