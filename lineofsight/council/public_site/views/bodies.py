"""The council's bodies as the public reads them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.council.membership.governance import governed
from lineofsight.council.membership.published import published_bodies
from lineofsight.council.public_site.forms import SearchForm
from lineofsight.council.public_site.reading import public_body
from lineofsight.council.schedule.published import ahead_and_past, published_schedule
from lineofsight.web import clock
from lineofsight.web.declared import public


@public
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the bodies that were published."""
    shown = {"bodies": published_bodies(), "form": SearchForm(), "model": governed(clock.today())}
    return render(request, "public_site/home.html", shown)


@public
@require_safe
def one(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will show a body that was published: when it meets, its packs and its minutes."""
    page = public_body(body_slug)
    ahead, _ = ahead_and_past(published_schedule(body_slug), at=clock.now())
    return render(request, "public_site/body.html", {"page": page, "ahead": ahead})
