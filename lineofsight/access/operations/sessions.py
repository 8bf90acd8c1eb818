"""End sessions: one's own, or, for an administrator, all of an account's."""

from datetime import datetime

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import SignedInSession, User
from lineofsight.access.permissions import Permission


class UnableToEndSession(Exception):
    """There is no such session to end."""


@transaction.atomic
def end_session(*, reference: str, by: User, at: datetime) -> None:
    """This function will sign somebody out of one of their own sessions. Raises UnableToEndSession."""
    found = [session for session in SignedInSession.objects.filter(account=by) if session.reference == reference]
    if not found:
        raise UnableToEndSession("You are not signed in there any more.")
    SignedInSession.objects.filter(pk__in=[session.pk for session in found]).delete()
    _audit(by, ended=len(found), by=by, at=at)


@transaction.atomic
def end_other_sessions(*, keep: str | None, by: User, at: datetime) -> int:
    """This function will sign somebody out everywhere but in the session with the key `keep`, and say of how many."""
    ended = forget_sessions(by, keep=keep)
    _audit(by, ended=ended, by=by, at=at)
    return ended


@transaction.atomic
def end_all_sessions(account: User, *, by: User, at: datetime) -> int:
    """This function will sign an account out everywhere, and say of how many sessions. Raises NotAllowed."""
    check(by, Permission.ACCOUNTS_MANAGE)
    ended = forget_sessions(account)
    _audit(account, ended=ended, by=by, at=at)
    return ended


def forget_sessions(account: User, *, keep: str | None = None) -> int:
    """This function will delete the account's sessions, without an audit: for operations that write their own."""
    ended, _ = SignedInSession.objects.filter(account=account).exclude(pk=keep or "").delete()
    return ended


def _audit(account: User, *, ended: int, by: User, at: datetime) -> None:
    subject = f"access.user:{account.pk}"
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=subject, detail={"sessions_ended": ended})
