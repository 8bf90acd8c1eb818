"""Who holds how much, how the front door works month by month, and the threshold document."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.front_door.forms.threshold import LEVELS, ThresholdForm
from lineofsight.service.front_door.operations.thresholds import UnableToSetThreshold, set_threshold
from lineofsight.service.front_door.queries.capacity import capacity as who_holds
from lineofsight.service.front_door.queries.quality import QUALITY
from lineofsight.service.front_door.queries.reports import report as how_it_works
from lineofsight.service.front_door.queries.threshold_pages import starting_words, threshold_page
from lineofsight.statute.threshold import DOMAINS
from lineofsight.web import clock


@requires(Permission.BOARD_READ)
def capacity(request: HttpRequest) -> HttpResponse:
    """This function will show the open contacts of each worker, and what managers decided lately."""
    found = who_holds(by=request.user, at=clock.now())
    return render(request, "front_door/capacity.html", {"found": found})


@requires(Permission.BOARD_READ)
def report(request: HttpRequest) -> HttpResponse:
    """This function will show late decisions, what was sent back, agreement on levels, and quality by agency."""
    found = how_it_works(by=request.user, at=clock.now())
    return render(request, "front_door/report.html", {"found": found, "levels": LEVELS, "quality": QUALITY})


@requires(Permission.BOARD_READ)
def threshold(request: HttpRequest) -> HttpResponse:
    """This function will show a version of the threshold document, and every version there is."""
    name = request.GET.get("version", "").replace("\0", "")
    page = threshold_page(name=name, by=request.user, on=clock.today())
    can_set = request.user.can(Permission.FRONT_DOOR_SET_UP)
    context = {"page": page, "threshold": page.shown, "domains": DOMAINS, "can_set": can_set}
    return render(request, "front_door/threshold.html", context)


@requires(Permission.FRONT_DOOR_SET_UP)
@keeps_draft("Version of the threshold")
def threshold_new(request: HttpRequest) -> HttpResponse:
    """This function will set a new version of the threshold document."""
    form = ThresholdForm(request.POST or None, start=starting_words(on=clock.today()))
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("name", "from_on", "reason")}
        try:
            made = set_threshold(
                **told, shown=form.shown, on=clock.today(), by=request.user, at=clock.now()
            )  # fmt: skip
        except UnableToSetThreshold as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"Version {made.name} is set.")
            return redirect("front_door:threshold")
    return render(request, "front_door/threshold_new.html", {"form": form})
