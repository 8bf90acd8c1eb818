"""The pages on which work passes from one service to another: propose, answer, meet, and the list of all."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms import transfers as forms
from lineofsight.record.handshake import receivers_in_words
from lineofsight.record.links import step_href
from lineofsight.record.operations import transfers as operations
from lineofsight.record.operations import transfers_together as together
from lineofsight.record.operations.transfers import UnableToTransfer, why_not_yours
from lineofsight.record.queries import transfers as queries
from lineofsight.record.queries.risks import steps_together
from lineofsight.record.thresholds import threshold_in_force
from lineofsight.record.views.person import address_of
from lineofsight.web import clock
from lineofsight.web.paging import Page


@requires(Permission.TRANSFER_DECIDE)
def transfers(request: HttpRequest) -> HttpResponse:
    """This function will list what waits for an answer, and what was answered, with the days between."""
    page = Page.of(queries.transfers_answered(request.user), number=request.GET.get("page"), per_page=50)
    waiting = list(queries.transfers_waiting(request.user)[:100])
    queries.say_who_came_back(list(page.items))
    shown = {"page": page, "waiting": waiting, "on": clock.today(), "days": queries.working_days_between}
    shown["address"] = address_of(request)
    return render(request, "record/transfer/list.html", {**shown, "step_href": step_href})


@requires(Permission.TRANSFER_DECIDE)
@keeps_draft("Proposing that another service takes over")
def transfer_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will ask another service to take a child's work over, and that of brothers and sisters with it."""
    step = queries.step_to_pass_on(pk, by=request.user)
    siblings = steps_together(step, by=request.user)
    form = forms.ProposeForm(
        request.POST or None, offered=step.declared.passed_on, in_force=threshold_in_force(on=clock.today()),
        siblings=[(str(s.pk), s.child.name) for s in siblings],
    )  # fmt: skip
    if form.is_valid():
        told = form.said
        chosen = set(told.pop("also", ()))
        steps = [step, *(one for one in siblings if str(one.pk) in chosen)]
        made = _made(form, lambda: together.propose_together(steps, **told, **_told(request)))
        if made:
            messages.success(request, "Proposed. The other service's managers see it on their home page.")
            return redirect("record:transfer", transfer_id=made[0].pk)
    who = {one.code: receivers_in_words(one.opens) for one in step.declared.passed_on}
    shown = {"form": form, "step": step, "child": step.child, "step_href": step_href, "who": who}
    return render(request, "record/transfer/propose.html", shown)


@requires(Permission.RECORD_READ)
def transfer(request: HttpRequest, transfer_id: int) -> HttpResponse:
    """This function will show one proposal: who asked whom and when, what was answered, and what happens next."""
    page = queries.transfer_page(transfer_id, by=request.user, at=clock.now())
    refusal = why_not_yours(page.transfer, by=request.user, on=clock.today())
    may = request.user.can(Permission.TRANSFER_DECIDE)
    shown = {"page": page, "refusal": refusal, "may_decide": may, "may_meet": request.user.can(Permission.NOTE_WRITE)}
    who = receivers_in_words(page.transfer.declared.opens)
    return render(request, "record/transfer/one.html", {**_about(page), **shown, "who": who})


@requires(Permission.TRANSFER_DECIDE)
@keeps_draft("Accepting work from another service")
def transfer_accept(request: HttpRequest, transfer_id: int) -> HttpResponse:
    """This function will accept the work for a team of the receiving service."""
    page = queries.transfer_page(transfer_id, by=request.user, at=clock.now())
    siblings = [(str(one.pk), one.child.name) for one in page.others]
    form = forms.AcceptForm(request.POST or None, teams=page.teams, siblings=siblings)
    if form.is_valid():
        told = dict(form.cleaned_data)
        chosen = set(told.pop("also", ()))
        told["team"] = next(team for team in page.teams if str(team.pk) == told["team"])
        which = [page.transfer, *(one for one in page.others if str(one.pk) in chosen)]
        if _made(form, lambda: together.accept_together(which, **told, **_told(request))):
            messages.success(request, "Accepted. The sender can finish their work now.")
            return redirect("record:transfer", transfer_id=transfer_id)
    return _asked(request, page, form, heading="Accept this work", submit="Accept")


@requires(Permission.TRANSFER_DECIDE)
@keeps_draft("Why work is returned to another service")
def transfer_return(request: HttpRequest, transfer_id: int) -> HttpResponse:
    """This function will return a proposal with the reason."""
    page = queries.transfer_page(transfer_id, by=request.user, at=clock.now())
    form = forms.ReturnTransferForm(request.POST or None)
    return _changed(
        request, page, form, operations.return_transfer, heading="Return this proposal", submit="Return it",
        done="Returned. The sender sees why.",
    )  # fmt: skip


@requires(Permission.TRANSFER_DECIDE)
@keeps_draft("Taking a proposal back")
def transfer_withdraw(request: HttpRequest, transfer_id: int) -> HttpResponse:
    """This function will take a proposal back."""
    page = queries.transfer_page(transfer_id, by=request.user, at=clock.now())
    form = forms.WithdrawTransferForm(request.POST or None)
    return _changed(
        request, page, form, operations.withdraw_transfer, heading="Take this proposal back", submit="Take it back",
        done="Taken back.",
    )  # fmt: skip


@requires(Permission.NOTE_WRITE)
@keeps_draft("A joint hand-over")
def transfer_meeting(request: HttpRequest, transfer_id: int) -> HttpResponse:
    """This function will record the joint hand-over with the family."""
    page = queries.transfer_page(transfer_id, by=request.user, at=clock.now())
    form = forms.HandoverForm(request.POST or None, on=clock.today())
    return _changed(
        request, page, form, operations.record_handover, heading="Record the joint hand-over", submit="Save",
        done="The hand-over is recorded.",
    )  # fmt: skip


def _changed(
    request: HttpRequest, page: Any, form: Any, change: Callable, *, heading: str, submit: str, done: str
) -> HttpResponse:
    if form.is_valid() and _made(form, lambda: change(page.transfer, **form.cleaned_data, **_told(request))):
        messages.success(request, done)
        return redirect("record:transfer", transfer_id=page.transfer.pk)
    return _asked(request, page, form, heading=heading, submit=submit)


def _made(form: Any, change: Callable) -> Any:
    """This function will make a change, or put on the form why it can't be made and return nothing."""
    try:
        return change()
    except UnableToTransfer as problem:
        form.refuse(problem)
        return None


def _told(request: HttpRequest) -> dict[str, Any]:
    return {"on": clock.today(), "by": request.user, "at": clock.now()}


def _about(page: Any) -> dict[str, Any]:
    made = page.transfer
    return {"transfer": made, "step": made.step, "child": made.child, "step_href": step_href}


def _asked(request: HttpRequest, page: Any, form: Any, *, heading: str, submit: str) -> HttpResponse:
    shown = {**_about(page), "page": page, "form": form, "heading": heading, "submit": submit}
    return render(request, "record/transfer/form.html", shown)
