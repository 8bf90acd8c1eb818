"""A measure at two times, on screen."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.compare_forms import CompareForm
from lineofsight.oversight.performance.compare_table import compare_table
from lineofsight.oversight.performance.queries.compare_page import compare_page
from lineofsight.oversight.performance.queries.measure_of import NoSuchMeasure, known_measure
from lineofsight.snapshots.queries import NoSnapshot


@requires(Permission.MEASURES_READ)
@require_safe
def compare(request: HttpRequest, code: str) -> HttpResponse:
    """This function will show a measure at two times, and what changed by ward, team, kind or who the children are."""
    try:
        form = CompareForm(request.GET, measure=known_measure(code), whole=_sees_whole(request))
        before, after = form.sides
        page = compare_page(code=code, before=before, after=after, grouped_by=form.grouped_by, by=request.user)
    except (NoSuchMeasure, NoSnapshot) as error:
        raise Http404(str(error)) from error
    table = None if page.problem else compare_table(page)
    return render(request, "performance/compare.html", {"page": page, "form": form, "table": table})


def _sees_whole(request: HttpRequest) -> bool:
    return request.user.can(Permission.MEASURES_UNSUPPRESSED)
