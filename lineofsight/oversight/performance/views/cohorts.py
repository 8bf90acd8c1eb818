"""Cohort journeys, on screen and as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance import cohort_table as tables
from lineofsight.oversight.performance.cohort_forms import CohortForm
from lineofsight.oversight.performance.exporting.sheets import TYPES
from lineofsight.oversight.performance.operations import take_out_cohorts
from lineofsight.oversight.performance.queries.cohort_page import CohortPage, cohort_page
from lineofsight.oversight.performance.sections import sections
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.queries import NoSnapshot
from lineofsight.web import clock


@requires(Permission.MEASURES_READ)
@require_safe
def cohorts(request: HttpRequest) -> HttpResponse:
    """This function will show where those who came in by one door were some months later, cohort by cohort."""
    context = {"sections": sections(request.user, current="cohorts")}
    try:
        form = _form(request)
    except NoSnapshot as error:
        if request.GET.get("snapshot"):
            raise Http404(str(error)) from error
        return render(request, "performance/no_snapshot.html", context)
    page = _page(form, request)
    return render(request, "performance/cohorts.html", {**context, **_drawn(page), "page": page, "form": form})


@requires(Permission.MEASURES_READ)
@require_safe
def cohorts_as_file(request: HttpRequest, form: str) -> HttpResponse:
    """This function will give what the page of cohorts shows as a file."""
    if form not in TYPES:
        raise Http404(f"There are files of {', '.join(TYPES)}, not of {form}.")
    try:
        page = _page(_form(request), request)
        written = take_out_cohorts(page=page, form=form, by=request.user, at=clock.now())
    except (NoSnapshot, CannotMeasure) as error:
        raise Http404(str(error)) from error
    response = HttpResponse(written, content_type=TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="cohorts.{form}"'
    return response


def _form(request: HttpRequest) -> CohortForm:
    return CohortForm(request.GET, whole=request.user.can(Permission.MEASURES_UNSUPPRESSED))


def _page(form: CohortForm, request: HttpRequest) -> CohortPage:
    return cohort_page(
        snapshot=form.held,
        door=form.door_chosen,
        by=form.by,
        spans=form.spans,
        span=form.span,
        place=form.place_chosen,
        months=form.months_chosen,
        reader=request.user,
    )


def _drawn(page: CohortPage) -> dict:
    """This function will return the page's tables and drawings; none where the cohorts can't be counted."""
    if page.problem:
        return {}
    return {
        "compared": tables.compared_table(page),
        "compared_drawing": tables.compared_drawing(page),
        "places": tables.places_table(page),
        "places_drawing": tables.places_drawing(page),
    }
