"""The catalogue on screen: what there is, one service, adding one, and the agenda of a panel that decides."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.catalogue import forms, queries
from lineofsight.catalogue.contract_queries import contracts_now
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.catalogue.operations.panels import put_waiting_before_panel
from lineofsight.catalogue.operations.services import add_service
from lineofsight.catalogue.views.forming import made
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.views.person import address_of
from lineofsight.web import clock
from lineofsight.web.asking import told
from lineofsight.web.paging import Page
from lineofsight.web.words import plural


@requires(Permission.CATALOGUE_READ)
def services(request: HttpRequest) -> HttpResponse:
    """This function will list the services families can be offered, with their waits."""
    shown = {
        "offered": queries.catalogue(on=clock.today()),
        "may_change": request.user.can(Permission.CATALOGUE_CHANGE),
    }
    return render(request, "catalogue/services.html", shown)


@requires(Permission.CATALOGUE_READ)
def service(request: HttpRequest, service_id: int) -> HttpResponse:
    """This function will show a service: whom it is for, who pays, who uses it and what came of it."""
    found = queries.service_page(service_id, by=request.user, on=clock.today())
    may_see = request.user.can(Permission.RECORD_READ)
    page = Page.of(found.requests, number=request.GET.get("page"), per_page=50) if may_see else None
    shown = {"found": found, "offered": found.offered, "page": page, "address": address_of(request)}
    return render(request, "catalogue/service.html", shown)


@requires(Permission.CATALOGUE_CHANGE)
@keeps_draft("A service for the catalogue")
def service_new(request: HttpRequest) -> HttpResponse:
    """This function will put a service in the catalogue."""
    teams, panels = queries.routes(by=request.user, on=clock.today(), at=clock.now())
    contracts = contracts_now(by=request.user, on=clock.today())
    form = forms.ServiceForm(request.POST or None, teams=teams, panels=panels, contracts=contracts)
    if form.is_valid():
        kept = made(form, lambda: add_service(**form.said, **told(request)))
        if kept:
            messages.success(request, f"{kept.name} is in the catalogue.")
            return redirect("catalogue:service", service_id=kept.pk)
    shown = {"form": form, "heading": "Add a service", "back": reverse("catalogue:services"), "child": None}
    return render(request, "record/one_form.html", {**shown, "submit": "Add it", "caption": "Services"})


@requires(Permission.MEETING_RUN)
@require_POST
def panel_fill(request: HttpRequest, service_id: int) -> HttpResponse:
    """This function will put the requests for a service that wait on the agenda of its panel's next meeting."""
    found = queries.service_page(service_id, by=request.user, on=clock.today())
    try:
        put = put_waiting_before_panel(found.offered.service, by=request.user, at=clock.now())
    except UnableToOffer as problem:
        messages.info(request, str(problem))
    else:
        messages.success(request, f"{plural(len(put), 'request')} put on the agenda.")
    return redirect("catalogue:service", service_id=service_id)
