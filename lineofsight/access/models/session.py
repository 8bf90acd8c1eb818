"""A session: one browser in which somebody is signed in, or is about to be."""

from hashlib import sha256

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models

LENGTH_OF_REFERENCE = 16


class SignedInSessionManager(BaseSessionManager):
    """Sessions, each read with whose it is: every page wants both."""

    def get_queryset(self) -> models.QuerySet:
        """This function will return the sessions with their accounts."""
        return super().get_queryset().select_related("account")


class SignedInSession(AbstractBaseSession):
    """Django's session, which also knows whose it is, since when, and from which address and browser.

    What is added is written by access.sessions from what signing in put in the session. `account` is empty until
    somebody has signed in; the rest may be empty in sessions that tests or scripts made.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="sessions")
    started_at = models.DateTimeField(null=True)
    address = models.TextField(blank=True)
    browser = models.TextField(blank=True)

    objects = SignedInSessionManager()

    def __str__(self) -> str:
        """This function will return the session without its key, which would open it."""
        return f"{self.browser} at {self.address}"

    @property
    def reference(self) -> str:
        """This function will return what a page may call the session by: a digest, because the key would open it."""
        return sha256(self.session_key.encode()).hexdigest()[:LENGTH_OF_REFERENCE]

    @classmethod
    def get_session_store_class(cls) -> type:
        """This function will return the store that reads and writes these sessions (Django's own word for it)."""
        from lineofsight.access.sessions import SessionStore

        return SessionStore
