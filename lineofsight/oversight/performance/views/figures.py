"""The page of a figure, and working it out again."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.queries.figure_page import FigurePage, figure_page
from lineofsight.oversight.performance.questions import address_of
from lineofsight.oversight.performance.tables import rows_table
from lineofsight.snapshots.queries import NoFigure


@requires(Permission.MEASURES_READ)
@require_safe
def figure(request: HttpRequest, figure_id: str) -> HttpResponse:
    """This function will show a figure and what it was made from."""
    return _shown(request, figure_id)


@requires(Permission.MEASURES_READ)
@require_POST
def verify(request: HttpRequest, figure_id: str) -> HttpResponse:
    """This function will work the figure out again, and show what came of it."""
    return _shown(request, figure_id, verify=True)


def _shown(request: HttpRequest, figure_id: str, *, verify: bool = False) -> HttpResponse:
    try:
        page = figure_page(figure_id=figure_id, by=request.user, verify=verify)
    except NoFigure as error:
        raise Http404(str(error)) from error
    return render(request, "performance/figure.html", {"page": page, **_tables(page)})


def _tables(page: FigurePage) -> dict:
    """This function will lay out the figure's rows, each opening to its records for those who may see them."""
    if page.measure is None:
        return {}
    records = reverse("performance:records", kwargs={"code": page.figure.measure_code})
    asked = {
        "snapshot": page.figure.snapshot,
        "start": page.start,
        "end": page.end,
        "grouped_by": page.grouped_by,
    }

    def address(row):
        return records + address_of(**asked, group_id=row.group_id, period=row.period)

    may_open = page.may_open_records and not page.definition_changed
    table = rows_table(
        asked=page.measure,
        rows=page.shown.rows,
        by=page.grouped_by,
        caption="The figure",
        href=address if may_open else None,
    )
    return {"table": table, "records_address": records + address_of(**asked) if may_open else ""}
