"""The pages of snapshots: which there are, what one holds, and publishing a new one."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.forms import PublishForm
from lineofsight.oversight.performance.sections import sections
from lineofsight.oversight.performance.tables import findings_table, gaps_table, held_table, snapshots_table
from lineofsight.snapshots import queries
from lineofsight.snapshots.operations import UnableToPublish
from lineofsight.snapshots.operations import publish as publish_snapshot
from lineofsight.snapshots.queries.judgements import UnableToCheck, judgement
from lineofsight.web import clock


@requires(Permission.SNAPSHOT_READ)
@require_safe
def snapshots(request: HttpRequest) -> HttpResponse:
    """This function will list every snapshot."""
    table = snapshots_table(queries.snapshots(by=request.user), query=request.GET)
    may_publish = request.user.can(Permission.SNAPSHOT_PUBLISH)
    context = {"table": table, "may_publish": may_publish, "sections": sections(request.user, current="snapshots")}
    return render(request, "performance/snapshots.html", context)


@requires(Permission.SNAPSHOT_READ)
@require_safe
def snapshot(request: HttpRequest, slug: str) -> HttpResponse:
    """This function will show what one snapshot holds, and what it does not."""
    shown = _found(slug)
    context = {"snapshot": shown, "table": held_table(shown.manifest), "gaps": gaps_table(shown)}
    return render(request, "performance/snapshot.html", context)


@requires(Permission.SNAPSHOT_READ)
@require_safe
def judged(request: HttpRequest, slug: str) -> HttpResponse:
    """This function will show how a snapshot was judged against the national dataset's specification."""
    context: dict[str, object] = {"snapshot": _found(slug)}
    try:
        found = judgement(context["snapshot"])
        context |= {"judged": found, "faults": findings_table(found.faults, caption="What is wrong")}
        context["advice"] = findings_table(found.advice, caption="Worth knowing")
    except UnableToCheck as error:
        context["problem"] = str(error)
    return render(request, "performance/judged.html", context)


@requires(Permission.SNAPSHOT_PUBLISH)
@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest) -> HttpResponse:
    """This function will ask as at which day to publish a snapshot, and publish it."""
    today = clock.today()
    form = PublishForm(request.POST if request.method == "POST" else None, on=today, initial={"as_at": today})
    if form.is_valid():
        try:
            made = publish_snapshot(as_at=form.cleaned_data["as_at"], by=request.user, at=clock.now())
            messages.success(request, f"Snapshot {made.slug} was published.")
            return redirect("performance:snapshot", slug=made.slug)
        except UnableToPublish as problem:
            form.refuse(problem)
    return render(request, "performance/publish.html", {"form": form})


def _found(slug: str) -> Any:
    """This function will return the snapshot with this id. Raises Http404."""
    try:
        return queries.snapshot(slug)
    except queries.NoSnapshot as error:
        raise Http404(str(error)) from error
