"""The schedule on screen: by month, and a year of days that is proposed, looked at and called."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.council.membership.queries.bodies import council_bodies, council_body
from lineofsight.council.schedule import forms
from lineofsight.council.schedule.dates import propose as judged
from lineofsight.council.schedule.operations.calling import call_meetings
from lineofsight.council.schedule.queries import schedule as queries
from lineofsight.record.views import forming
from lineofsight.statute.working_days import OutsideCalendar
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.COUNCIL_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will show the council's meetings by month, from a month ago on."""
    shown = {
        "months": queries.months(request.user, at=clock.now()),
        "bodies": list(council_bodies(request.user, on=clock.today(), at=clock.now())),
        "can_run": request.user.can(Permission.COUNCIL_RUN),
        "now": clock.now(),
    }
    return render(request, "schedule/schedule.html", shown)


@requires(Permission.COUNCIL_RUN)
def propose(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will ask on which days of a year a body is to meet, and go on to what speaks against each."""
    found = council_body(body_slug, by=request.user)
    today = clock.today()
    begun = {"year": today.year, "months": [str(number) for number in range(1, 13) if number != 8]}
    form = forms.ProposeForm(posted(request), initial=begun)
    if form.is_valid():
        days = ",".join(day.isoformat() for day in form.days())
        return redirect(f"{reverse('schedule:call', args=[body_slug])}?days={days}")
    told = {"heading": "Propose a year of meetings", "caption": found.body.name, "child": None, "told": ""}
    back = reverse("schedule:schedule")
    return render(request, "record/one_form.html", {**told, "form": form, "back": back, "submit": "Look at the days"})


@requires(Permission.COUNCIL_RUN)
def call(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will show what speaks against each proposed day, and call the meetings that are chosen."""
    found = council_body(body_slug, by=request.user)
    try:
        days = queries.days_in(request.GET.get("days", ""))
        proposed = judged(days, taken=queries.taken_by_others(found.body, days))
    except OutsideCalendar:
        return _outside(request, body_slug)
    if not proposed:
        return redirect("schedule:propose", body_slug=body_slug)
    free = [one.on.isoformat() for one in proposed if not one.against]
    form = forms.CallForm(posted(request), proposed=proposed, initial={"days": free, "hour": "16:00"})

    def do() -> None:
        call_meetings(body=found.body, **form.cleaned_data, by=request.user, at=clock.now())

    against = sum(bool(one.against) for one in proposed)
    told = f"Something speaks against {against} of {len(proposed)} days: it stands beside each, with a day instead."
    return forming.asked(
        request, form, do, refused=UnableToMeet, heading="Call these meetings", caption=found.body.name,
        back=reverse("schedule:schedule"), done="The meetings are called.", submit="Call them",
        told=told if against else "",
    )  # fmt: skip


def _outside(request: HttpRequest, body_slug: str) -> HttpResponse:
    messages.error(request, "The bank holidays of that year are not known yet, so its days can't be looked at.")
    return redirect("schedule:propose", body_slug=body_slug)
