"""The register of contracts and providers on screen."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.catalogue import contract_queries as queries
from lineofsight.catalogue.contract_forms import ContractForm
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.catalogue.operations.contracts import keep_contract, put_contract_before_board
from lineofsight.catalogue.views.forming import made
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock


@requires(Permission.CATALOGUE_READ)
def register(request: HttpRequest) -> HttpResponse:
    """This function will show the register of contracts and providers."""
    found = queries.register(by=request.user, on=clock.today())
    may = request.user.can(Permission.CATALOGUE_CHANGE)
    return render(request, "catalogue/register.html", {"found": found, "may_change": may})


@requires(Permission.CATALOGUE_READ)
def contract(request: HttpRequest, contract_id: int) -> HttpResponse:
    """This function will show a contract: its lots, who took part, and what its board does about it."""
    page = queries.contract_page(contract_id, by=request.user, on=clock.today(), at=clock.now())
    shown = {"page": page, "contract": page.contract, "on": clock.today()}
    may = {"may_run": request.user.can(Permission.MEETING_RUN), "may_meet": request.user.can(Permission.BODY_READ)}
    return render(request, "catalogue/contract.html", {**shown, **may})


@requires(Permission.CATALOGUE_READ)
def provider(request: HttpRequest, provider_id: int) -> HttpResponse:
    """This function will show a provider: its contracts, its services, and what came of them."""
    found = queries.provider_page(provider_id, by=request.user, on=clock.today())
    return render(request, "catalogue/provider.html", {"found": found, "provider": found.provider})


@requires(Permission.CATALOGUE_CHANGE)
@keeps_draft("A contract")
def contract_new(request: HttpRequest) -> HttpResponse:
    """This function will put a contract in the register."""
    boards = queries.boards(by=request.user, on=clock.today(), at=clock.now())
    form = ContractForm(request.POST or None, boards=boards, on=clock.today())
    if form.is_valid():
        kept = made(form, lambda: keep_contract(**form.said, by=request.user, at=clock.now()))
        if kept:
            messages.success(request, "The contract is in the register. Add its lots as services.")
            return redirect("catalogue:contract", contract_id=kept.pk)
    shown = {"form": form, "heading": "Add a contract", "back": reverse("catalogue:register"), "child": None}
    return render(request, "record/one_form.html", {**shown, "submit": "Add it", "caption": "Contracts and providers"})


@requires(Permission.MEETING_RUN)
@require_POST
def contract_put(request: HttpRequest, contract_id: int) -> HttpResponse:
    """This function will put a contract on the agenda of its board's next meeting."""
    found = queries.contract_of(contract_id)
    try:
        item = put_contract_before_board(found, by=request.user, at=clock.now())
    except (UnableToOffer, UnableToMeet) as problem:
        messages.info(request, str(problem))
        return redirect("catalogue:contract", contract_id=contract_id)
    messages.success(request, "It is on the agenda.")
    return redirect("bodies:meeting", meeting_id=item.meeting_id)
