"""One child's referral to a service on screen, from asking to outcome."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.catalogue import forms, queries
from lineofsight.catalogue.operations.outside import tell_partner
from lineofsight.catalogue.operations.panels import decide_at_panel
from lineofsight.catalogue.operations.requests import answer_request, end_request, record_session, refer_to_service
from lineofsight.catalogue.views.forming import made
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.asking import told
from lineofsight.web.words import moment


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
        asked = made(form, lambda: refer_to_service(child=asking.child, **said, **told(request)))
        if asked:
            messages.success(request, f"Referred to {asked.service.name}.")
            return redirect("catalogue:request", request_id=asked.pk)
    shown = {"form": form, "asking": asking, "child": asking.child, "heading": "Ask for a service"}
    back = reverse("record:person", kwargs={"pk": pk})
    return render(request, "catalogue/refer.html", {**shown, "back": back, "submit": "Refer"})


@requires(Permission.RECORD_READ)
def request_of(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will show one child's referral to a service, and what happens next."""
    page = queries.request_page(request_id, by=request.user, at=clock.now())
    shown = {"page": page, "one": page.request, "child": page.request.child}
    may = {"may": request.user.can(Permission.SERVICE_REFER), "may_run": request.user.can(Permission.TRANSFER_DECIDE)}
    return render(request, "catalogue/request.html", {**shown, **may})


@requires(Permission.SERVICE_REFER)
@keeps_draft("A provider's answer")
def answer(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will record what the provider answers."""
    return _asked(request, request_id, forms.AnswerForm(request.POST or None), answer_request,
                  heading="The provider's answer")  # fmt: skip


@requires(Permission.SERVICE_REFER)
@keeps_draft("A session of a service")
def session(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will record a session, and whether the child came."""
    form = forms.SessionForm(request.POST or None, on=clock.today())
    return _asked(request, request_id, form, record_session, heading="Record a session")


@requires(Permission.SERVICE_REFER)
@keeps_draft("The outcome of a service")
def end(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will end what a child had from a service, with what came of it."""
    return _asked(request, request_id, forms.EndForm(request.POST or None), end_request,
                  heading="What came of it")  # fmt: skip


@requires(Permission.TRANSFER_DECIDE)
@keeps_draft("A panel's decision")
def decided(request: HttpRequest, request_id: int) -> HttpResponse:
    """This function will record what a panel decided at its meeting: as a resolution, and as the answer."""
    page = queries.request_page(request_id, by=request.user, at=clock.now())
    form, item = forms.PanelForm(request.POST or None), page.request.item
    who = {"by": request.user, "at": clock.now()}
    if form.is_valid() and made(form, lambda: decide_at_panel(page.request, **form.cleaned_data, **who)):
        messages.success(request, "The panel's decision is in the minutes of its meeting, and on the request.")
        return redirect("catalogue:request", request_id=request_id)
    caption = f"{page.request.child.name}: {page.request.service.name}"
    told_first = f"At the meeting of {moment(item.meeting.starts_at)}." if item else "It is on no agenda yet."
    return _form(request, form, page, heading="The panel's decision", caption=caption, told=told_first)


@requires(Permission.RECORD_READ)
def outside(request: HttpRequest, outside_id: int) -> HttpResponse:
    """This function will lead from a partner's form to the request that it became."""
    found = queries.outside_request(outside_id, by=request.user)
    return redirect("catalogue:request", request_id=found.request_id)


@requires(Permission.SERVICE_REFER)
@keeps_draft("What a partner is told of a service")
def tell(request: HttpRequest, outside_id: int) -> HttpResponse:
    """This function will tell a partner what came of the service they asked for."""
    found = queries.outside_request(outside_id, by=request.user)
    page = queries.request_page(found.request_id, by=request.user, at=clock.now())
    form, who = forms.TellForm(request.POST or None), {"by": request.user, "at": clock.now()}
    if form.is_valid() and made(form, lambda: tell_partner(found, **form.cleaned_data, **who)):
        messages.success(request, f"{found.agency} can read it.")
        return redirect("catalogue:request", request_id=found.request_id)
    told_first = f"They wrote of {found.given_name}: {found.reason}"
    return _form(request, form, page, heading=f"Tell {found.agency}", caption=found.receipt, told=told_first)


def _asked(request: HttpRequest, pk: int, form: Any, change: Callable, *, heading: str) -> HttpResponse:
    page = queries.request_page(pk, by=request.user, at=clock.now())
    if form.is_valid() and made(form, lambda: change(page.request, **form.cleaned_data, **told(request))):
        messages.success(request, "Saved.")
        return redirect("catalogue:request", request_id=pk)
    caption = f"{page.request.child.name}: {page.request.service.name}"
    return _form(request, form, page, heading=heading, caption=caption)


def _form(request: HttpRequest, form: Any, page: Any, **words: str) -> HttpResponse:
    back = reverse("catalogue:request", kwargs={"request_id": page.request.pk})
    shown = {"form": form, "back": back, "submit": "Save", "child": page.request.child, **words}
    return render(request, "record/one_form.html", shown)
