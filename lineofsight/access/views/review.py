"""The page of what to look at in the audit."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from lineofsight.access import operations, queries
from lineofsight.access.forms import WatchForm
from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.access.tables import noticed_table, quiet_table, readers_table, unusual_table
from lineofsight.web import clock


@requires(Permission.AUDIT_READ)
def review(request: HttpRequest) -> HttpResponse:
    """This function will show what to look at first in the audit. Looking is itself audited."""
    with_detail = request.user.can(Permission.RECORD_READ)
    lists = operations.review_access(by=request.user, at=clock.now(), moment=timezone.now())
    page = {
        "unusual": unusual_table(lists["unusual"], query=request.GET),
        "many": readers_table(lists["many"], query=request.GET),
        "quiet": quiet_table(lists["quiet"], query=request.GET),
        "noticed": [
            (one, noticed_table(found, query=request.GET, name=one.key, caption=one.title, with_detail=with_detail))
            for one, found in lists["noticed"]
        ],
    }
    return render(request, "access/review.html", page)


@requires(Permission.AUDIT_READ)
def watched_names(request: HttpRequest) -> HttpResponse:
    """This function will show which names are watched, and watch another."""
    form = WatchForm(request.POST or None)
    if form.is_valid():
        try:
            watched = operations.watch_name(**form.cleaned_data, by=request.user, at=clock.now())
        except operations.UnableToWatch as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"Searches for {watched.name} are now listed for review.")
            return redirect("access:watched_names")
    return render(request, "access/watched_names.html", {"form": form, "names": queries.watched_names()})


@requires(Permission.AUDIT_READ)
@require_POST
def watched_name_end(request: HttpRequest, watched: int) -> HttpResponse:
    """This function will stop watching a name."""
    try:
        ended = operations.stop_watching(watched, by=request.user, at=clock.now())
        messages.success(request, f"{ended.name} is no longer watched.")
    except operations.UnableToWatch as problem:
        messages.info(request, str(problem))
    return redirect("access:watched_names")
