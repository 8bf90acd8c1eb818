"""What begins on a child's record: a request to the legal gateway panel, and protection in an emergency."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.queries.records import person_known_to
from lineofsight.service.court.forms.before import AskForm
from lineofsight.service.court.forms.emergency import EmergencyForm
from lineofsight.service.court.operations.emergencies import record_emergency
from lineofsight.service.court.operations.gateways import ask_panel
from lineofsight.service.court.queries.choices import siblings_of
from lineofsight.service.court.views.steps import REFUSED
from lineofsight.web import clock

ASKED = (
    "A panel looks at the case with legal advice before parents are warned or a court is asked (a local default). It "
    "decides for each child: continue, warn parents, or issue. A plan that is open carries on meanwhile."
)
URGENT = (
    "Write what you know now: the rest can follow. If a child is in danger this minute, ring the police on 999 first."
)


@requires(Permission.LEGAL_WRITE)
@keeps_draft("Request to the legal gateway panel")
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will ask the legal gateway panel about a child, and brothers and sisters."""
    child = person_known_to(request.user, pk=pk)
    form = AskForm(request.POST or None, on=clock.today(), siblings=siblings_of(child, by=request.user))
    opened: list[Any] = []

    def do(_: Any) -> None:
        when = {"on": clock.today(), "by": request.user, "at": clock.now()}
        opened.extend(ask_panel(children=[child, *form.siblings()], **form.said(), **when))

    if is_done(form, do, refused=REFUSED):
        messages.success(request, "The panel is asked. Put it on an agenda next.")
        return redirect("court:step", step_id=_own(opened, child))
    return _page(request, form, child, heading="Ask the legal gateway panel", told=ASKED, submit="Ask the panel")


@requires(Permission.LEGAL_WRITE)
@keeps_draft("Emergency")
def emergency(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record that a child, and brothers and sisters, were protected in an emergency."""
    child = person_known_to(request.user, pk=pk)
    siblings = siblings_of(child, by=request.user)
    form = EmergencyForm(request.POST or None, on=clock.today(), siblings=siblings, initial={"began_at": clock.now()})
    opened: list[Any] = []

    def do(_: Any) -> None:
        children = [child, *form.siblings()]
        opened.extend(record_emergency(children=children, **form.said(), by=request.user, at=clock.now()))

    if is_done(form, do, refused=REFUSED):
        messages.success(request, "Recorded. Say what comes next before the time is up.")
        return redirect("court:step", step_id=_own(opened, child))
    return _page(request, form, child, heading="Record an emergency", told=URGENT, submit="Record it")


def _own(opened: list[Any], child: Any) -> int:
    return next(step.pk for step in opened if step.child_id == child.pk)


def _page(request: HttpRequest, form: Any, child: Any, **said: str) -> HttpResponse:
    back = reverse("record:person", kwargs={"pk": child.pk})
    return form_page(request, form, caption=child.name, back=back, about=child, **said)
