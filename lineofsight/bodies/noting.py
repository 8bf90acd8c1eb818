"""How what is done to bodies and actions is called in the audit: about the child, where there is one."""

from datetime import datetime
from typing import Any

from lineofsight.access import audit
from lineofsight.bodies.models import Body
from lineofsight.record.models import Person
from lineofsight.record.operations.people import subject_of


def subject(*, child: Person | None, body: Body | None = None, action: int | None = None) -> str:
    """This function will return the words by which the audit knows what something was done to."""
    if child is not None:
        return subject_of(child)
    return f"bodies.body:{body.pk}" if body is not None else f"bodies.action:{action}"


def note(
    *,
    by: Any,
    at: datetime,
    child: Person | None = None,
    body: Body | None = None,
    action: int | None = None,
    **detail: Any,
) -> None:
    """This function will write a change in the audit, in the caller's transaction. One of child, body, action is given.

    What is done about a child is written about the child, so that what is sealed is not changed.
    """
    told = {**({"body": body.pk} if body is not None else {}), **({"action": action} if action else {}), **detail}
    about = subject(child=child, body=body, action=action)
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=about, detail=told)
