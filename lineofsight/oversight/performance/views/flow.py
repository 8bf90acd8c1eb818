"""The flow from the front door to care, on screen and as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.exporting.sheets import TYPES
from lineofsight.oversight.performance.flow_forms import FlowForm
from lineofsight.oversight.performance.flow_table import flow_drawing, flow_table
from lineofsight.oversight.performance.operations import take_out_flow
from lineofsight.oversight.performance.queries.flow_page import flow_page
from lineofsight.oversight.performance.sections import sections
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.queries import NoSnapshot
from lineofsight.web import clock


@requires(Permission.MEASURES_READ)
@require_safe
def flow(request: HttpRequest) -> HttpResponse:
    """This function will show what became of the contacts of a year, a quarter or some months."""
    context = {"sections": sections(request.user, current="flow")}
    try:
        form = FlowForm(request.GET, whole=request.user.can(Permission.MEASURES_UNSUPPRESSED))
    except NoSnapshot as error:
        if request.GET.get("snapshot"):
            raise Http404(str(error)) from error
        return render(request, "performance/no_snapshot.html", context)
    page = flow_page(snapshot=form.held, span=form.chosen, by=request.user)
    drawn = {} if page.problem else {"drawing": flow_drawing(page), "table": flow_table(page)}
    return render(request, "performance/flow.html", {**context, **drawn, "page": page, "form": form})


@requires(Permission.MEASURES_READ)
@require_safe
def flow_as_file(request: HttpRequest, form: str) -> HttpResponse:
    """This function will give what the flow's page shows as a file."""
    if form not in TYPES:
        raise Http404(f"There are files of {', '.join(TYPES)}, not of {form}.")
    try:
        asked = FlowForm(request.GET, whole=request.user.can(Permission.MEASURES_UNSUPPRESSED))
        page = flow_page(snapshot=asked.held, span=asked.chosen, by=request.user)
        written = take_out_flow(page=page, form=form, by=request.user, at=clock.now())
    except (NoSnapshot, CannotMeasure) as error:
        raise Http404(str(error)) from error
    response = HttpResponse(written, content_type=TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="flow.{form}"'
    return response
