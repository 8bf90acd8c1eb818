"""The pages of adoptions: record one, check it, open what is sealed, and unseal it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms.sealing import AdoptionForm, DecisionForm, OpenSealedForm, UnsealForm
from lineofsight.record.operations import sealing as operations
from lineofsight.record.queries import sealing as queries
from lineofsight.web import clock

SEAL = {"asked": "Is it right to seal this record?", "yes": "Yes, seal it", "no": "No, leave it as it is"}
UNSEAL = {"asked": "Is it right to unseal this record?", "yes": "Yes, unseal it", "no": "No, leave it sealed"}


@requires(Permission.ADOPTION_RECORD)
@keeps_draft("An adoption")
def adoption(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record that a child was adopted, for somebody else to check."""
    page = queries.adoption_page(pk, by=request.user)
    form = AdoptionForm(request.POST or None, on=clock.today())
    if form.is_valid():
        try:
            told = form.cleaned_data
            operations.record_adoption(page.person, **told, on=clock.today(), by=request.user, at=clock.now())
        except operations.UnableToSeal as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The adoption is recorded. The record is sealed once somebody else has checked.")
            return redirect("record:person", pk=pk)
    return render(request, "record/need_to_know/adoption.html", {"form": form, "page": page, "person": page.person})


@requires(Permission.SEALED_OPEN)
def sealings(request: HttpRequest) -> HttpResponse:
    """This function will show the adoptions that wait to be checked, and those that are sealed."""
    page = queries.sealings_page(by=request.user, at=clock.now())
    return render(request, "record/need_to_know/sealings.html", {"page": page})


@requires(Permission.SEALED_OPEN)
def sealing(request: HttpRequest, sealing: int) -> HttpResponse:
    """This function will show one adoption, and open for a reason and some hours what is sealed."""
    page = queries.sealing_page(sealing, by=request.user, at=clock.now())
    form = OpenSealedForm(request.POST or None)
    if form.is_valid():
        reason, hours = form.cleaned_data["reason"], int(form.cleaned_data["hours"])
        try:
            operations.open_sealed(page.sealing, reason=reason, hours=hours, by=request.user, at=clock.now())
            return redirect("record:sealing", sealing=sealing)
        except operations.UnableToSeal as problem:
            form.refuse(problem)
    return render(request, "record/need_to_know/sealing.html", {"form": form, "page": page})


@requires(Permission.SEALED_OPEN)
@keeps_draft("Decision on an adoption")
def sealing_check(request: HttpRequest, sealing: int) -> HttpResponse:
    """This function will decide what somebody else asked for: to seal a record, or to unseal it."""
    page = queries.sealing_page(sealing, by=request.user, at=clock.now())
    if page.sealing.state not in ("to_check", "to_unseal"):
        messages.info(request, "There is nothing to decide here.")
        return redirect("record:sealing", sealing=sealing)
    is_to_unseal = page.sealing.state == "to_unseal"
    form = DecisionForm(request.POST or None, **(UNSEAL if is_to_unseal else SEAL))
    if form.is_valid():
        decided = {"is_right": form.cleaned_data["is_right"] == "yes", "note": form.cleaned_data["note"]}
        try:
            _decide(page.sealing, is_to_unseal=is_to_unseal, **decided, by=request.user)
        except operations.UnableToSeal as problem:
            form.refuse(problem)
        else:
            messages.success(request, "Your decision is recorded.")
            return redirect("record:sealing", sealing=sealing)
    context = {"form": form, "page": page, "is_to_unseal": is_to_unseal}
    return render(request, "record/need_to_know/sealing_check.html", context)


def _decide(sealing, *, is_to_unseal: bool, by, **decided) -> None:
    if is_to_unseal:
        operations.decide_unsealing(sealing, **decided, by=by, at=clock.now())
    else:
        operations.decide_sealing(sealing, **decided, on=clock.today(), by=by, at=clock.now())


@requires(Permission.SEALED_OPEN)
@keeps_draft("Asking for a record to be unsealed")
def unseal(request: HttpRequest, sealing: int) -> HttpResponse:
    """This function will ask that a record be unsealed, which somebody else decides."""
    page = queries.sealing_page(sealing, by=request.user, at=clock.now())
    form = UnsealForm(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            operations.ask_to_unseal(page.sealing, reason=reason, by=request.user, at=clock.now())
        except operations.UnableToSeal as problem:
            form.refuse(problem)
        else:
            messages.success(request, "You have asked for it to be unsealed. Somebody else decides.")
            return redirect("record:sealing", sealing=sealing)
    return render(request, "record/need_to_know/unseal.html", {"form": form, "page": page})
