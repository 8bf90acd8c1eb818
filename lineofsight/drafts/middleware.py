"""Keeps what is sent after a session has ended, so that signing in again is all that has to be done again."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from lineofsight.access.gate import PUBLIC, declared_access
from lineofsight.drafts.answers import kept_for_later
from lineofsight.drafts.tickets import FIELD, give_cookie, ticket_in
from lineofsight.web import clock


class DraftsMiddleware:
    """Stands before the gate that would turn away a form whose sender is no longer signed in, or is somebody else."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will pass the request on, and give the browser its cookie where a form was drawn."""
        response = self.get_response(request)
        give_cookie(request, response, is_secure=settings.SECURE_TRANSPORT)
        return response

    def process_view(self, request: HttpRequest, view, args: tuple, kwargs: dict[str, Any]) -> HttpResponse | None:
        """This function will keep a form that was sent without its author being signed in, and lead to signing in."""
        if request.method != "POST" or FIELD not in request.POST or declared_access(view) == PUBLIC:
            return None
        ticket = ticket_in(request)
        if ticket is None or (request.user.is_authenticated and request.user.pk == ticket.author):
            return None
        return kept_for_later(request, ticket, at=clock.now())
