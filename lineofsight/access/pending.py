"""Somebody between the two steps of signing in: their password was right, and they are not signed in yet."""

from datetime import datetime, timedelta
from typing import Any

from django.utils.crypto import constant_time_compare

from lineofsight.access.models import User

PENDING = "pending_sign_in"
MINUTES_TO_GO_ON = 10


def begin(session: Any, *, account: User, at: datetime, wanted: str = "") -> None:
    """This function will put in a new session that the account's password was right, and where to go afterwards."""
    session.flush()
    session[PENDING] = {
        "account": account.pk,
        "hash": account.get_session_auth_hash(),
        "backend": getattr(account, "backend", ""),
        "at": at.isoformat(),
        "wanted": wanted,
    }


def account_of(session: Any, *, at: datetime) -> User | None:
    """This function will return whose second step is awaited: nobody after ten minutes or a new password."""
    kept = session.get(PENDING)
    if not kept or not timedelta() <= at - datetime.fromisoformat(kept["at"]) <= timedelta(minutes=MINUTES_TO_GO_ON):
        return None
    account = User.objects.filter(pk=kept["account"], is_active=True).first()
    if account is None or not constant_time_compare(kept["hash"], account.get_session_auth_hash()):
        return None
    account.backend = kept["backend"]
    return account


def wanted(session: Any) -> str:
    """This function will return the page to go on to, which was checked to be ours when it was put there."""
    return session.get(PENDING, {}).get("wanted", "")


def over(session: Any) -> None:
    """This function will forget the first step."""
    session.pop(PENDING, None)
