"""Watch a name, and stop watching it, each audited."""

from datetime import datetime

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import User, WatchedName
from lineofsight.access.permissions import Permission


class UnableToWatch(Exception):
    """The name can't be watched, or no longer watched, as asked; the message says why."""


@transaction.atomic
def watch_name(*, name: str, reason: str, by: User, at: datetime) -> WatchedName:
    """This function will have searches for a name listed for review. Raises NotAllowed and UnableToWatch."""
    check(by, Permission.AUDIT_READ)
    name, reason = " ".join(name.split()), reason.strip()
    if not name or not reason:
        raise UnableToWatch("Enter a name, and say why it is watched.")
    if WatchedName.objects.filter(name__iexact=name, ended_at=None).exists():
        raise UnableToWatch("This name is watched already.")
    watched = WatchedName.objects.create(name=name, reason=reason, added_at=at, added_by=by)
    _audit(watched, by=by, at=at, name=name)
    return watched


@transaction.atomic
def stop_watching(number: int, *, by: User, at: datetime) -> WatchedName:
    """This function will end the watch on a name. Raises NotAllowed and UnableToWatch."""
    check(by, Permission.AUDIT_READ)
    if not WatchedName.objects.filter(pk=number, ended_at=None).update(ended_at=at, ended_by=by):
        raise UnableToWatch("This name is not watched.")
    watched = WatchedName.objects.get(pk=number)
    _audit(watched, by=by, at=at, no_longer_watched=watched.name)
    return watched


def _audit(watched: WatchedName, *, by: User, at: datetime, **detail: str) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"access.watchedname:{watched.pk}", detail=detail)
