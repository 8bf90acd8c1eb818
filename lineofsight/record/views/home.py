"""The first page after signing in."""

from django.shortcuts import render
from django.utils import timezone

from lineofsight.access.gate import signed_in
from lineofsight.record.home import panels_for
from lineofsight.record.links import step_href
from lineofsight.web import clock


@signed_in
def home(request):
    """This function will show what waits for the reader, by role."""
    at = clock.now()
    panels = panels_for(request.user, on=timezone.localdate(at), at=at)
    context = {
        "main": [shown for shown in panels if not shown.declared.is_beside],
        "beside": [shown for shown in panels if shown.declared.is_beside],
        "on": timezone.localdate(at),
        "step_href": step_href,
    }
    return render(request, "record/home.html", context)
