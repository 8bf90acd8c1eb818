"""Published minutes on screen: publish a draft, and read what was published."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.minutes import UnableToMinute
from lineofsight.council.membership.queries.bodies import meeting_of_council
from lineofsight.council.minutes.operations.publishing import publish_draft
from lineofsight.council.minutes.published import thawed
from lineofsight.council.minutes.queries.minutes import minutes_known_to
from lineofsight.council.minutes.views.writing import address
from lineofsight.web import clock


@require_POST
@requires(Permission.COUNCIL_RUN)
def publish(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will publish the minutes of a meeting as a draft."""
    meeting = meeting_of_council(meeting_id, by=request.user)
    try:
        made = publish_draft(meeting=meeting, by=request.user, at=clock.now())
    except UnableToMinute as problem:
        messages.error(request, str(problem))
        return redirect(address(meeting_id))
    messages.success(request, "The draft is published. What you change later is public once you publish again.")
    return redirect("minutes:minutes", minutes_slug=made.slug)


@requires(Permission.COUNCIL_READ)
def minutes(request: HttpRequest, minutes_slug: str) -> HttpResponse:
    """This function will show the published minutes of a meeting that stand now."""
    found = minutes_known_to(minutes_slug, by=request.user)
    return render(request, "minutes/minutes.html", {"minutes": found, "said": thawed(found)})
