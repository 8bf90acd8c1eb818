"""The page of what to look at in the audit."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from lineofsight.access import operations
from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.access.tables import quiet_table, readers_table, unusual_table
from lineofsight.web import clock


@requires(Permission.AUDIT_READ)
def review(request: HttpRequest) -> HttpResponse:
    """This function will show what to look at first in the audit. Looking is itself audited."""
    lists = operations.review_access(by=request.user, at=clock.now(), moment=timezone.now())
    page = {
        "unusual": unusual_table(lists["unusual"], query=request.GET),
        "many": readers_table(lists["many"], query=request.GET),
        "quiet": quiet_table(lists["quiet"], query=request.GET),
    }
    return render(request, "access/review.html", page)
