"""Check the second step of signing in. What was used is marked in the same statement, so that it works only once."""

import json
from datetime import datetime

from django.http import HttpRequest

from lineofsight.access import passkeys
from lineofsight.access.models import CodeApp, Passkey, RecoveryCode, User
from lineofsight.access.second_step import recovery_hash, step_of_code, tidied, unseal


def proved_by_code(account: User, *, code: str, at: datetime, moment: float) -> str:
    """This function will return how the code proves that it is them ("code" or "recovery code"), or nothing."""
    if _uses_app(account, code=tidied(code), moment=moment):
        return "code"
    unused = RecoveryCode.objects.filter(account=account, hash=recovery_hash(code, account_id=account.pk), used_at=None)
    return "recovery code" if unused.update(used_at=at) else ""


def proved_by_passkey(request: HttpRequest, *, account: User, answer: str, at: datetime) -> None:
    """This function will check the browser's answer against the account's own passkeys. Raises NotAPasskey."""
    passkey = Passkey.objects.filter(account=account, credential_id=_credential(answer)).first()
    if passkey is None:
        raise passkeys.NotAPasskey("This passkey does not belong to your account.")
    public_key, before = passkey.public_key, passkey.sign_count
    passkey.sign_count = passkeys.used(request, answer=answer, public_key=public_key, sign_count=before)
    passkey.used_at = at
    passkey.save(update_fields=["sign_count", "used_at"])


def _uses_app(account: User, *, code: str, moment: float) -> bool:
    app = CodeApp.objects.filter(account=account).first()
    secret = unseal(app.secret) if app else ""
    step = step_of_code(code, secret=secret, moment=moment, after=app.last_step) if secret else None
    # Of two requests with the same code, one moves the step on and the other finds nothing to move.
    return step is not None and CodeApp.objects.filter(pk=app.pk, last_step__lt=step).update(last_step=step) == 1


def _credential(answer: str) -> str:
    try:
        return str(json.loads(answer)["id"])
    except (ValueError, KeyError, TypeError):
        return ""
