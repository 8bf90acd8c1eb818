"""Pages that belong to nobody in particular: the gallery, the accessibility statement, and those that say no."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader

from lineofsight.web import clock
from lineofsight.web.declared import public
from lineofsight.web.gallery import examples

REFUSED = "You do not have permission to see this page."


@public
def gallery(request: HttpRequest) -> HttpResponse:
    """This function will show every component with made-up content, for those who build pages: in the demo only."""
    if not settings.LINEOFSIGHT_DEMO:
        raise Http404
    return render(request, "web/gallery/page.html", examples(query=request.GET, on=clock.today()))


@public
def accessibility(request: HttpRequest) -> HttpResponse:
    """This function will show the accessibility statement."""
    return render(request, "web/accessibility.html")


@public
def robots(request: HttpRequest) -> HttpResponse:
    """This function will tell search engines to stay away from all but what the council published."""
    return HttpResponse("User-agent: *\nAllow: /public/\nDisallow: /\n", content_type="text/plain")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will say that the request could not be understood."""
    return render(request, "web/errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will say why the page was refused: the sentence of the exception that refused it."""
    return render(request, "web/errors/403.html", {"sentence": str(exception or "") or REFUSED}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will say that there is no such page."""
    return render(request, "web/errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """This function will say that something went wrong, using nothing that may itself be broken."""
    return HttpResponse(loader.render_to_string("web/errors/500.html", {"plain": True}), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """This function will say that a form was too old to be sent (settings.CSRF_FAILURE_VIEW)."""
    return render(request, "web/errors/csrf.html", status=403)
