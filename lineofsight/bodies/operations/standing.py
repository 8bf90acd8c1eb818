"""Say what a body is part of, and what went on with its work when it ended."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.allowing import check_set_up
from lineofsight.bodies.models import Body
from lineofsight.bodies.noting import note
from lineofsight.bodies.operations.bodies import UnableToSetUp


@transaction.atomic
def set_parent(*, body: Body, parent: Body | None, by: Any, at: datetime) -> Body:
    """This function will say of which body this one is a part, or of none. Raises NotAllowed and UnableToSetUp.

    The parent is not about a child, unless both are about one; and no body is a part of itself, however far up.
    """
    body = _locked(body, by=by)
    if parent is not None and parent.child_id not in (None, body.child_id):
        raise UnableToSetUp("It can't be part of a body that is about another child.")
    if parent is not None and body.pk in _chain(parent, "parent"):
        raise UnableToSetUp(f"{parent.name} is itself a part of {body.name}.")
    body.parent = parent
    body.save(update_fields=["parent"])
    note(child=body.child, body=body, by=by, at=at, did="parent said", parent=parent.pk if parent else None)
    return body


@transaction.atomic
def name_successor(*, body: Body, successor: Body | None, by: Any, at: datetime) -> Body:
    """This function will say what went on with the work of a body that ended. It approves the minutes that are left.

    Raises NotAllowed and UnableToSetUp.
    """
    body = _locked(body, by=by)
    if body.ended_on is None:
        raise UnableToSetUp("It has not ended, so nothing follows it yet.")
    if successor is not None and successor.child_id != body.child_id:
        raise UnableToSetUp("What follows it must be another body, about the same child where it is about one.")
    if successor is not None and body.pk in _chain(successor, "successor"):
        raise UnableToSetUp(f"{body.name} itself follows {successor.name}.")
    body.successor = successor
    body.save(update_fields=["successor"])
    note(
        child=body.child, body=body, by=by, at=at, did="successor named", successor=successor.pk if successor else None
    )
    return body


def _locked(body: Body, *, by: Any) -> Body:
    check_set_up(by, kind=body.kind)
    return Body.objects.select_for_update(of=("self",)).select_related("child").get(pk=body.pk)


def _chain(body: Body, way: str) -> list[int]:
    """This function will return the numbers of a body and of all that it leads to, by its parent or its successor."""
    found: list[int] = []
    key: int | None = body.pk
    while key is not None and key not in found:
        found.append(key)
        key = Body.objects.filter(pk=key).values_list(f"{way}_id", flat=True).get()
    return found
