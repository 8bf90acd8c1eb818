"""The consent log of a child."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.queries.records import person_known_to
from lineofsight.service.front_door.forms.answers import ConsentForm, WithdrawForm
from lineofsight.service.front_door.operations.consent import UnableToLogConsent, log_consent, withdraw_consent
from lineofsight.service.front_door.queries.checks import consent_of
from lineofsight.service.front_door.queries.consents import consents_of
from lineofsight.web import clock


@requires(Permission.RECORD_READ)
def consents(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show who agreed or refused, to what, and what was taken back."""
    page = consents_of(pk, by=request.user, at=clock.now())
    can_log = request.user.can(Permission.NOTE_WRITE)
    return render(request, "front_door/consents.html", {"page": page, "person": page.child, "can_log": can_log})


@requires(Permission.NOTE_WRITE)
@keeps_draft("Consent")
def consent_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will keep one person's answer."""
    child = person_known_to(request.user, pk=pk)
    form = ConsentForm(request.POST or None, on=clock.today(), initial={"said_on": clock.today()})
    if form.is_valid():
        told = {**form.cleaned_data, "is_given": form.cleaned_data["is_given"] == "yes"}
        try:
            log_consent(child, **told, by=request.user, at=clock.now())
        except UnableToLogConsent as problem:
            form.refuse(problem)
        else:
            messages.success(request, "What they said is in the consent log.")
            return redirect("front_door:consents", pk=pk)
    return render(request, "front_door/consent_new.html", {"form": form, "person": child})


@requires(Permission.NOTE_WRITE)
@keeps_draft("Consent taken back")
def consent_withdraw(request: HttpRequest, consent_id: int) -> HttpResponse:
    """This function will record that consent was taken back."""
    row = consent_of(consent_id, by=request.user)
    form = WithdrawForm(request.POST or None, on=clock.today(), initial={"withdrawn_on": clock.today()})
    if form.is_valid():
        try:
            withdraw_consent(row, **form.cleaned_data, by=request.user, at=clock.now())
        except UnableToLogConsent as problem:
            form.refuse(problem)
        else:
            messages.success(request, "It is kept that this was taken back.")
            return redirect("front_door:consents", pk=row.child_id)
    return render(request, "front_door/consent_withdraw.html", {"form": form, "person": row.child, "consent": row})
