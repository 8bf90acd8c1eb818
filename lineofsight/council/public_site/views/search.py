"""The search of the public site on screen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.council.public_site import searching
from lineofsight.council.public_site.forms import SearchForm
from lineofsight.web.declared import public


@public
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """This function will show the pages on which the words are that somebody looks for."""
    form = SearchForm(request.GET or None)
    typed = form.cleaned_data["words"] if form.is_valid() else ""
    shown = {"form": form, "typed": typed, "found": searching.search(typed)}
    return render(request, "public_site/search.html", shown)
