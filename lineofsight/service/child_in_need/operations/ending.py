"""End a child in need plan with one of its outcomes, and open what that leads to."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record import pathway
from lineofsight.record.drafts import same_words
from lineofsight.record.episodes import close_episode, episode_of
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import lift_duties, meet_duty
from lineofsight.record.operations.lateness import explain_if_late
from lineofsight.record.support import support_unsaid
from lineofsight.service.child_in_need.models import PlanEnding
from lineofsight.service.child_in_need.operations.changes import UnableToChange, locked, need, note
from lineofsight.statute.steps import STEPS

KIND = "child_in_need_plan"
WITHDRAWN = "consent_withdrawn"
# With which code of the census each outcome closes the episode of need. Those without one leave it open.
CLOSES = {"needs_met": "RC7", "early_help": "RC7", "adult_services": "RC6", "moved_away": "RC5", WITHDRAWN: "RC7"}


@transaction.atomic
def end_plan(
    step: CaseStep, *, outcome: str, reason: str, told_family: str, by: Any, on: date, at: datetime,
    support_after: str | None = None, is_to_child: bool = False,
) -> CaseStep | None:  # fmt: skip
    """This function will end a plan with a manager's reason, and return the step it opens, or None.

    `support_after` is the plan of support that the family keeps: "" where they want none, None where
    other work goes on.
    `is_to_child` says that why it ends, and what the family was told, is written to the child.
    It stops the 12-week clock, lifts what else was due, and closes the episode of need unless other social work goes
    on. Only a senior manager ends it because consent was withdrawn. Raises NotAllowed, UnableToChange and UnableToOpen.
    """
    check(by, Permission.PLAN_AUTHORISE)
    held = locked(step, kind=KIND)
    if outcome not in {offered.code for offered in STEPS[KIND].offered(on=on)}:
        raise UnableToChange("Choose how the plan ends.")
    if outcome == WITHDRAWN:
        check(by, Permission.CLOSE_WITHOUT_CONSENT)
    need(**{"Say why the plan ends now.": reason, "Say what the family was told.": told_family})
    if unsaid := support_unsaid(held, outcome=outcome, told=support_after):
        raise UnableToChange(unsaid)
    explain_if_late("CIN-12W", step=held, reason=reason, by=by, at=at)
    meet_duty("CIN-12W", step=held, at=at, on=on)
    lift_duties(step=held, on=on, reason="The plan ended.")
    pathway.stop(held, outcome=outcome, on=on, by=by, at=at)
    PlanEnding.objects.create(
        step=held,
        reason=same_words(reason),
        told_family=same_words(told_family),
        support_after=same_words(support_after or "").strip(),
        ended_at=at,
        ended_by=by,
        is_to_child=is_to_child,
    )
    note(held, by=by, at=at, did="ended", outcome=outcome)
    opens = STEPS[KIND].outcome(outcome).opens
    opened = pathway.open_step(opens, child=held.child, opened_by=held, on=on, by=by, at=at) if opens else None
    if closing := CLOSES.get(outcome):
        close_episode(episode_of(held), reason=closing, on=on, by=by, at=at)
    return opened
