"""What is due, what is held, what waits for a second person, and the certificates there are."""

from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person
from lineofsight.retention.due import DueRecord, due_records, holds_now
from lineofsight.retention.models import Certificate, Disposal, Hold


class NoAccount(Exception):
    """There is no open account of that name."""


def account(username: str) -> User:
    """This function will return the open account with a username. Raises NoAccount."""
    found = User.objects.filter(username=User.normalise_username(username), is_active=True).first()
    if found is None:
        raise NoAccount(f"There is no open account called {username}.")
    return found


def due_to_see(*, by: Any, on: date, at: datetime) -> list[DueRecord]:
    """This function will return the records that are due and not proposed, of those this person may open. Audited."""
    check(by, Permission.RETENTION_MANAGE)
    proposed = Disposal.objects.filter(state=Disposal.State.PROPOSED).values("number")
    people = Person.objects.visible_to(by, at=at).exclude(pk__in=proposed)
    found = list(due_records(people, on=on))
    detail = {"page": "due for disposal", "found": len(found)}
    audit.record(by=by, at=at, action=audit.Action.SEARCH, subject="retention", detail=detail)
    return found


def all_due(*, on: date) -> list[DueRecord]:
    """This function will return every record that is due, for the command at the server, which names numbers only."""
    return list(due_records(Person.objects.all(), on=on))


def proposals_to_see(*, by: Any, at: datetime) -> QuerySet[Disposal]:
    """This function will return what waits for a second person, the oldest first."""
    check(by, Permission.RETENTION_MANAGE)
    waiting = Disposal.objects.visible_to(by, at=at).filter(state=Disposal.State.PROPOSED)
    return waiting.select_related("person", "proposed_by").order_by("proposed_at", "pk")


def proposal(pk: int, *, by: Any, at: datetime) -> Disposal:
    """This function will return one proposal, audited as read. Raises NotAllowed and Http404."""
    found = proposals_to_see(by=by, at=at).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such proposal, or it was decided.")
    detail = {"page": "disposal", "disposal": pk}
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"record.person:{found.number}", detail=detail)
    return found


def holds_to_see(*, by: Any, on: date, at: datetime) -> QuerySet[Hold]:
    """This function will return the holds in force, those of every record first."""
    check(by, Permission.RETENTION_MANAGE)
    seen = Person.objects.visible_to(by, at=at).values("pk")
    held = holds_now(on=on).filter(Q(person=None) | Q(person__in=seen))
    return held.select_related("person", "placed_by").order_by("person_id", "pk")


def hold(pk: int, *, by: Any, on: date, at: datetime) -> Hold:
    """This function will return one hold in force. Raises NotAllowed and Http404."""
    found = holds_to_see(by=by, on=on, at=at).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such hold, or it has ended.")
    return found


def certificates_to_see(*, by: Any) -> QuerySet[Certificate]:
    """This function will return the certificates, the newest first."""
    check(by, Permission.RETENTION_MANAGE)
    return Certificate.objects.select_related("disposal__decided_by").order_by("-made_at", "-pk")


def certificate(pk: int, *, by: Any) -> Certificate:
    """This function will return one certificate. Raises NotAllowed and Http404."""
    found = certificates_to_see(by=by).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such certificate.")
    return found
