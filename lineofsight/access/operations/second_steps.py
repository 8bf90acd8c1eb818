"""Set up, change and take away what somebody proves a second time with, each audited."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from lineofsight.access import audit, passkeys, second_step
from lineofsight.access.checks import check
from lineofsight.access.demo_accounts import DEMO_USERNAMES
from lineofsight.access.models import CodeApp, Passkey, RecoveryCode, User
from lineofsight.access.operations.sessions import forget_sessions
from lineofsight.access.permissions import Permission

LONGEST_NAME = 60


class UnableToSetUp(Exception):
    """The second step cannot be set up or changed like this."""


@transaction.atomic
def add_code_app(*, request: HttpRequest, secret: str, code: str, at: datetime, moment: float) -> list[str]:
    """This function will keep the app that shows the code, in place of one before, and return new recovery codes.

    `moment` is the real time in seconds since 1970. Raises UnableToSetUp.
    """
    by = request.user
    _refuse_demo(by)
    step = second_step.step_of_code(second_step.tidied(code), secret=secret, moment=moment, after=0) if secret else None
    if step is None:
        raise UnableToSetUp("This code is not right. Enter the code that your app shows now.")
    kept = {"secret": second_step.seal(secret), "last_step": step, "added_at": at}
    CodeApp.objects.update_or_create(account=by, defaults=kept)
    _audit(by, by=by, at=at, code_app="added", sessions_ended=_from_now_on(request))
    return _renew_codes(by)


@transaction.atomic
def add_passkey(*, request: HttpRequest, answer: str, name: str, at: datetime) -> list[str]:
    """This function will keep a new passkey, and return new recovery codes if there were none. Raises UnableToSetUp."""
    by = request.user
    _refuse_demo(by)
    try:
        credential, public_key, count = passkeys.added(request, answer=answer)
    except passkeys.NotAPasskey as problem:
        raise UnableToSetUp(str(problem)) from problem
    if Passkey.objects.filter(credential_id=credential).exists():
        raise UnableToSetUp("This passkey is in use already.")
    called = name.strip()[:LONGEST_NAME] or "Passkey"
    kept = {"credential_id": credential, "public_key": public_key, "sign_count": count, "name": called}
    Passkey.objects.create(account=by, added_at=at, **kept)
    _audit(by, by=by, at=at, passkey=f"added: {called}", sessions_ended=_from_now_on(request))
    return [] if by.recovery_codes.filter(used_at=None).exists() else _renew_codes(by)


@transaction.atomic
def remove_passkey(*, passkey_id: int, by: User, at: datetime) -> None:
    """This function will forget one of one's own passkeys. Raises UnableToSetUp."""
    passkey = Passkey.objects.filter(account=by, pk=passkey_id).first()
    if passkey is None:
        raise UnableToSetUp("You have no such passkey.")
    others = Passkey.objects.filter(account=by).exclude(pk=passkey_id).exists()
    if not others and not CodeApp.objects.filter(account=by).exists():
        raise UnableToSetUp("This is all you sign in with a second time. Add another way first.")
    passkey.delete()
    _audit(by, by=by, at=at, passkey=f"removed: {passkey.name}")


@transaction.atomic
def renew_recovery_codes(*, by: User, at: datetime) -> list[str]:
    """This function will return ten new recovery codes; those before stop working. Raises UnableToSetUp."""
    if not CodeApp.objects.filter(account=by).exists() and not Passkey.objects.filter(account=by).exists():
        raise UnableToSetUp("Set up two-step sign-in first.")
    _audit(by, by=by, at=at, recovery_codes="renewed")
    return _renew_codes(by)


@transaction.atomic
def reset_second_step(account: User, *, by: User, at: datetime) -> None:
    """This function will forget everything an account proves itself with a second time, and end its sessions.

    For somebody who lost their device: they set it up again when they next sign in. Raises NotAllowed, UnableToSetUp.
    """
    check(by, Permission.ACCOUNTS_MANAGE)
    if account == by:
        raise UnableToSetUp("You cannot reset your own two-step sign-in. Ask another administrator.")
    for kept in (CodeApp, Passkey, RecoveryCode):
        kept.objects.filter(account=account).delete()
    _audit(account, by=by, at=at, second_step="reset", sessions_ended=forget_sessions(account))


def _from_now_on(request: HttpRequest) -> int:
    """This function will end the sessions that know nothing of the second step, and say how many they were."""
    request.session[second_step.SECOND_STEP_DONE] = True
    return forget_sessions(request.user, keep=request.session.session_key)


def _renew_codes(account: User) -> list[str]:
    RecoveryCode.objects.filter(account=account).delete()
    codes = second_step.new_recovery_codes()
    hashes = [second_step.recovery_hash(code, account_id=account.pk) for code in codes]
    RecoveryCode.objects.bulk_create(RecoveryCode(account=account, hash=kept) for kept in hashes)
    return codes


def _refuse_demo(account: User) -> None:
    if settings.LINEOFSIGHT_DEMO and account.username in DEMO_USERNAMES:
        raise UnableToSetUp("In the demonstration everybody signs in with one press.")


def _audit(account: User, *, by: User, at: datetime, **detail: Any) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"access.user:{account.pk}", detail=detail)
