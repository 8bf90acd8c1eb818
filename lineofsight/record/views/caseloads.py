"""The pages of caseloads, and of children whose worker changed often."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.record.caseload_bands import BASIS
from lineofsight.record.forms.caseload_rules import BandForm, WeightForm
from lineofsight.record.forms.structure import AsAtForm, TeamForm
from lineofsight.record.operations import caseload_rules as operations
from lineofsight.record.queries import caseloads, changes
from lineofsight.record.queries.caseload_rules import rules_page, what_weighs
from lineofsight.record.views.structure import done, form_page
from lineofsight.statute.steps import STEPS
from lineofsight.web import clock
from lineofsight.web.words import day as day_in_words

SERVICE_NAMES = TeamForm.base_fields["service"].choices
REFUSALS = (operations.UnableToSetCaseloads,)
BACK = {"text": "Back to bands and weights", "name": "record:caseload_rules", "kwargs": {}}


@requires(Permission.TEAM_WORK_READ)
def caseload(request: HttpRequest) -> HttpResponse:
    """This function will show what each worker of a team holds on a day, beside the band."""
    at, today = clock.now(), clock.today()
    asks = any(key.startswith("day_") for key in request.GET)
    form = AsAtForm(request.GET if asks else None, initial={"day": today}, on=today)
    day = form.cleaned_data["day"] if form.is_bound and form.is_valid() else today
    page = caseloads.caseload_page(request.GET.get("team", ""), day=day, by=request.user, at=at)
    weights = [(STEPS[kind].name, weight) for kind, weight in page.rules.weights.items() if kind in STEPS]
    context = {"page": page, "form": form, "weights": weights, "basis": BASIS, "today": today}
    context |= {"sibling": page.rules.sibling, "can_read_rules": request.user.can(Permission.STRUCTURE_READ)}
    return render(request, "record/structure/caseload.html", context)


@requires(Permission.STRUCTURE_READ)
def caseload_rules(request: HttpRequest) -> HttpResponse:
    """This function will show the bands and weights that hold today, and all that was ever said."""
    page = rules_page(by=request.user, day=clock.today())
    can_change = request.user.can(Permission.STRUCTURE_CHANGE)
    context = {"page": page, "can_change": can_change, "services": dict(SERVICE_NAMES), "basis": BASIS}
    return render(request, "record/structure/caseload_rules.html", context)


@requires(Permission.STRUCTURE_CHANGE)
def band_new(request: HttpRequest, service: str) -> HttpResponse:
    """This function will set the band of a service from a day on."""
    page = rules_page(by=request.user, day=clock.today())
    now = page.rules.bands.get(service)
    if now is None:
        raise Http404("Workers of that service hold no cases of their own.")
    begun = {name: getattr(now, name) for name in ("lowest", "highest", "far_lowest", "far_highest")}
    form = BandForm(request.POST or None, on=clock.today(), initial={**begun, "on": clock.today()})
    if form.is_valid():
        told = {"service": service, "by": request.user, "refusals": REFUSALS, **form.cleaned_data}
        if done(form, operations.set_band, **told):
            messages.success(request, f"The band is saved. It holds from {day_in_words(form.cleaned_data['on'])}.")
            return redirect("record:caseload_rules")
    caption = dict(SERVICE_NAMES)[service]
    title = "How many children should a worker hold?"
    return form_page(request, form, title=title, caption=caption, submit="Save", back=BACK)


@requires(Permission.STRUCTURE_CHANGE)
def weight_new(request: HttpRequest, kind: str) -> HttpResponse:
    """This function will set what a child weighs by a kind of step from a day on."""
    if kind not in what_weighs():
        raise Http404("There is no such kind of step.")
    form = WeightForm(request.POST or None, on=clock.today(), initial={"on": clock.today()})
    if form.is_valid():
        told = {"kind": kind, "by": request.user, "refusals": REFUSALS, **form.cleaned_data}
        if done(form, operations.set_weight, **told):
            messages.success(request, f"The weight is saved. It holds from {day_in_words(form.cleaned_data['on'])}.")
            return redirect("record:caseload_rules")
    title = "Change a weight"
    return form_page(request, form, title=title, caption=what_weighs()[kind], submit="Save", back=BACK)


@requires(Permission.TEAM_WORK_READ)
def worker_changes(request: HttpRequest) -> HttpResponse:
    """This function will show the children of a team whose worker changed often in 12 months."""
    found = changes.many_changes(request.GET.get("team", ""), by=request.user, at=clock.now())
    return render(request, "record/structure/changes.html", {"found": found, "many": changes.MANY})
