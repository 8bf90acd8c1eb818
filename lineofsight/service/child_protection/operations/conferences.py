"""Arrange a conference, take what agencies report, hold and decide it, and say what was sent afterwards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.record import handshake, pathway
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import meet_duty
from lineofsight.record.operations.naming import child_of
from lineofsight.record.operations.people import note_change
from lineofsight.service.child_protection.acting import UnableToProtect, held_step, say, together_with
from lineofsight.service.child_protection.choices import CATEGORIES, PARTICIPATION
from lineofsight.service.child_protection.models import Conference, Dissent
from lineofsight.service.child_protection.operations.gathering import (
    CONFERENCE,
    When,
    agencies_there,
    call,
    hold,
    seat_chair,
)
from lineofsight.service.child_protection.operations.reports import end_report_clock, start_report_clock
from lineofsight.service.child_protection.operations.sending import start_sending
from lineofsight.service.child_protection.quorum import quorum_of_conference
from lineofsight.statute.steps import STEPS

CLOCKS = ("CP-ICPC", "CP-ICPC-TRANS", "CP-PREBIRTH")
FRIDAY = 4
INITIAL = STEPS["initial_conference"]


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What a conference heard and decided about one child. `dissent` is {agency: why it did not agree}.

    `category`, and the chair's word on whether the plan is specific, are there when a plan is made, or goes on.
    `support_after`, where a plan ends and so does our work, is the plan of support that the family keeps:
    "" where they want none, None where other work goes on.
    """

    came: Mapping[tuple[str, str], str]
    reasons: str
    participation: str
    alternatives: str
    category: str = ""
    childs_words: str = ""
    parents_words: str = ""
    outline: str = ""
    is_to_child: bool = False
    is_smart: bool | None = None
    inquorate_reason: str = ""
    support_after: str | None = None
    dissent: Mapping[str, str] | None = None


@transaction.atomic
def arrange_conference(
    step: CaseStep,
    *,
    when: When,
    chair: Any,
    by: Any,
    at: datetime,
    also: Iterable[int] = (),
    chair_reason: str = "",
    late_reason: str = "",
) -> list[Conference]:
    """This function will arrange a conference about a child, and about others whose own are open: `also`.

    `step` is an initial conference, or a plan that is to be reviewed. The chair is who chaired before, unless
    `chair_reason` says why another took over. Raises NotAllowed, UnableToProtect and UnableToGather.
    """
    check(by, Permission.CONFERENCE_ARRANGE)
    if timezone.localtime(when.starts_at).weekday() > FRIDAY:
        raise UnableToProtect("A conference is never held at a weekend. Choose a day from Monday to Friday.")
    if not chair.can(Permission.CONFERENCE_CHAIR):
        raise UnableToProtect(f"{chair.name} does not chair conferences. Choose a reviewing officer.")
    steps = together_with(step, also, by=by)
    return [
        _arrange_for(one, when=when, chair=chair, why=chair_reason, late=late_reason, by=by, at=at) for one in steps
    ]


def _arrange_for(step: CaseStep, *, when: When, chair: Any, why: str, late: str, by: Any, at: datetime) -> Conference:
    conference = conference_ahead(step)
    if conference.state == "arranged":
        raise UnableToProtect(f"The conference about {child_of(step, by=by)} is arranged already.")
    day = timezone.localdate(when.starts_at)
    if day < step.started_on:
        raise UnableToProtect("A conference can't be before what led to it.")
    if conference.due_on and day > conference.due_on and not late.strip():
        raise UnableToProtect(
            f"It has to be held by {conference.due_on:%-d %B %Y}. Choose an earlier day, or say why that can't be."
        )
    if late.strip():
        step.duties.open().filter(clock_code__in=[*CLOCKS, "CP-RCPC1", "CP-RCPCN"]).update(late_reason=late.strip())
    before = last_chair(step)
    if before is not None and before.pk != chair.pk and not why.strip():
        raise UnableToProtect(f"{before.name} chaired before. Keep the same chair, or say why another takes over.")
    conference.meeting = call(CONFERENCE, child=step.child, when=when, chair=chair, by=by, at=at)
    seat_chair(conference.meeting.body, chair=chair, on=timezone.localdate(at))
    conference.chair, conference.chair_reason = chair, why.strip()
    conference.save()
    start_report_clock(conference, step=step, on=timezone.localdate(at))
    note_change(step.child, by=by, at=at, conference=conference.pk, arranged=when.starts_at.isoformat())
    return conference


def conference_ahead(step: CaseStep) -> Conference:
    """This function will return the conference of a step that was not held yet, made where a review has none."""
    known = step.conferences.select_for_update().filter(held_on=None).first()
    if known is not None:
        return known
    if step.kind != "child_protection_plan":
        raise UnableToProtect("This conference was held.")
    due = step.duties.open().filter(clock_code__in=["CP-RCPC1", "CP-RCPCN"]).order_by("due_on").first()
    return Conference.objects.create(step=step, is_review=True, due_on=due.due_on if due else None)


