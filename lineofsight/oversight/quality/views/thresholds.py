"""Every threshold decision about a child on one page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.quality.queries.thresholds import threshold_decisions
from lineofsight.web import clock


@requires(Permission.RECORD_READ)
def thresholds(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show who decided what about a child's level of need, on what evidence, and who disagreed."""
    child, decisions = threshold_decisions(pk, by=request.user, at=clock.now())
    return render(request, "quality/thresholds.html", {"child": child, "decisions": decisions})
