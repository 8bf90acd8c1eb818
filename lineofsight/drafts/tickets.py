"""The ticket in a form: says, signed by us, who was given the form, where it is and whom it is about.

Who holds it may keep what is typed in that one form as a draft of that one person, also after their session ended.
Without a session the browser must be the one that was given the form: it shows that by a cookie.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.core import signing
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, get_random_string

FIELD = "_ticket"
COOKIE = "lineofsight_browser"
DAYS = 3  # a page left open over a weekend can still be kept
SALT = "lineofsight.drafts.ticket"


@dataclass(frozen=True, kw_only=True)
class Ticket:
    """What a ticket says. `author` is the number of an account; `person` may be None."""

    author: int
    place: str
    title: str
    person: int | None
    browser: str

    def written(self) -> str:
        """This function will return the ticket, signed, as the form carries it."""
        return signing.dumps(vars(self), salt=SALT, compress=True)


def ticket_in(request: HttpRequest) -> Ticket | None:
    """This function will return the ticket of the form that was sent: None without one, or with one not to be trusted.

    It is trusted when we signed it in the last three days and it comes from its author, or from their browser.
    """
    try:
        ticket = Ticket(**signing.loads(request.POST.get(FIELD, ""), salt=SALT, max_age=DAYS * 24 * 60 * 60))
    except (signing.BadSignature, TypeError, ValueError):
        return None
    is_theirs = request.user.is_authenticated and request.user.pk == ticket.author
    return ticket if is_theirs or constant_time_compare(browser_of(request), ticket.browser) else None


def browser_of(request: HttpRequest) -> str:
    """This function will return what a ticket knows a browser by: a digest of its cookie, or nothing without one."""
    cookie = request.COOKIES.get(COOKIE, "") or getattr(request, "new_browser", "")
    return sha256(cookie.encode()).hexdigest() if cookie else "no browser"


def know_browser(request: HttpRequest) -> str:
    """This function will return what to know this browser by, and have it given a cookie where it has none."""
    if not request.COOKIES.get(COOKIE) and not getattr(request, "new_browser", ""):
        request.new_browser = get_random_string(32)
    return browser_of(request)


def give_cookie(request: HttpRequest, response: Any, *, is_secure: bool) -> None:
    """This function will give the browser its cookie, where a form was drawn for it and it has none."""
    if cookie := getattr(request, "new_browser", ""):
        response.set_cookie(COOKIE, cookie, httponly=True, secure=is_secure, samesite="Lax")
