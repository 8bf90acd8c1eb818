"""A meeting in the schedule on screen: moved, called off, how long it lasts and where it is watched; published."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.council.membership.queries.bodies import council_body, meeting_of_council
from lineofsight.council.schedule import forms
from lineofsight.council.schedule.operations import moving as operations
from lineofsight.council.schedule.operations.calling import schedule
from lineofsight.record.views import forming
from lineofsight.web import clock
from lineofsight.web.asking import posted
from lineofsight.web.words import plural


def _asked(request: HttpRequest, form: Any, do: Any, meeting: Any, **shown: Any) -> HttpResponse:
    back = reverse("bodies:meeting", args=[meeting.pk])
    return forming.asked(request, form, do, refused=UnableToMeet, caption=str(meeting), back=back, **shown)


@requires(Permission.COUNCIL_RUN)
def move(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will put a meeting on another day or hour."""
    meeting = meeting_of_council(meeting_id, by=request.user)
    form = forms.MoveForm(posted(request), on=clock.today())

    def do() -> None:
        held = schedule(meeting=meeting, by=request.user, at=clock.now())
        operations.move_meeting(scheduled=held, **form.cleaned_data, by=request.user, at=clock.now())

    return _asked(request, form, do, meeting, heading="Move this meeting", done="It is moved.", submit="Move it")


@requires(Permission.COUNCIL_RUN)
def off(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will call a meeting off."""
    meeting = meeting_of_council(meeting_id, by=request.user)
    form = forms.CallOffForm(posted(request))

    def do() -> None:
        held = schedule(meeting=meeting, by=request.user, at=clock.now())
        operations.call_off(scheduled=held, **form.cleaned_data, by=request.user, at=clock.now())

    return _asked(request, form, do, meeting, heading="Call this meeting off", done="It is called off.",
                  submit="Call it off")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
def watch(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will say how long a meeting lasts, and where it can be watched."""
    meeting = meeting_of_council(meeting_id, by=request.user)
    held = getattr(meeting, "scheduled", None)
    begun = {"minutes_long": held.minutes_long, "livestream": held.livestream} if held else {}
    form = forms.WatchForm(posted(request), initial=begun)

    def do() -> None:
        schedule(meeting=meeting, **form.cleaned_data, by=request.user, at=clock.now())

    return _asked(request, form, do, meeting, heading="How long it lasts, and where it can be watched", done="Saved.")


@require_POST
@requires(Permission.COUNCIL_RUN)
def publish(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will publish the days of a body's meetings as they stand."""
    found = council_body(body_slug, by=request.user)
    made = operations.publish_schedule(body=found.body, by=request.user, at=clock.now())
    told = f"{plural(len(made), 'meeting')} published." if made else "Nothing had changed since it was last published."
    messages.success(request, told)
    return redirect("schedule:schedule")
