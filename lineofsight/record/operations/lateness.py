"""A decision made late needs its reason, beside the duty that is late."""

from datetime import datetime
from typing import Any

from lineofsight.record.models import CaseStep, Duty
from lineofsight.record.operations.duties import explain_lateness


class NotExplained(Exception):
    """The decision is late and no reason was given; the message asks for it."""


def explain_if_late(code: str, *, step: CaseStep, reason: str, by: Any, at: datetime) -> None:
    """This function will record why the step's open duty of that clock is late, if it is.

    A reason given earlier is enough. Raises NotExplained when it is late without one.
    """
    duty = Duty.objects.open().filter(step=step, clock_code=code).order_by("cycle").first()
    if duty is None or not duty.is_late(at=at):
        return
    if reason.strip():
        explain_lateness(duty, reason=reason, by=by, at=at)
    elif not duty.late_reason:
        raise NotExplained("This decision is late. Say why, and how waiting was in the child's interest if it was.")
