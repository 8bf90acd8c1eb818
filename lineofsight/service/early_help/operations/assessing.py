"""Write the whole-family assessment, share the draft with the family, and have a manager authorise it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import refuse_if_edited, same_words, version_of
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.operations.lateness import explain_if_late
from lineofsight.record.operations.naming import children_of
from lineofsight.service.early_help.models import Episode, FamilyAssessment, Lead
from lineofsight.service.early_help.models.episode import COUNCIL
from lineofsight.service.early_help.operations.changes import (
    UnableToHelp,
    check_may_write,
    family_assessments,
    note_change,
)
from lineofsight.service.early_help.sections import SECTIONS


class OwnAssessment(UnableToHelp):
    """Nobody authorises an assessment that they submitted."""


@transaction.atomic
def save_section(
    assessment: FamilyAssessment, *, key: str, text: str, seen: str | None = None, by: Any, at: datetime,
    is_to_child: bool | None = None,
) -> FamilyAssessment:  # fmt: skip
    """This function will save one section. One of the whole family is saved on every child's copy that said the same.

    Raises NotAllowed, UnableToHelp, and EditedMeanwhile when somebody else saved other words since.
    """
    copies = _written(assessment, by=by)
    section, text, own = SECTIONS[key], same_words(text), copies[0]
    before = getattr(own, key)
    refuse_if_edited(
        now={"text": before}, wanted={"text": text}, seen=seen, subject=f"record.person:{own.step.child_id}",
        told=f'"saved":"{key}"',
    )  # fmt: skip
    changed = [own, *(one for one in copies[1:] if section.is_shared and getattr(one, key) in ("", before))]
    for one in changed:
        setattr(one, key, text)
        if is_to_child is not None and one is own:
            one.is_to_child = is_to_child
        one.saved_at, one.saved_by = at, by
        one.save(update_fields=[key, "is_to_child", "saved_at", "saved_by"])
        note_change(one.step, by=by, at=at, saved=key)
    return own


def seen_version(text: str) -> str:
    """This function will return a short text that stands for what a section says now."""
    return version_of({"text": text})


@transaction.atomic
def share_draft(
    assessment: FamilyAssessment, *, shared_on: date, family_says: str, on: date, by: Any, at: datetime
) -> FamilyAssessment:
    """This function will record that the family has read the draft, and what they say. Raises NotAllowed, UnableToHelp.

    It may be recorded again, when the draft was changed.
    """
    copies = _written(assessment, by=by)
    if not copies[0].step.started_on <= shared_on <= on:
        raise UnableToHelp("Give the day the family read it: after early help was opened, and not in the future.")
    if not family_says.strip():
        raise UnableToHelp("Write down what the family says about it, or that they said nothing.")
    for one in copies:
        one.shared_on, one.family_says = max(shared_on, one.step.started_on), same_words(family_says)
        one.save(update_fields=["shared_on", "family_says"])
        note_change(one.step, by=by, at=at, shared_on=shared_on.isoformat())
    return copies[0]


@transaction.atomic
def submit_assessment(assessment: FamilyAssessment, *, by: Any, at: datetime) -> list[FamilyAssessment]:
    """This function will hand the whole family's assessment to a manager. Raises NotAllowed, UnableToHelp."""
    copies = _written(assessment, by=by)
    if missing := what_is_missing(copies, by=by):
        raise UnableToHelp(" ".join(missing))
    for one in copies:
        one.submitted_at, one.submitted_by, one.returned_because = at, by, ""
        one.save(update_fields=["submitted_at", "submitted_by", "returned_because"])
        note_change(one.step, by=by, at=at, did="submitted")
    return copies


def what_is_missing(copies: list[FamilyAssessment], *, by: Any) -> list[str]:
    """This function will return a sentence for each thing that keeps a family's assessment from a manager."""
    first = copies[0]
    needed = [one for one in SECTIONS.values() if one.is_needed]
    found = [f"Write “{one.title}”." for one in needed if one.is_shared and not getattr(first, one.key)]
    names = children_of([copy.step for copy in copies], by=by)
    for copy in copies:
        bare = [one for one in needed if not one.is_shared and not getattr(copy, one.key)]
        found += [f"Write “{one.title}” for {names[copy.step.pk]}." for one in bare]
    if first.shared_on is None:
        found.append("Share the draft with the family, and write down what they say.")
    return found


