"""A manager's pages over many assessments: how they flow, and what is unfinished."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.service.assessment.queries.flow import flow_page
from lineofsight.service.assessment.queries.parents import parents_not_asked
from lineofsight.service.assessment.queries.recording import late_recording
from lineofsight.service.assessment.queries.under_way import LISTS, under_way
from lineofsight.service.assessment.tables import gaps_table, under_way_table
from lineofsight.web import clock


@requires(Permission.TEAM_WORK_READ)
def flow(request: HttpRequest) -> HttpResponse:
    """This function will show what comes to and leaves each team, what is open by age, and demand beside capacity."""
    return render(request, "assessment/flow.html", {"page": flow_page(by=request.user, at=clock.now())})


@requires(Permission.TEAM_WORK_READ)
def unfinished(request: HttpRequest) -> HttpResponse:
    """This function will list open assessments by when anything was last done about them."""
    found = under_way(request.GET.get("list", ""), by=request.user, at=clock.now())
    table = under_way_table(found.rows, query=request.GET, on=found.on)
    return render(request, "assessment/unfinished.html", {"found": found, "table": table, "lists": LISTS})


@requires(Permission.TEAM_WORK_READ)
def recording(request: HttpRequest) -> HttpResponse:
    """This function will show how soon visits and notes are recorded, and whose recording is late."""
    return render(request, "assessment/recording.html", {"found": late_recording(by=request.user, at=clock.now())})


@requires(Permission.TEAM_WORK_READ)
def parent_gaps(request: HttpRequest) -> HttpResponse:
    """This function will list the open assessments in which a parent was neither spoken to, nor is a reason given."""
    found = parents_not_asked(by=request.user, at=clock.now())
    return render(request, "assessment/parent_gaps.html", {"table": gaps_table(found, query=request.GET)})
