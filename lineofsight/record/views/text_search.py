"""Search what is written: on every record the reader may open, or on one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.record.forms.text_search import TextSearchForm
from lineofsight.record.queries.text_search import child_to_search, texts_found
from lineofsight.record.views.person import address_of
from lineofsight.web import clock


@requires(Permission.RECORD_READ)
def text_search(request: HttpRequest) -> HttpResponse:
    """This function will search texts. `child` in the address is the one child whose record is searched."""
    child = _child(request)
    form = TextSearchForm(request.GET if "words" in request.GET else None, on=clock.today())
    found = None
    if form.is_valid():
        number = request.GET.get("page", "")
        page = int(number) if number.isdecimal() and len(number) < 8 else 1
        asked = form.asked(child=child.pk if child else None)
        found = texts_found(asked, by=request.user, at=clock.now(), page=page)
    is_narrowed = any(request.GET.get(name) for name in ("kinds", "since_day", "until_day", "author"))
    context = {"form": form, "found": found, "child": child, "address": address_of(request)}
    return render(request, "record/text_search.html", {**context, "is_narrowed": is_narrowed})


def _child(request: HttpRequest):
    number = request.GET.get("child", "")
    is_number = number.isdecimal() and number.isascii() and len(number) < 16
    return child_to_search(int(number), by=request.user) if is_number else None
