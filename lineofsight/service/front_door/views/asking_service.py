"""A partner's pages to ask for a service: the form, what they asked for, and what we told them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.front_door.forms.asking_service import AskServiceForm
from lineofsight.service.front_door.operations.asking_service import GivenChild, ask_for_service
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact
from lineofsight.service.front_door.queries import asking_service as queries
from lineofsight.web import clock

CHILD = ("first_name", "last_name", "date_of_birth", "address")


@requires(Permission.OWN_REFERRALS_READ)
@keeps_draft("What you ask for a child")
def ask_service(request: HttpRequest) -> HttpResponse:
    """This function will take a partner's request. What follows is the same whether or not we know the child."""
    offered = queries.services_to_ask_for(by=request.user, on=clock.today())
    form = AskServiceForm(request.POST or None, offered=offered, on=clock.today())
    if form.is_valid():
        told = form.said
        given = GivenChild(**{name: told.pop(name) for name in CHILD})
        try:
            made = ask_for_service(given, **told, by=request.user, at=clock.now())
        except (UnableToOffer, UnableToRecordContact) as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"We have what you asked for. Your receipt number is {made.receipt}.")
            return redirect("front_door:asked_service", outside_id=made.pk)
    return render(request, "front_door/ask_service.html", {"form": form, "offered": offered})


@requires(Permission.OWN_REFERRALS_READ)
def asked_service(request: HttpRequest, outside_id: int) -> HttpResponse:
    """This function will show a partner one request they made, and what we told them."""
    asked = queries.one_asked_by(request.user, pk=outside_id, at=clock.now())
    return render(request, "front_door/asked_service.html", {"asked": asked})


@requires(Permission.OWN_REFERRALS_READ)
def asked_services(request: HttpRequest) -> HttpResponse:
    """This function will list what a partner asked for."""
    return render(request, "front_door/asked_services.html", {"asked": queries.asked_by(request.user)})
