"""The pages of performance as files: Excel, CSV and JSON."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.domains import NoSuchDomain, domain_at
from lineofsight.oversight.performance.exporting.sheets import TYPES
from lineofsight.oversight.performance.forms import ChooseForm
from lineofsight.oversight.performance.operations import take_out_measure, take_out_overview
from lineofsight.oversight.performance.queries.measure_of import NoSuchMeasure
from lineofsight.oversight.performance.queries.measure_page import measure_page
from lineofsight.snapshots.answers import CannotMeasure
from lineofsight.snapshots.queries import NoSnapshot
from lineofsight.web import clock


@requires(Permission.MEASURES_READ)
@require_safe
def measure_as_file(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """This function will give what a measure's page shows as a file."""
    _known(form)
    try:
        chosen = ChooseForm(request.GET, by=request.user)
        asked = {
            "snapshot": chosen.held,
            "span": chosen.span,
            "asked": chosen.asked,
            "also": chosen.broken_down,
            "both": chosen.both,
        }
        page = measure_page(code=code, by=request.user, on=clock.today(), **asked)
        written = take_out_measure(page=page, form=form, by=request.user, at=clock.now())
    except (NoSuchMeasure, NoSnapshot, CannotMeasure) as error:
        raise Http404(str(error)) from error
    return _file(written, name=page.measure.code, form=form)


@requires(Permission.MEASURES_READ)
@require_safe
def overview_as_file(request: HttpRequest, form: str) -> HttpResponse:
    """This function will give every measure's last month as a file."""
    return _many(request, form, name="performance")


@requires(Permission.MEASURES_READ)
@require_safe
def service_as_file(request: HttpRequest, service: str, form: str) -> HttpResponse:
    """This function will give what the page of one part of the service shows as a file."""
    try:
        return _many(request, form, name=service, of=domain_at(service))
    except NoSuchDomain as error:
        raise Http404(str(error)) from error


def _many(request: HttpRequest, form: str, *, name: str, of: str = "") -> HttpResponse:
    _known(form)
    try:
        written = take_out_overview(form=form, by=request.user, at=clock.now(), of=of)
    except NoSnapshot as error:
        raise Http404(str(error)) from error
    return _file(written, name=name, form=form)


def _known(form: str) -> None:
    if form not in TYPES:
        raise Http404(f"There are files of {', '.join(TYPES)}, not of {form}.")


def _file(written: bytes, *, name: str, form: str) -> HttpResponse:
    response = HttpResponse(written, content_type=TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response
