"""A manager's pages over many children: how good plans are, and what frontline teams hold near court."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.service.child_in_need.queries.caseload import with_what_matters
from lineofsight.service.child_in_need.queries.frontline import HELD, frontline_page
from lineofsight.service.child_in_need.queries.quality import quality_page
from lineofsight.service.child_in_need.tables import before_court_table, graded_table
from lineofsight.statute.steps import STEPS
from lineofsight.web import clock


@requires(Permission.TEAM_WORK_READ)
def quality(request: HttpRequest) -> HttpResponse:
    """This function will show how good plans are found to be, quarter by quarter."""
    page = quality_page(by=request.user, at=clock.now())
    return render(
        request, "child_in_need/quality.html", {"page": page, "table": graded_table(page.rows, query=request.GET)}
    )


@requires(Permission.TEAM_WORK_READ)
def frontline(request: HttpRequest) -> HttpResponse:
    """This function will show what frontline teams hold, who is at pre-proceedings, and who was kept out of court."""
    page = frontline_page(by=request.user, at=clock.now())
    table = before_court_table(with_what_matters(page.rows), query=request.GET, on=page.on)
    names = {kind: STEPS[kind].name for kind in HELD}
    return render(request, "child_in_need/frontline.html", {"page": page, "table": table, "names": names})
