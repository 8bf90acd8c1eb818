"""Sign people in and out, and audit both, and every attempt that failed."""

from datetime import datetime

from django.contrib.auth import authenticate, login, logout
from django.db import transaction
from django.http import HttpRequest

from lineofsight.access import audit
from lineofsight.access.browsers import browser_in_words
from lineofsight.access.models import User
from lineofsight.access.sessions import note_beginning


class UnableToSignIn(Exception):
    """The username and password do not open an account. The sentence never says which of them is wrong."""


def sign_in(*, request: HttpRequest, username: str, password: str, at: datetime) -> User:
    """This function will sign somebody in, under a new session. Raises UnableToSignIn.

    After too many failures request.axes_locked_out is set, and the lock-out page takes the place of the answer.
    """
    username = User.normalise_username(username)
    user = authenticate(request, username=username, password=password)
    if user is None:
        locked = bool(getattr(request, "axes_locked_out", False))
        detail = {"address": _address(request), "locked_out": locked}
        audit.record(by=None, username=username, at=at, action=audit.Action.SIGN_IN_FAILED, detail=detail)
        raise UnableToSignIn("The username or password is not right. Check both and try again.")
    with transaction.atomic():
        audit.record(by=user, at=at, action=audit.Action.SIGN_IN, detail={"address": _address(request)})
        login(request, user)
        browser = browser_in_words(request.META.get("HTTP_USER_AGENT", ""))
        note_beginning(request.session, at=at, address=_address(request), browser=browser)
    return user


def sign_out(*, request: HttpRequest, at: datetime) -> None:
    """This function will sign the person of the request out and forget their session."""
    with transaction.atomic():
        audit.record(by=request.user, at=at, action=audit.Action.SIGN_OUT)
        logout(request)


def _address(request: HttpRequest) -> str:
    return getattr(request, "axes_ip_address", "") or request.META.get("REMOTE_ADDR", "")
