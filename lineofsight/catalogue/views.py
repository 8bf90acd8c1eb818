"""The pages of the catalogue: what there is, one service, and one child's referral from asking to outcome."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.catalogue import forms, operations, queries
from lineofsight.catalogue.operations import UnableToOffer
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.views.person import address_of
from lineofsight.web import clock
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
    form = forms.ServiceForm(request.POST or None, teams=teams, panels=panels)
    if form.is_valid():
        made = _made(form, lambda: operations.add_service(**form.said, **_told(request)))
        if made:
            messages.success(request, f"{made.name} is in the catalogue.")
            return redirect("catalogue:service", service_id=made.pk)
    shown = {"form": form, "heading": "Add a service", "back": reverse("catalogue:services"), "child": None}
    return render(request, "catalogue/form_page.html", {**shown, "submit": "Add it", "caption": "Services"})


@requires(Permission.MEETING_RUN)
@require_POST
def panel_fill(request: HttpRequest, service_id: int) -> HttpResponse:
    """This function will put the requests for a service that wait on the agenda of its panel's next meeting."""
    found = queries.service_page(service_id, by=request.user, on=clock.today())
    try:
        made = operations.put_waiting_before_panel(found.offered.service, by=request.user, at=clock.now())
    except UnableToOffer as problem:
        messages.info(request, str(problem))
    else:
        messages.success(request, f"{plural(len(made), 'request')} put on the agenda.")
    return redirect("catalogue:service", service_id=service_id)


@requires(Permission.SERVICE_REFER)
@keeps_draft("A referral to a service")
def refer(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will refer a child to a service that can take them."""
    asking = queries.asking_for(pk, by=request.user, at=clock.now())
    form = forms.ReferForm(request.POST or None, asking=asking)
    if form.is_valid():
        said = dict(form.cleaned_data)
        said["service"] = next(one.service for one in asking.could if str(one.service.pk) == said["service"])
        said["step"] = next((one for one in asking.steps if str(one.pk) == said["step"]), None)
        made = _made(form, lambda: operations.refer_to_service(child=asking.child, **said, **_told(request)))
        if made:
            messages.success(request, f"Referred to {made.service.name}.")
            return redirect("catalogue:request", request_id=made.pk)
    shown = {"form": form, "asking": asking, "child": asking.child, "heading": "Ask for a service"}
    back = reverse("record:person", kwargs={"pk": pk})
    return render(request, "catalogue/refer.html", {**shown, "back": back, "submit": "Refer"})


@requires(Permission.RECORD_READ)
def request_of(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will show one child's referral to a service, and what happens next."""
    page = queries.request_page(request_id, by=request.user, at=clock.now())
    shown = {"page": page, "one": page.request, "child": page.request.child}
    return render(request, "catalogue/request.html", {**shown, "may": request.user.can(Permission.SERVICE_REFER)})


@requires(Permission.SERVICE_REFER)
@keeps_draft("A provider's answer")
def answer(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will record what the provider answers."""
    return _asked(request, request_id, forms.AnswerForm(request.POST or None), operations.answer_request,
                  heading="The provider's answer")  # fmt: skip


@requires(Permission.SERVICE_REFER)
@keeps_draft("A session of a service")
def session(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will record a session, and whether the child came."""
    form = forms.SessionForm(request.POST or None, on=clock.today())
    return _asked(request, request_id, form, operations.record_session, heading="Record a session")


@requires(Permission.SERVICE_REFER)
@keeps_draft("The outcome of a service")
def end(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will end what a child had from a service, with what came of it."""
    return _asked(request, request_id, forms.EndForm(request.POST or None), operations.end_request,
                  heading="What came of it")  # fmt: skip


def _asked(request: HttpRequest, pk: int, form: Any, change: Callable, *, heading: str) -> HttpResponse:
    page = queries.request_page(pk, by=request.user, at=clock.now())
    if form.is_valid() and _made(form, lambda: change(page.request, **form.cleaned_data, **_told(request))):
        messages.success(request, "Saved.")
        return redirect("catalogue:request", request_id=pk)
    back = reverse("catalogue:request", kwargs={"request_id": pk})
    shown = {"form": form, "heading": heading, "back": back, "submit": "Save", "child": page.request.child}
    caption = f"{page.request.child.name}: {page.request.service.name}"
    return render(request, "catalogue/form_page.html", {**shown, "caption": caption})


def _told(request: HttpRequest) -> dict[str, Any]:
    return {"on": clock.today(), "by": request.user, "at": clock.now()}


def _made(form: Any, change: Callable) -> Any:
    """This function will make a change, or put on the form why it can't be made and return nothing."""
    try:
        return change()
    except UnableToOffer as problem:
        form.refuse(problem)
        return None