def last_chair(step: CaseStep) -> Any:
    """This function will return who chaired the child's latest conference of this plan, or None."""
    mine = Conference.objects.filter(chair__isnull=False, step__in=[step.pk, step.opened_by_id])
    found = mine.order_by("-held_on", "-pk").select_related("chair").first()
    return found.chair if found else None


@transaction.atomic
def hold_initial(
    conference: Conference, *, decided: Decided, outcome: str, by: Any, on: date, at: datetime
) -> CaseStep | None:
    """This function will record an initial conference and its decision, and open what it leads to.

    Where another service has to take the family on, and has not agreed yet, the step stays open for that alone.
    Raises NotAllowed, UnableToProtect, UnableToGather, UnableToOpen.
    """
    check(by, Permission.CONFERENCE_CHAIR)
    step = held_step(conference.step)
    if outcome not in INITIAL.outcome_codes:
        raise UnableToProtect("Choose what was decided.")
    if (outcome == "child_protection_plan") != bool(decided.category):
        raise UnableToProtect("A child protection plan has a category, and nothing else has one.")
    if outcome == "child_protection_plan":
        say(decided.outline, "Write the outline of the plan: what must change, and what is done first.")
    conference = write_held(conference, step=step, decided=decided, by=by, at=at)
    for code in CLOCKS:
        meet_duty(code, step=step, at=at, on=conference.held_on)
    conference.outcome = outcome
    conference.save(update_fields=["outcome"])
    if handshake.why_not_yet(step, outcome=outcome):
        return None
    pathway.stop(step, outcome=outcome, on=conference.held_on, by=by, at=at)
    opens = INITIAL.outcome(outcome).opens
    if opens is None:
        return None
    more = {"category": decided.category, "conference": conference} if opens == "child_protection_plan" else {}
    return pathway.open_step(opens, child=step.child, opened_by=step, on=conference.held_on, by=by, at=at, **more)


def write_held(conference: Conference, *, step: CaseStep, decided: Decided, by: Any, at: datetime) -> Conference:
    """This function will write what a conference heard and decided, and start the clocks of what is sent afterwards."""
    conference = Conference.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=conference.pk)
    _check(conference, decided, at=at)
    if decided.category and decided.is_smart is None:
        raise UnableToProtect(
            "As the chair, say whether the plan says who does what, by when, and how we will know.", field="is_smart"
        )
    quorum = quorum_of_conference(agencies_there(hold(conference.meeting, came=decided.came)))
    if not quorum.is_met and not decided.inquorate_reason.strip():
        raise UnableToProtect(
            f"{quorum.sentence} Say why it went ahead, or arrange another day.", field="inquorate_reason"
        )
    for name in ("reasons", "alternatives", "childs_words", "parents_words", "outline"):
        setattr(conference, name, getattr(decided, name).strip())
    conference.inquorate_reason = "" if quorum.is_met else decided.inquorate_reason.strip()
    conference.participation, conference.category = decided.participation, decided.category
    conference.is_quorate, conference.is_smart = quorum.is_met, decided.is_smart
    conference.is_to_child = decided.is_to_child
    conference.held_on = timezone.localdate(conference.meeting.starts_at)
    conference.decided_at, conference.decided_by = at, by
    conference.save()
    dissents = {agency: why.strip() for agency, why in (decided.dissent or {}).items() if why.strip()}
    Dissent.objects.bulk_create(Dissent(conference=conference, agency=a, reason=why) for a, why in dissents.items())
    end_report_clock(step, on=conference.held_on)
    start_sending(conference, step=step)
    note_change(
        step.child, by=by, at=at, conference=conference.pk, held=conference.held_on.isoformat(),
        category=decided.category, is_quorate=quorum.is_met, dissent=sorted(dissents),
    )  # fmt: skip
    return conference


def _check(conference: Conference, decided: Decided, *, at: datetime) -> None:
    if conference.held_on is not None:
        raise UnableToProtect("This conference was recorded already.")
    if conference.state != "arranged":
        raise UnableToProtect("Arrange the conference first: when, who chairs it, and who is asked.")
    if conference.meeting.starts_at > at:
        raise UnableToProtect("The conference has not begun yet.")
    say(decided.reasons, "Say what shows whether the threshold is met.")
    say(decided.alternatives, "Say what else was considered, and why not.")
    if decided.participation not in PARTICIPATION:
        raise UnableToProtect("Say how the child took part.")
    if decided.category and decided.category not in CATEGORIES:
        raise UnableToProtect("Choose the category from the list.")
    if any(agency not in AGENCIES for agency in decided.dissent or {}):
        raise UnableToProtect("Say which agency did not agree.")
