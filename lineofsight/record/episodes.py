"""How one stage closes the episode of need that another stage holds, without importing it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from lineofsight.record.models import CaseStep

Closer = Callable[..., None]
CLOSERS: dict[str, Closer] = {}

# While any of these is open, the child still has a social worker, so the episode goes on.
SOCIAL_WORK = (
    "referral",
    "single_assessment",
    "strategy_discussion",
    "section_47_enquiry",
    "initial_conference",
    "child_protection_plan",
    "child_in_need_plan",
    "emergency_protection",
    "legal_gateway",
    "pre_proceedings",
    "care_proceedings",
)


def register_closer(kind: str, closer: Closer) -> None:
    """This function will name the one operation that closes episodes of this kind. A second one raises ValueError."""
    if CLOSERS.get(kind, closer) is not closer:
        raise ValueError(f"Two apps close {kind}: only one may.")
    CLOSERS[kind] = closer


def close_episode(step: CaseStep | None, *, reason: str, on: date, by: Any, at: datetime) -> bool:
    """This function will close the episode that a step began, unless other social work with the child goes on.

    `step` may be None: then there is nothing to close. `reason` is a closure code of the census. Returns whether the
    episode was closed.
    """
    if step is None or still_open(step).exists():
        return False
    CLOSERS[step.kind](step, reason=reason, on=on, by=by, at=at)
    return True


def still_open(step: CaseStep):
    """This function will return the open steps of social work with the same child."""
    return CaseStep.objects.open().filter(child_id=step.child_id, kind__in=SOCIAL_WORK)


def episode_of(step: CaseStep | None) -> CaseStep | None:
    """This function will return the referral that led to a step, however many steps ago, or None."""
    while step is not None and step.kind != "referral":
        step = step.opened_by
    return step
