"""Call a strategy discussion, and record what agencies told and decided, for each child of several too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.bodies.steps import KIND as FROM_A_STEP
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import meet_duty
from lineofsight.record.operations.lateness import explain_if_late
from lineofsight.record.operations.naming import child_of
from lineofsight.record.operations.people import note_change
from lineofsight.record.shared import new_group
from lineofsight.service.child_protection.acting import UnableToProtect, say, together_with
from lineofsight.service.child_protection.models import Discussion, DiscussionDissent
from lineofsight.service.child_protection.operations.gathering import DISCUSSION, When, agencies_there, call, hold
from lineofsight.service.child_protection.quorum import quorum_of_discussion
from lineofsight.statute.steps import STEPS

DIRECTORS = ("director", "head_of_service")
ENQUIRIES = ("section_47_single", "section_47_joint")


@dataclass(frozen=True, kw_only=True)
class Complex:
    """That a discussion is about several children and places, and who chairs it."""

    places: str
    chair: Any


@dataclass(frozen=True, kw_only=True)
class SafetyAction:
    """What somebody does to keep a child safe: at once, or by the next core group."""

    what: str
    owner: str
    agency: str
    due_on: date


@dataclass(frozen=True, kw_only=True)
class Held:
    """What was said at a discussion, the same for each child. `came` is {(agency, name): how they took part}.

    `dissent` is {agency: why it did not agree}.
    """

    came: Mapping[tuple[str, str], str]
    information: str
    is_threshold_met: bool
    reasons: str
    alternatives: str
    safety: str = ""
    visit: str = ""
    medical: str = ""
    inquorate_reason: str = ""
    dissent: Mapping[str, str] | None = None


@transaction.atomic
def call_discussion(
    step: CaseStep,
    *,
    when: When,
    by: Any,
    at: datetime,
    also: Iterable[int] = (),
    complex_: Complex | None = None,
) -> list[Discussion]:
    """This function will call one discussion about a child, and about others whose own discussions are open: `also`.

    A complex one is chaired by a director or a head of service. Raises NotAllowed, UnableToProtect, UnableToGather.
    """
    check(by, Permission.DISCUSSION_LEAD)
    steps = together_with(step, also, by=by)
    if complex_ is not None and complex_.chair.role not in DIRECTORS:
        raise UnableToProtect("A complex discussion is chaired by the director or a head of service.")
    if complex_ is not None:
        say(complex_.places, "Say which places and people the discussion is about.")
    _join(steps)
    chair = complex_.chair if complex_ else None
    return [_call_for(one, when=when, complex_=complex_, chair=chair, by=by, at=at) for one in steps]


def _join(steps: list[CaseStep]) -> None:
    """This function will have steps that are discussed together share a group."""
    groups = {one.group for one in steps}
    if len(steps) == 1 or (len(groups) == 1 and None not in groups):
        return
    CaseStep.objects.filter(pk__in=[one.pk for one in steps]).update(group=new_group())


def _call_for(step: CaseStep, *, when: When, complex_: Complex | None, chair: Any, by: Any, at: datetime) -> Discussion:
    known, _ = Discussion.objects.select_for_update().get_or_create(step=step)
    if known.meeting_id is not None:
        raise UnableToProtect(f"The discussion about {child_of(step, by=by)} is called already.")
    known.meeting = call(DISCUSSION, child=step.child, when=when, chair=chair, by=by, at=at)
    if complex_ is not None:
        known.is_complex, known.places, known.chair = True, complex_.places.strip(), complex_.chair
    known.save()
    note_change(step.child, by=by, at=at, discussion=step.pk, called=when.starts_at.isoformat())
    return known


@transaction.atomic
def hold_discussion(
    step: CaseStep,
    *,
    held: Held,
    outcomes: Mapping[int, str],
    by: Any,
    on: date,
    at: datetime,
    actions: Iterable[SafetyAction] = (),
    late_reason: str = "",
) -> list[CaseStep]:
    """This function will record a discussion and what was decided for each child, and return the steps it opened.

    `outcomes` is {number of a child's step: outcome}: those of `step` and of every child discussed with them. Actions
    are given for each child. Raises NotAllowed, UnableToProtect, UnableToGather, NotExplained, UnableToOpen.
    """
    check(by, Permission.DISCUSSION_LEAD)
    steps = together_with(step, set(outcomes) - {step.pk}, by=by)
    if step.pk not in outcomes:
        raise UnableToProtect("Say what was decided for each child.")
    actions = list(actions)
    opened = [
        _hold_for(one, held=held, outcome=outcomes[one.pk], actions=actions, late=late_reason, by=by, on=on, at=at)
        for one in steps
    ]
    return [one for one in opened if one is not None]


def _hold_for(
    step: CaseStep, *, held: Held, outcome: str, actions: list[SafetyAction], late: str, by: Any, on: date, at: datetime
) -> CaseStep | None:
    discussion = _called(step, by=by, at=at)
    _check_decision(step, held=held, outcome=outcome, by=by, on=on)
    rows = hold(discussion.meeting, came=held.came)
    quorum = quorum_of_discussion(agencies_there(rows))
    if not quorum.is_met and not held.inquorate_reason.strip():
        raise UnableToProtect(f"{quorum.sentence} Say why it went ahead without them.", field="inquorate_reason")
    explain_if_late("CP-STRAT", step=step, reason=late, by=by, at=discussion.meeting.starts_at)
    _write(discussion, held, is_quorate=quorum.is_met, by=by)
    day = timezone.localdate(discussion.held_at)
    meet_duty("CP-STRAT", step=step, at=discussion.held_at, on=day)
    for action in actions:
        give(action, step=step, by=by, on=on, at=at)
    pathway.stop(step, outcome=outcome, on=day, by=by, at=at)
    note_change(step.child, by=by, at=at, discussion=step.pk, decided=outcome, is_quorate=quorum.is_met)
    opens = STEPS["strategy_discussion"].outcome(outcome).opens
    return pathway.open_step(opens, child=step.child, opened_by=step, on=day, by=by, at=at) if opens else None


def _called(step: CaseStep, *, by: Any, at: datetime) -> Discussion:
    """This function will return the discussion of a step that was called and not held. Raises UnableToProtect."""
    found = Discussion.objects.select_for_update(of=("self",)).select_related("meeting").filter(step=step).first()
    if found is None or found.meeting is None:
        raise UnableToProtect(f"Call the discussion about {child_of(step, by=by)} first: who is asked, and when.")
    if found.meeting.starts_at > at:
        raise UnableToProtect("The discussion has not begun yet.")
    return found


def _check_decision(step: CaseStep, *, held: Held, outcome: str, by: Any, on: date) -> None:
    if outcome not in {offered.code for offered in STEPS["strategy_discussion"].offered(on=on)}:
        raise UnableToProtect(f"Choose what happens next for {child_of(step, by=by)}.")
    say(held.information, "Say what each agency told.")
    say(held.reasons, "Say what shows whether the threshold is met.")
    say(held.alternatives, "Say what else was considered, and why not.")
    if (outcome in ENQUIRIES) != held.is_threshold_met:
        raise UnableToProtect(
            "An enquiry follows when there is reasonable cause to suspect significant harm, and only then. "
            f"Check what was decided for {child_of(step, by=by)}."
        )
    if held.is_threshold_met:
        say(held.safety, "Say how the child is kept safe today.")
        say(held.visit, "Say when the child will be seen, and by whom.")


def _write(discussion: Discussion, held: Held, *, is_quorate: bool, by: Any) -> None:
    for name in ("information", "reasons", "alternatives", "safety", "visit", "medical"):
        setattr(discussion, name, getattr(held, name).strip())
    discussion.inquorate_reason = "" if is_quorate else held.inquorate_reason.strip()
    discussion.is_threshold_met, discussion.is_quorate = held.is_threshold_met, is_quorate
    discussion.held_at, discussion.decided_by = discussion.meeting.starts_at, by
    discussion.save()
    told = {agency: why.strip() for agency, why in (held.dissent or {}).items() if why.strip()}
    if unknown := set(told) - set(AGENCIES):
        raise UnableToProtect(f"Say which agency did not agree: {', '.join(sorted(unknown))} is none.")
    DiscussionDissent.objects.bulk_create(
        DiscussionDissent(discussion=discussion, agency=agency, reason=why) for agency, why in told.items()
    )


def give(action: SafetyAction, *, step: CaseStep, by: Any, on: date, at: datetime) -> None:
    """This function will give somebody an action of a step. It is then among their actions. Raises NotAllowed."""
    owner = Owner(name=action.owner, agency=action.agency)
    give_action(what=action.what, due_on=action.due_on, owner=owner, on=on, by=by, at=at, source=(FROM_A_STEP, step.pk))
