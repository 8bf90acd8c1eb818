"""Where sessions are kept (settings.SESSION_ENGINE): Django's database store, which also notes whose each one is."""

from datetime import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

BEGUN = "begun"


class SessionStore(DatabaseStore):
    """Keeps sessions in SignedInSession."""

    @classmethod
    def get_model_class(cls) -> type:
        """This function will return the model of a session (Django's own word for it)."""
        from lineofsight.access.models import SignedInSession

        return SignedInSession

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
