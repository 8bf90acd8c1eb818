"""What else happens when minutes are approved. Apps above this one register theirs: the council numbers its minutes."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from lineofsight.bodies.models import Meeting

AfterApproval = Callable[..., None]
_after: list[AfterApproval] = []


def register_after_approval(do: AfterApproval) -> None:
    """This function will have `do(meeting=, by=, at=)` done in the transaction that approves minutes."""
    if do not in _after:
        _after.append(do)


def after_approval(*, meeting: Meeting, by: Any, at: datetime) -> None:
    """This function will do all that was registered. What one of them raises undoes the approval."""
    for do in _after:
        do(meeting=meeting, by=by, at=at)
