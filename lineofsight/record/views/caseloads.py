"""The pages of caseloads, and of children whose worker changed often."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.record.caseload_bands import BASIS, SIBLING, WEIGHTS
from lineofsight.record.forms.structure import AsAtForm
from lineofsight.record.queries import caseloads, changes
from lineofsight.statute.steps import STEPS
from lineofsight.web import clock


@requires(Permission.TEAM_WORK_READ)
def caseload(request: HttpRequest) -> HttpResponse:
    """This function will show what each worker of a team holds on a day, beside the band."""
    at, today = clock.now(), clock.today()
    asks = any(key.startswith("day_") for key in request.GET)
    form = AsAtForm(request.GET if asks else None, initial={"day": today}, on=today)
    day = form.cleaned_data["day"] if form.is_bound and form.is_valid() else today
    page = caseloads.caseload_page(request.GET.get("team", ""), day=day, by=request.user, at=at)
    weights = [(STEPS[kind].name, weight) for kind, weight in WEIGHTS.items() if kind in STEPS]
    context = {"page": page, "form": form, "weights": weights, "sibling": SIBLING, "basis": BASIS, "today": today}
    return render(request, "record/structure/caseload.html", context)


@requires(Permission.TEAM_WORK_READ)
def worker_changes(request: HttpRequest) -> HttpResponse:
    """This function will show the children of a team whose worker changed often in 12 months."""
    found = changes.many_changes(request.GET.get("team", ""), by=request.user, at=clock.now())
    return render(request, "record/structure/changes.html", {"found": found, "many": changes.MANY})
