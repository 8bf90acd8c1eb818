"""Pages that belong to nobody in particular: the component gallery and the accessibility statement."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from lineofsight.web.declared import public
from lineofsight.web.gallery import examples


@public
def gallery(request: HttpRequest) -> HttpResponse:
    """This function will show every component with made-up content, for those who build and test pages."""
    return render(request, "web/gallery/page.html", examples(query=request.GET, on=timezone.localdate()))


@public
def accessibility(request: HttpRequest) -> HttpResponse:
    """This function will show the accessibility statement."""
    return render(request, "web/accessibility.html")


@public
def robots(request: HttpRequest) -> HttpResponse:
    """This function will tell search engines to stay away."""
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")
