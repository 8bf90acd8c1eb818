"""The council's bodies as the public reads them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.council.membership.published import published_bodies
from lineofsight.council.public_site.forms import SearchForm
from lineofsight.council.public_site.reading import public_body
from lineofsight.web.declared import public


@public
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the bodies that were published."""
    return render(request, "public_site/home.html", {"bodies": published_bodies(), "form": SearchForm()})


@public
@require_safe
def one(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will show a body that was published, with its packs and minutes."""
    return render(request, "public_site/body.html", {"page": public_body(body_slug)})
