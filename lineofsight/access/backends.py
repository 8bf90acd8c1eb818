"""Who is signed in (settings.AUTHENTICATION_BACKENDS): Django's accounts with passwords, read with their session."""

from typing import Any

from django.contrib.auth.backends import ModelBackend

from lineofsight.access.sessions import take_account


class AccountBackend(ModelBackend):
    """Django's own backend; the account of a session that was just read is not asked for again."""

    def get_user(self, user_id: Any) -> Any:
        """This function will return the account, or None where there is none or it is closed."""
        account = take_account(user_id)
        if account is None:
            return super().get_user(user_id)
        return account if self.user_can_authenticate(account) else None