@transaction.atomic
def return_assessment(assessment: FamilyAssessment, *, reason: str, by: Any, at: datetime) -> FamilyAssessment:
    """This function will send a submitted assessment back to be changed. Raises NotAllowed and UnableToHelp."""
    copies = _submitted(assessment, by=by)
    if not reason.strip():
        raise UnableToHelp("Say what needs to change, so that the worker knows what to do.")
    for one in copies:
        one.submitted_at = one.submitted_by = None
        one.returned_because = same_words(reason)
        one.save(update_fields=["submitted_at", "submitted_by", "returned_because"])
        note_change(one.step, by=by, at=at, did="returned", because=one.returned_because)
    return copies[0]


@transaction.atomic
def authorise_assessment(
    assessment: FamilyAssessment, *, decision: str, on: date, by: Any, at: datetime, late_reason: str = "",
    is_to_child: bool = False,
) -> list[FamilyAssessment]:  # fmt: skip
    """This function will authorise the assessment of every child of the family. The clock of their plan starts.

    `late_reason` is needed past the time limit; `is_to_child` says that each child's copy of the decision is written to
    that child. Raises NotAllowed, OwnAssessment, UnableToHelp and NotExplained.
    """
    copies = _submitted(assessment, by=by)
    if any(one.submitted_by_id == by.pk for one in copies):
        raise OwnAssessment("You submitted this assessment, so somebody else has to authorise it.")
    if not decision.strip():
        raise UnableToHelp("Give your decision, and why.")
    for one in copies:
        explain_if_late("EH-ASSESS", step=one.step, reason=late_reason, by=by, at=at)
        one.authorised_at, one.authorised_by, one.decision = at, by, same_words(decision)
        one.led_by_agency, one.is_decision_to_child = _agency_of(one), is_to_child
        decided = ["authorised_at", "authorised_by", "decision", "led_by_agency", "is_decision_to_child"]
        one.save(update_fields=decided)
        meet_duty("EH-ASSESS", step=one.step, at=at, on=on)
        _start_the_plan(one, on=on)
        note_change(one.step, by=by, at=at, did="authorised")
    return copies


def _agency_of(assessment: FamilyAssessment) -> str:
    lead = Lead.objects.filter(episode=assessment.pk, ended_on=None).first()
    return lead.agency if lead else COUNCIL


def _start_the_plan(assessment: FamilyAssessment, *, on: date) -> None:
    """This function will start the clock of the plan, unless the family has agreed to one already."""
    step, plan = assessment.step, getattr(assessment.step, "plan", None)
    held = step.allocations.filter(ended_on=None).select_related("team", "worker").first()
    is_agreed = plan is not None and plan.versions.filter(agreed_on__isnull=False).exists()
    if held and not is_agreed and not step.duties.filter(clock_code="EH-PLAN").exists():
        open_duty("EH-PLAN", step=step, start=on, team=held.team, worker=held.worker)


def _written(assessment: FamilyAssessment, *, by: Any) -> list[FamilyAssessment]:
    check_may_write(Episode(step_id=assessment.pk), by=by)
    copies = family_assessments(assessment)
    if not copies or copies[0].step.stopped_on is not None:
        raise UnableToHelp("This early help is finished, so it can't be changed.")
    if copies[0].submitted_at and not copies[0].authorised_at:
        raise UnableToHelp("This assessment is with a manager. It can be changed if they return it.")
    if copies[0].authorised_at is not None:
        raise UnableToHelp("This assessment was authorised, so it can't be changed. Write a note instead.")
    return [one for one in copies if one.can_be_changed]


def _submitted(assessment: FamilyAssessment, *, by: Any) -> list[FamilyAssessment]:
    check(by, Permission.EARLY_HELP_AUTHORISE)
    copies = [one for one in family_assessments(assessment) if one.state == "submitted"]
    if not copies or copies[0].pk != assessment.pk:
        raise UnableToHelp("This assessment is not waiting for a manager.")
    return copies
