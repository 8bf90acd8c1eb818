"""Who may set up a body and run its meetings: the council's own are run by its democratic services alone."""

from typing import Any

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.kinds import KINDS


def check_set_up(by: Any, *, kind: str) -> None:
    """This function will raise NotAllowed unless `by` may set up bodies of that kind, and say who sits on them."""
    check(by, Permission.COUNCIL_RUN if KINDS[kind].meets_in_public else Permission.BODY_SET_UP)


def may_run(by: Any, *, kind: str) -> bool:
    """This function will say whether `by` may call meetings of bodies of that kind, and write their minutes."""
    return by.can(_to_run(kind))


def check_run(by: Any, *, kind: str) -> None:
    """This function will raise NotAllowed unless `by` may call meetings of bodies of that kind, and write minutes."""
    check(by, _to_run(kind))


def _to_run(kind: str) -> Permission:
    return Permission.COUNCIL_RUN if KINDS[kind].meets_in_public else Permission.MEETING_RUN
