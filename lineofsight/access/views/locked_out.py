"""The page that takes the place of an answer after too many failures to sign in (settings.AXES_LOCKOUT_CALLABLE)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access import queries


def locked_out(
    request: HttpRequest, original_response: HttpResponse | None = None, credentials: dict | None = None
) -> HttpResponse:
    """This function will say that signing in is locked for a while, and until when."""
    username = (credentials or {}).get("username", "")
    again_at = queries.locked_until(request=request, username=username)
    return render(request, "access/locked_out.html", {"again_at": again_at}, status=429)
