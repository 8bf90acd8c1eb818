"""Create accounts, change their roles, close them and open them again."""

import re
from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.operations.passwords import UnableToSetPassword, refuse_weak
from lineofsight.access.operations.sessions import forget_sessions
from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES

USERNAME = re.compile(r"[a-z0-9][a-z0-9.@_-]*")


class UnableToCreateAccount(Exception):
    """The account cannot be made as asked. `field` names the answer at fault."""

    def __init__(self, sentence: str, *, field: str) -> None:
        super().__init__(sentence)
        self.field = field


class UnableToChangeRole(Exception):
    """The account's role cannot be changed as asked."""


class UnableToCloseAccount(Exception):
    """The account cannot be closed."""


@transaction.atomic
def create_account(*, username: str, name: str, role: str, password: str, by: User | None, at: datetime) -> User:
    """This function will create an account. `by` may be None for the command line only, where the first is made.

    Raises NotAllowed, UnableToCreateAccount.
    """
    if by is not None:
        check(by, Permission.ACCOUNTS_MANAGE)
    account = User(username=User.normalise_username(username), name=name.strip(), role=role, created_at=at)
    _check_details(account)
    _check_password(password, account)
    account.set_password(password)
    account.save()
    _audit(account, by=by, at=at, created=account.username, role=role)
    return account


@transaction.atomic
def change_role(account: User, *, role: str, by: User, at: datetime) -> None:
    """This function will give an account another role, which holds from its next page on.

    Raises NotAllowed, UnableToChangeRole.
    """
    check(by, Permission.ACCOUNTS_MANAGE)
    if role not in ROLES:
        raise UnableToChangeRole("Select one of the roles.")
    if account == by:
        raise UnableToChangeRole("You cannot change your own role. Ask another administrator.")
    before, account.role = account.role, role
    account.save(update_fields=["role"])
    _audit(account, by=by, at=at, role=role, role_before=before)


@transaction.atomic
def close_account(account: User, *, by: User, at: datetime) -> None:
    """This function will close an account, at once, also where it is signed in. Its past stays in the audit.

    Raises NotAllowed, UnableToCloseAccount.
    """
    check(by, Permission.ACCOUNTS_MANAGE)
    if account == by:
        raise UnableToCloseAccount("You cannot close your own account. Ask another administrator.")
    account.is_active = False
    account.save(update_fields=["is_active"])
    _audit(account, by=by, at=at, closed=True, sessions_ended=forget_sessions(account))


@transaction.atomic
def reopen_account(account: User, *, by: User, at: datetime) -> None:
    """This function will open a closed account again, with the role and password it had. Raises NotAllowed."""
    check(by, Permission.ACCOUNTS_MANAGE)
    account.is_active = True
    account.save(update_fields=["is_active"])
    _audit(account, by=by, at=at, closed=False)


def _check_details(account: User) -> None:
    if not USERNAME.fullmatch(account.username):
        raise UnableToCreateAccount(
            "Username must start with a letter or number, and have only letters, numbers, dots, dashes, _ and @.",
            field="username",
        )
    if User.objects.filter(username=account.username).exists():
        raise UnableToCreateAccount("Somebody has this username. Enter another.", field="username")
    if not account.name:
        raise UnableToCreateAccount("Enter the person's name.", field="name")
    if account.role not in ROLES:
        raise UnableToCreateAccount("Select one of the roles.", field="role")


def _check_password(password: str, account: User) -> None:
    try:
        refuse_weak(password, account=account)
    except UnableToSetPassword as problem:
        raise UnableToCreateAccount(str(problem), field=problem.field) from problem


def _audit(account: User, *, by: User | None, at: datetime, **detail: Any) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"access.user:{account.pk}", detail=detail)
