"""The pages of measures: the index, one measure, and keeping its figure."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.domains import domain_of, slug_of
from lineofsight.oversight.performance.forms import ChooseForm
from lineofsight.oversight.performance.months import TREND_MONTHS
from lineofsight.oversight.performance.operations import note_that_workers_were_read
from lineofsight.oversight.performance.queries.attention import attention
from lineofsight.oversight.performance.queries.measure_of import NoSuchMeasure
from lineofsight.oversight.performance.queries.measure_page import MeasurePage, measure_page
from lineofsight.oversight.performance.queries.overview import overview
from lineofsight.oversight.performance.queries.saved import saved_views
from lineofsight.oversight.performance.queries.services import services
from lineofsight.oversight.performance.questions import NotAQuestion, address_of, question_of
from lineofsight.oversight.performance.sections import sections
from lineofsight.oversight.performance.tables import rows_table
from lineofsight.oversight.performance.tiles import ward_tiles
from lineofsight.oversight.performance.together_table import together_table
from lineofsight.oversight.performance.wards import pilots_told
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.by_worker import BY_WORKER
from lineofsight.snapshots.operations import take_figure
from lineofsight.snapshots.queries import NoSnapshot
from lineofsight.web import clock


@requires(Permission.MEASURES_READ)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """This function will say what stands out among all the measures, and lead to each part of the service."""
    context = {"sections": sections(request.user, current="index")}
    try:
        context["overview"] = overview(by=request.user)
    except NoSnapshot:
        return render(request, "performance/no_snapshot.html", context)
    context["attention"] = attention(context["overview"])
    context["services"] = services(context["overview"])
    context["saved"] = saved_views(by=request.user)
    return render(request, "performance/index.html", context)


@requires(Permission.MEASURES_READ)
@require_safe
def measure(request: HttpRequest, code: str) -> HttpResponse:
    """This function will show one measure over the months and the snapshot that the address names."""
    try:
        form = ChooseForm(request.GET, by=request.user)
        asked = {
            "snapshot": form.held,
            "span": form.span,
            "asked": form.asked,
            "also": form.broken_down,
            "both": form.both,
        }
        page = measure_page(code=code, by=request.user, on=clock.today(), **asked)
    except NoSuchMeasure as error:
        raise Http404(str(error)) from error
    except NoSnapshot as error:
        if request.GET.get("snapshot"):
            raise Http404(str(error)) from error
        return render(request, "performance/no_snapshot.html", {"sections": sections(request.user, current="every")})
    if page.tells_of_workers:
        note_that_workers_were_read(page=page, by=request.user, at=clock.now())
    context = {"page": page, "form": form, "asked_address": form.address, **_breakdowns(page)}
    service = domain_of(page.measure)
    return render(
        request, "performance/measure.html", {**context, "service": service, "service_slug": slug_of(service)}
    )


@requires(Permission.MEASURES_READ)
@require_POST
def keep_figure(request: HttpRequest, code: str) -> HttpResponse:
    """This function will keep the figure that the form's question asks for, and show it."""
    try:
        question = question_of(code=code, data=request.POST, by=request.user)
        figure = take_figure(
            measure_code=question.code,
            snapshot=question.snapshot,
            start=question.start,
            end=question.end,
            grouped_by=question.grouped_by,
            by=request.user,
            at=clock.now(),
        )
    except (NoSuchMeasure, NoSnapshot, NotAQuestion, CannotMeasure) as error:
        raise Http404(str(error)) from error
    return redirect("performance:figure", figure_id=figure.pk)


def _breakdowns(page: MeasurePage) -> dict:
    """This function will lay out the breakdowns, each row opening to its records for those who may see them."""
    if page.problem:
        return {"tables": []}
    asked = {"snapshot": page.snapshot, "start": page.span.start, "end": page.span.end}
    records = reverse("performance:records", kwargs={"code": page.measure.code})
    tables = []
    for breakdown in page.breakdowns:

        def address(row, by=breakdown.by):
            return records + address_of(**asked, grouped_by=by, group_id=row.group_id)

        href = address if page.may_open_records else None
        table = rows_table(
            asked=page.measure, rows=breakdown.rows, by=breakdown.by, caption=breakdown.title, href=href
        )  # fmt: skip
        table.show_caption = breakdown.by != BY_WORKER  # Its heading stands above what it must not be used for.
        tables.append((breakdown, table))
    wards = next((each.rows for each in page.breakdowns if each.by == "ward"), ())
    # A file by month holds at least the months of the chart: one month alone is no series.
    start = min(page.span.start, page.span.ending_here(months=TREND_MONTHS).start)
    months = address_of(**{**asked, "start": start}, grouped_by="month")
    return {
        "tables": tables,
        "together": together_table(page, records if page.may_open_records else ""),
        "tiles": ward_tiles(page.measure, wards),
        "pilots_told": pilots_told(wards),
        "months_address": months,
        "records_address": records + address_of(**asked),
    }
