"""What can't wait: a strategy discussion at once, a visit today, and the hand-over for the night."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.links import step_href
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.front_door.forms.answers import NightForm, StrategyForm, VisitDirectedForm, VisitMadeForm
from lineofsight.service.front_door.operations.deciding import UnableToDecide
from lineofsight.service.front_door.operations.referrals import UnableToDecideReferral
from lineofsight.service.front_door.operations.urgent import (
    UnableToRespond,
    direct_visit,
    hand_over,
    make_visit,
    raise_to_strategy,
    take_over,
)
from lineofsight.service.front_door.presenting import contact_context
from lineofsight.service.front_door.queries import checks
from lineofsight.service.front_door.queries.contacts import contact_page, why
from lineofsight.service.front_door.views.answers import drawn
from lineofsight.web import clock

REFUSALS = (UnableToDecide, UnableToDecideReferral, NotExplained, UnableToOpen, UnableToClose, NoTeam)


@requires(Permission.CONTACT_RATE)
def urgent(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will offer what can be done at once."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="urgent")
    context = {**contact_context(page, by=request.user), "why_visit": why("FD-URGENT-VISIT")}
    return render(request, "front_door/urgent.html", context)


@requires(Permission.CONTACT_DECIDE)
@keeps_draft("Strategy discussion at once")
def strategy(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will take a contact to a strategy discussion in one act."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="urgent")
    form = StrategyForm(request.POST or None, on=clock.today(), is_late=page.is_late)
    if form.is_valid():
        told = dict(form.cleaned_data)
        try:
            opened = raise_to_strategy(
                page.contact, indicators=tuple(told.pop("shown_by_4")), **told, by=request.user, on=clock.today(),
                at=clock.now(),
            )  # fmt: skip
        except REFUSALS as problem:
            form.refuse(problem)
        else:
            messages.success(request, "Decided and referred. A strategy discussion is open.")
            return redirect(step_href(opened) or f"/front-door/contacts/{step_id}/")
    said = "In one act the contact is rated red, decided at level 4 and referred, and a strategy discussion is opened."
    words = {"heading": "Strategy discussion at once", "why": f"{said} {why('FD-RAG-RED')}"}
    return drawn(request, page, form, submit="Open the strategy discussion", **words)


@requires(Permission.CONTACT_RATE)
@keeps_draft("Urgent visit")
def visit(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will direct a visit for today."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="urgent")
    form = VisitDirectedForm(request.POST or None)
    if form.is_valid():
        try:
            direct_visit(page.contact, **form.cleaned_data, by=request.user, at=clock.now())
        except UnableToRespond as problem:
            form.refuse(problem)
        else:
            messages.success(request, "A visit is directed for today. Its clock has started.")
            return redirect("front_door:contact", step_id=step_id)
    return drawn(request, page, form, heading="Visit today", why=why("FD-URGENT-VISIT"), submit="Direct the visit")


@requires(Permission.NOTE_WRITE)
@keeps_draft("What an urgent visit found")
def visit_made(request: HttpRequest, visit_id: int) -> HttpResponse:
    """This function will record what an urgent visit found."""
    row = checks.urgent_visit(visit_id, by=request.user)
    page = contact_page(row.contact_id, by=request.user, at=clock.now(), page="urgent")
    form = VisitMadeForm(request.POST or None, on=clock.today(), initial={"made_at": clock.now()})
    if form.is_valid():
        told = {**form.cleaned_data, "is_seen": form.cleaned_data["is_seen"] == "yes"}
        try:
            make_visit(row, **told, by=request.user, at=clock.now())
        except UnableToRespond as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The visit is recorded.")
            return redirect("front_door:contact", step_id=row.contact_id)
    words = {"heading": "What the urgent visit found", "why": why("FD-URGENT-VISIT"), "submit": "Record the visit"}
    return drawn(request, page, form, after_decision=True, **words)


@requires(Permission.CONTACT_SCREEN)
@keeps_draft("Hand-over for the night")
def night(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will hand a contact over to the out of hours team, or back."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="night")
    form = NightForm(request.POST or None)
    if form.is_valid():
        try:
            hand_over(page.contact, **form.cleaned_data, by=request.user, at=clock.now())
        except UnableToRespond as problem:
            form.refuse(problem)
        else:
            messages.success(request, "Handed over. It waits for somebody to take it.")
            return redirect("front_door:contact", step_id=step_id)
    said = "Time limits run through the night and at weekends. Whoever takes it on says so here."
    words = {"heading": "Hand over for the night", "why": said, "submit": "Hand it over"}
    return drawn(request, page, form, after_decision=True, **words)


@requires(Permission.CONTACT_SCREEN)
@require_POST
def take(request: HttpRequest, turn_id: int) -> HttpResponse:
    """This function will record who took a hand-over."""
    turn = checks.night_hand_over(turn_id, by=request.user)
    try:
        take_over(turn, by=request.user, at=clock.now())
    except UnableToRespond as problem:
        messages.info(request, str(problem))
    else:
        messages.success(request, "You have taken it on.")
    return redirect("front_door:contact", step_id=turn.contact_id)
