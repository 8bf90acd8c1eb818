"""What a reader sees when a page cannot be shown. Named by handler400 ... handler500 in the address file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader

REFUSED = "You do not have permission to see this page."


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will say that the request could not be understood."""
    return render(request, "web/errors/400.html", status=400)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will say why the page was refused: the sentence of the exception that refused it."""
    return render(request, "web/errors/403.html", {"sentence": str(exception or "") or REFUSED}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will say that there is no such page."""
    return render(request, "web/errors/404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """This function will say that something went wrong, using nothing that may itself be broken."""
    return HttpResponse(loader.render_to_string("web/errors/500.html", {"plain": True}), status=500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """This function will say that a form was too old to be sent (settings.CSRF_FAILURE_VIEW)."""
    return render(request, "web/errors/csrf.html", status=403)
