"""Where sessions are kept (settings.SESSION_ENGINE): Django's database store, which also notes whose each one is."""

from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

BEGUN = "begun"
# Whose session was read last, until access.backends takes it: so that each page asks the database once for both.
_read_with_session: ContextVar[Any] = ContextVar("read_with_session", default=None)


def take_account(pk: Any) -> Any:
    """This function will give the account that came with the session just read, once, if it is this one; else None."""
    account = _read_with_session.get()
    _read_with_session.set(None)
    return account if account is not None and account.pk == pk else None


class SessionStore(DatabaseStore):
    """Keeps sessions in SignedInSession."""

    @classmethod
    def get_model_class(cls) -> type:
        """This function will return the model of a session (Django's own word for it)."""
        from lineofsight.access.models import SignedInSession

        return SignedInSession

    def _get_session_from_db(self) -> Any:
        """This function will read the session with its account, or forget it where it is gone or over."""
        _read_with_session.set(None)
        found = super()._get_session_from_db()
        if found is not None:
            _read_with_session.set(found.account)
        return found

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """This function will make the row to be saved, and note on it whose session it is and how it began."""
        row = super().create_model_instance(data)
        begun = data.get(BEGUN, {})
        row.account_id = data.get(SESSION_KEY)
        row.started_at = datetime.fromisoformat(begun["at"]) if begun else None
        row.address, row.browser = begun.get("address", ""), begun.get("browser", "")
        return row


def note_beginning(session: Any, *, at: datetime, address: str, browser: str) -> None:
    """This function will write in the session when, from which address and with which browser somebody signed in."""
    session[BEGUN] = {"at": at.isoformat(), "address": address, "browser": browser}
