"""Sign people in whom the authority's own sign-in (OpenID Connect) vouches for. Whoever is not expected is refused."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from lineofsight.access import audit
from lineofsight.access.models import User
from lineofsight.access.oidc import Claimed
from lineofsight.access.operations.signing_in import UnableToSignIn, enter
from lineofsight.access.roles import ROLES

BACKEND = "lineofsight.access.backends.AccountBackend"
HOW = "the authority's own sign-in"


def sign_in_with_authority(*, request: HttpRequest, claimed: Claimed, at: datetime) -> None:
    """This function will sign in the account that the claims name, under a new session.

    Where a role claim is set up, its role is needed and is what the account has from now on, and an account is made
    when there is none; otherwise an account must exist. The second step is the provider's. Raises UnableToSignIn.
    """
    try:
        with transaction.atomic():
            account = _account_of(claimed, at=at)
            account.backend = BACKEND
            enter(request=request, account=account, at=at, how=HOW)
    except UnableToSignIn as problem:
        detail = {"address": request.META.get("REMOTE_ADDR", ""), "reason": str(problem), "with": HOW}
        username = User.normalise_username(claimed.username)
        audit.record(by=None, username=username, at=at, action=audit.Action.SIGN_IN_FAILED, detail=detail)
        raise


def _account_of(claimed: Claimed, *, at: datetime) -> User:
    username = User.normalise_username(claimed.username)
    if not username:
        raise UnableToSignIn("Your authority's sign-in did not say what your username is. Tell an administrator.")
    account = User.objects.filter(username=username).first()
    if account is not None and not account.is_active:
        raise UnableToSignIn("Your account here is closed. Ask an administrator.")
    if settings.LINEOFSIGHT_OIDC_ROLE_CLAIM:
        return _with_claimed_role(account, username=username, claimed=claimed, at=at)
    if account is None:
        raise UnableToSignIn(f"There is no account here for {username}. Ask an administrator to make one.")
    return account


def _with_claimed_role(account: User | None, *, username: str, claimed: Claimed, at: datetime) -> User:
    role = _role_of(claimed)
    if account is None:
        account = User(username=username, name=claimed.name.strip() or username, role=role, created_at=at)
        account.set_unusable_password()
        account.save()
        _audit(account, at=at, created=username, role=role)
    elif account.role != role:
        before, account.role = account.role, role
        account.save(update_fields=["role"])
        _audit(account, at=at, role=role, role_before=before)
    return account


def _role_of(claimed: Claimed) -> str:
    """This function will return the one role that the claim stands for. Raises UnableToSignIn for none or several."""
    known = dict(pair.split("=", 1) for pair in settings.LINEOFSIGHT_OIDC_ROLES if "=" in pair)
    found = {known[said] for said in claimed.roles if known.get(said) in ROLES}
    if len(found) != 1:
        many = "more than one role" if found else "no role"
        raise UnableToSignIn(f"Your authority's sign-in gives you {many} here. Tell an administrator.")
    return found.pop()


def _audit(account: User, *, at: datetime, **detail: Any) -> None:
    subject = f"access.user:{account.pk}"
    audit.record(by=None, at=at, action=audit.Action.CHANGE, subject=subject, detail={**detail, "with": HOW})
