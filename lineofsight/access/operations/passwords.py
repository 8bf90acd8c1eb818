"""Set and change passwords, which the audit notes without ever holding one."""

from datetime import datetime

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.demo_accounts import DEMO_USERNAMES
from lineofsight.access.models import User
from lineofsight.access.operations.sessions import forget_sessions
from lineofsight.access.permissions import Permission


class UnableToSetPassword(Exception):
    """The password will not do. `field` names the answer at fault."""

    def __init__(self, sentence: str, *, field: str = "password") -> None:
        super().__init__(sentence)
        self.field = field


@transaction.atomic
def set_password(account: User, *, password: str, by: User, at: datetime) -> None:
    """This function will give somebody who forgot it a new password, and sign them out wherever they are signed in.

    Raises NotAllowed, UnableToSetPassword.
    """
    check(by, Permission.ACCOUNTS_MANAGE)
    _store(account, password=password, by=by, at=at)


@transaction.atomic
def change_password(*, current: str, password: str, by: User, at: datetime, keep: str | None = None) -> None:
    """This function will change one's own password, if one knows it, and end one's sessions but the one `keep`.

    Raises UnableToSetPassword.
    """
    if not by.check_password(current):
        raise UnableToSetPassword("This is not your password now.", field="current")
    _store(by, password=password, by=by, at=at, keep=keep)


def refuse_weak(password: str, *, account: User) -> None:
    """This function will raise UnableToSetPassword for a password that is short, common or like the account's name."""
    try:
        validate_password(password, account)
    except ValidationError as problem:
        raise UnableToSetPassword(" ".join(problem.messages)) from problem


def _store(account: User, *, password: str, by: User, at: datetime, keep: str | None = None) -> None:
    if settings.LINEOFSIGHT_DEMO and account.username in DEMO_USERNAMES:
        raise UnableToSetPassword("In the demonstration everybody keeps the password that the sign-in page shows.")
    refuse_weak(password, account=account)
    account.set_password(password)
    account.save(update_fields=["password"])
    detail = {"password": "changed", "sessions_ended": forget_sessions(account, keep=keep)}
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"access.user:{account.pk}", detail=detail)
