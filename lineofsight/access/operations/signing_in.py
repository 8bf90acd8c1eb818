"""Sign people in and out, and audit both, and every attempt that failed."""

from datetime import datetime

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.signals import user_login_failed
from django.db import transaction
from django.http import HttpRequest

from lineofsight.access import audit, passkeys, pending, queries
from lineofsight.access.browsers import browser_in_words
from lineofsight.access.models import User
from lineofsight.access.operations.proving import proved_by_code, proved_by_passkey
from lineofsight.access.second_step import PROVED_AT, SECOND_STEP_DONE
from lineofsight.access.sessions import note_beginning

SECOND_STEPS_BEFORE_A_REST = 10


class UnableToSignIn(Exception):
    """The username and password do not open an account. The sentence never says which of them is wrong."""


class UnableToProve(Exception):
    """The second step was not passed."""


def sign_in(*, request: HttpRequest, username: str, password: str, at: datetime, wanted: str = "") -> bool:
    """This function will sign somebody in, under a new session, or say False when their second step is awaited.

    `wanted` is the page to go on to after that. Raises UnableToSignIn. After too many failures
    request.axes_locked_out is set, and the lock-out page takes the place of the answer.
    """
    username = User.normalise_username(username)
    account = authenticate(request, username=username, password=password)
    if account is None:
        _audit_failure(request, username=username, at=at)
        raise UnableToSignIn("The username or password is not right. Check both and try again.")
    if queries.has_second_step(account):
        pending.begin(request.session, account=account, at=at, wanted=wanted)
        return False
    enter(request=request, account=account, at=at)
    return True


def give_code(*, request: HttpRequest, account: User, code: str, at: datetime, moment: float) -> None:
    """This function will sign in somebody whose password was right, with a code of their app or a recovery code.

    `moment` is the real time in seconds since 1970. Raises UnableToProve; failures count towards the lock-out.
    """
    _refuse_if_locked(request, account=account, at=at)
    with transaction.atomic():
        how = proved_by_code(account, code=code, at=at, moment=moment)
        if how:
            enter(request=request, account=account, at=at, how=how)
            return
    _fail(request, account=account, at=at)
    raise UnableToProve("This code is not right, or was used before. Enter the code that your app shows now.")


def give_passkey(*, request: HttpRequest, account: User, answer: str, at: datetime) -> None:
    """This function will sign in somebody whose password was right, with a passkey. Raises UnableToProve."""
    _refuse_if_locked(request, account=account, at=at)
    try:
        with transaction.atomic():
            proved_by_passkey(request, account=account, answer=answer, at=at)
            enter(request=request, account=account, at=at, how="passkey")
    except passkeys.NotAPasskey as problem:
        _fail(request, account=account, at=at)
        raise UnableToProve(str(problem)) from problem


@transaction.atomic
def enter(*, request: HttpRequest, account: User, at: datetime, how: str = "") -> None:
    """This function will sign the account in, under a new session. `how` names the second step that was passed."""
    detail = {"address": _address(request), **({"second_step": how} if how else {})}
    audit.record(by=account, at=at, action=audit.Action.SIGN_IN, detail=detail)
    pending.over(request.session)
    login(request, account, backend=account.backend)
    # Django wrote the machine's time. The demonstration has a time of its own.
    account.last_login = at
    account.save(update_fields=["last_login"])
    request.session[SECOND_STEP_DONE] = bool(how)
    request.session[PROVED_AT] = at.timestamp()
    browser = browser_in_words(request.META.get("HTTP_USER_AGENT", ""))
    note_beginning(request.session, at=at, address=_address(request), browser=browser)


def prove_again(*, request: HttpRequest, given: str, at: datetime, moment: float) -> None:
    """This function will record that somebody signed in has just proved that it is them: by password or by a code.

    A password is asked of who has one, otherwise a code of their app. Raises UnableToProve; failures count towards the
    lock-out. `moment` is the real time in seconds since 1970.
    """
    account = request.user
    if queries.second_steps_failed(account, at=at) >= SECOND_STEPS_BEFORE_A_REST:
        raise UnableToProve("There were too many wrong answers. Try again in half an hour.")
    if account.has_usable_password():
        is_right = authenticate(request, username=account.username, password=given) == account
        problem = "The password is not right."
    else:
        is_right = bool(proved_by_code(account, code=given, at=at, moment=moment))
        problem = "This code is not right, or was used before."
    if not is_right:
        _audit_failure(request, username=account.username, at=at, step=queries.SECOND)
        raise UnableToProve(problem)
    request.session[PROVED_AT] = at.timestamp()


def sign_out(*, request: HttpRequest, at: datetime) -> None:
    """This function will sign the person of the request out and forget their session."""
    with transaction.atomic():
        audit.record(by=request.user, at=at, action=audit.Action.SIGN_OUT)
        logout(request)


def _refuse_if_locked(request: HttpRequest, *, account: User, at: datetime) -> None:
    if not AxesProxyHandler.is_allowed(request, {"username": account.username}):
        _fail(request, account=account, at=at)
        raise UnableToProve("Signing in is locked for a while.")
    # Whoever has the password could guess from many addresses, so failures are counted for the account as well.
    if queries.second_steps_failed(account, at=at) >= SECOND_STEPS_BEFORE_A_REST:
        raise UnableToProve("There were too many wrong codes. Try again in half an hour, or ask an administrator.")


def _fail(request: HttpRequest, *, account: User, at: datetime) -> None:
    user_login_failed.send(sender=__name__, credentials={"username": account.username}, request=request)
    _audit_failure(request, username=account.username, at=at, step=queries.SECOND)


def _audit_failure(request: HttpRequest, *, username: str, at: datetime, **more: str) -> None:
    locked = bool(getattr(request, "axes_locked_out", False))
    detail = {"address": _address(request), "locked_out": locked, **more}
    audit.record(by=None, username=username, at=at, action=audit.Action.SIGN_IN_FAILED, detail=detail)


def _address(request: HttpRequest) -> str:
    return getattr(request, "axes_ip_address", "") or request.META.get("REMOTE_ADDR", "")
