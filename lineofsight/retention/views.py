"""Retention on screen: what is due, what waits for a second person, holds and certificates."""

import json

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.queries.records import person_known_to
from lineofsight.retention import operations, queries
from lineofsight.retention.batches import by_month
from lineofsight.retention.certificates import is_as_made, what_went
from lineofsight.retention.finding import UnableToDispose
from lineofsight.retention.forms import EndHoldForm, HoldForm
from lineofsight.retention.operations import UnableToHold
from lineofsight.retention.schedule import BESIDE, BY_KEY, RULES
from lineofsight.web import clock
from lineofsight.web.paging import Page


@requires(Permission.RETENTION_MANAGE)
def due(request: HttpRequest) -> HttpResponse:
    """This function will list what is due for disposal, and what waits for a second person."""
    on, at = clock.today(), clock.now()
    found = by_month(queries.due_to_see(by=request.user, on=on, at=at), asked=request.GET.get("month", ""))
    context = {
        "found": found,
        "page": Page.of(found.shown, number=request.GET.get("page")),
        "proposals": Page.of(queries.proposals_to_see(by=request.user, at=at), number=request.GET.get("waiting")),
        "address": lambda page: f"?month={found.month:%Y-%m}&page={page}",
        "waiting_address": lambda page: f"?waiting={page}",
    }
    return render(request, "retention/due.html", context)


@requires(Permission.RETENTION_MANAGE)
@require_POST
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will propose a record for disposal."""
    person = person_known_to(request.user, pk=pk)
    try:
        operations.propose(person, by=request.user, on=clock.today(), at=clock.now())
    except UnableToDispose as problem:
        messages.warning(request, str(problem))
    else:
        messages.success(request, "It waits for another person to decide.")
    return redirect("retention:due")


@requires(Permission.RETENTION_MANAGE)
def disposal(request: HttpRequest, disposal_id: int) -> HttpResponse:
    """This function will show a proposal to the one who decides, and dispose of the record or keep it."""
    found = queries.proposal(disposal_id, by=request.user, at=clock.now())
    if request.method == "POST":
        return _decided(request, found)
    context = {"disposal": found, "rule": BY_KEY[found.rule], "is_own": found.proposed_by_id == request.user.pk}
    return render(request, "retention/disposal.html", context)


def _decided(request: HttpRequest, found) -> HttpResponse:
    try:
        if request.POST.get("decision") == "dispose":
            made = operations.dispose(found, by=request.user, on=clock.today(), at=clock.now())
            messages.success(request, "The record is gone. This certificate is left.")
            return redirect("retention:certificate", certificate_id=made.pk)
        operations.keep(found, by=request.user, at=clock.now())
        messages.success(request, "The record stays.")
    except UnableToDispose as problem:
        messages.warning(request, str(problem))
    return redirect("retention:due")


@requires(Permission.RETENTION_MANAGE)
@keeps_draft("Holding every record")
def holds(request: HttpRequest) -> HttpResponse:
    """This function will list the holds in force, and hold every record where that is asked."""
    form = HoldForm(request.POST or None, on=clock.today())
    if form.is_valid() and _placed(request, form, person=None):
        return redirect("retention:holds")
    found = queries.holds_to_see(by=request.user, on=clock.today(), at=clock.now())
    context = {"page": Page.of(found, number=request.GET.get("page")), "address": lambda page: f"?page={page}"}
    return render(request, "retention/holds.html", {**context, "form": form})


@requires(Permission.RETENTION_MANAGE)
@keeps_draft("Holding a record")
def hold_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will hold one record."""
    person = person_known_to(request.user, pk=pk)
    form = HoldForm(request.POST or None, on=clock.today())
    if form.is_valid() and _placed(request, form, person=person):
        return redirect("retention:holds")
    return render(request, "retention/hold_new.html", {"form": form, "person": person})


def _placed(request: HttpRequest, form: HoldForm, *, person) -> bool:
    try:
        operations.place_hold(person=person, by=request.user, on=clock.today(), at=clock.now(), **form.cleaned_data)
    except UnableToHold as problem:
        form.refuse(problem)
        return False
    messages.success(request, "It is held. Nothing of it will be disposed of.")
    return True


@requires(Permission.RETENTION_MANAGE)
@keeps_draft("Ending a hold")
def hold_end(request: HttpRequest, hold_id: int) -> HttpResponse:
    """This function will end a hold."""
    found = queries.hold(hold_id, by=request.user, on=clock.today(), at=clock.now())
    form = EndHoldForm(request.POST or None, on=clock.today())
    if form.is_valid():
        try:
            operations.end_hold(found, by=request.user, at=clock.now(), **form.cleaned_data)
        except UnableToHold as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The hold has ended.")
            return redirect("retention:holds")
    return render(request, "retention/hold_end.html", {"form": form, "hold": found})


@requires(Permission.RETENTION_MANAGE)
def certificates(request: HttpRequest) -> HttpResponse:
    """This function will list the certificates of disposal."""
    page = Page.of(queries.certificates_to_see(by=request.user), number=request.GET.get("page"))
    return render(request, "retention/certificates.html", {"page": page, "address": lambda page: f"?page={page}"})


@requires(Permission.RETENTION_MANAGE)
def certificate(request: HttpRequest, certificate_id: int) -> HttpResponse:
    """This function will show one certificate, and whether it is as it was made."""
    found = queries.certificate(certificate_id, by=request.user)
    said = json.loads(found.text)
    context = {"certificate": found, "said": said, "is_as_made": is_as_made(found), "went": what_went(said["rows"])}
    return render(request, "retention/certificate.html", context)


@requires(Permission.RETENTION_MANAGE)
def schedule(request: HttpRequest) -> HttpResponse:
    """This function will show the retention schedule."""
    return render(request, "retention/schedule.html", {"rules": RULES, "beside": BESIDE})
