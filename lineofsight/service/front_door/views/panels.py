"""The daily triage, and the monthly re-referral panel."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.actions import Owner, UnableToAct
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.bodies.operations.minutes import UnableToMinute
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.front_door.forms.panels import AgreedForm, EntryForm, FindingForm, SayForm, TriageActionForm
from lineofsight.service.front_door.operations.panel import UnableToFind, keep_finding
from lineofsight.service.front_door.operations.triage import (
    UnableToTriage,
    agree,
    fill_agenda,
    give_triage_action,
    say_for_agency,
    write_entry,
)
from lineofsight.service.front_door.queries import panel as panels
from lineofsight.service.front_door.queries import triage as queries
from lineofsight.service.front_door.queries.contacts import why
from lineofsight.web import clock
from lineofsight.web.words import plural

REFUSALS = (UnableToTriage, UnableToMinute, UnableToMeet, UnableToAct)


@requires(Permission.BOARD_READ)
def triage(request: HttpRequest) -> HttpResponse:
    """This function will list the triage meetings, and say how many notifications are on no agenda yet."""
    found = queries.triage_list(by=request.user, at=clock.now())
    return render(request, "front_door/triage.html", {"found": found, "why": why("FD-TRIAGE"), "at": clock.now()})


@requires(Permission.BOARD_READ)
def triage_meeting(request: HttpRequest, triage_meeting_id: int) -> HttpResponse:
    """This function will show the children on a triage meeting's agenda."""
    found = queries.agenda_of(triage_meeting_id, by=request.user, at=clock.now())
    can_run = request.user.can(Permission.CONTACT_RATE) and request.user.can(Permission.MEETING_RUN)
    return render(request, "front_door/triage_meeting.html", {"found": found, "can_run": can_run})


@requires(Permission.CONTACT_RATE)
@require_POST
def triage_fill(request: HttpRequest, triage_meeting_id: int) -> HttpResponse:
    """This function will put every notification that waits on the agenda."""
    found = queries.agenda_of(triage_meeting_id, by=request.user, at=clock.now())
    try:
        made = fill_agenda(found.meeting, by=request.user, at=clock.now())
    except REFUSALS as problem:
        messages.info(request, str(problem))
    else:
        messages.success(request, f"{plural(len(made), 'child', 'children')} put on the agenda.")
    return redirect("front_door:triage_meeting", triage_meeting_id=triage_meeting_id)


@requires(Permission.BOARD_READ)
def triage_child(request: HttpRequest, triage_id: int) -> HttpResponse:
    """This function will show one child at triage: each agency's entry, what was agreed, and actions."""
    found = queries.at_triage(triage_id, by=request.user, at=clock.now())
    can_run = request.user.can(Permission.CONTACT_RATE) and request.user.can(Permission.MEETING_RUN)
    return render(request, "front_door/triage_child.html", {"found": found, "can_run": can_run})


@requires(Permission.CONTACT_RATE)
@keeps_draft("Entry at triage")
def triage_entry(request: HttpRequest, triage_id: int) -> HttpResponse:
    """This function will keep what one agency knows of a child."""
    found, form = queries.at_triage(triage_id, by=request.user, at=clock.now()), EntryForm(request.POST or None)
    if form.is_valid():
        try:
            write_entry(found.triage, **form.cleaned_data, by=request.user, at=clock.now())
        except REFUSALS as problem:
            form.refuse(problem)
        else:
            return redirect("front_door:triage_child", triage_id=triage_id)
    return _drawn(request, found, form, heading="What an agency knows", submit="Keep the entry")


@requires(Permission.OWN_REFERRALS_READ)
@keeps_draft("What your agency knows, for triage")
def triage_say(request: HttpRequest, triage_id: int) -> HttpResponse:
    """This function will take what an agency knows of a child, from its own account."""
    asked = queries.one_asked_at_triage(triage_id, by=request.user, at=clock.now())
    form = SayForm(request.POST or None, initial={"words": asked.said})
    if form.is_valid():
        try:
            say_for_agency(asked.triage, words=form.cleaned_data["words"], by=request.user, at=clock.now())
        except UnableToTriage as problem:
            form.refuse(problem)
        else:
            messages.success(request, "Thank you. The triage meeting reads what you wrote.")
            return redirect("front_door:asked_of_me")
    return render(request, "front_door/triage_say.html", {"asked": asked, "form": form, "why": why("FD-TRIAGE")})


@requires(Permission.CONTACT_RATE)
@keeps_draft("What triage agreed")
def triage_agree(request: HttpRequest, triage_id: int) -> HttpResponse:
    """This function will keep what triage agreed about a child."""
    found, form = queries.at_triage(triage_id, by=request.user, at=clock.now()), AgreedForm(request.POST or None)
    if form.is_valid():
        try:
            agree(found.triage, **form.cleaned_data, by=request.user, at=clock.now())
        except REFUSALS as problem:
            form.refuse(problem)
        else:
            messages.success(request, "What was agreed is in the minutes.")
            return redirect("front_door:triage_child", triage_id=triage_id)
    return _drawn(request, found, form, heading="What was agreed", submit="Keep what was agreed")


@requires(Permission.CONTACT_RATE)
@keeps_draft("Action of triage")
def triage_action(request: HttpRequest, triage_id: int) -> HttpResponse:
    """This function will give somebody an action that comes of triage."""
    found, form = queries.at_triage(triage_id, by=request.user, at=clock.now()), TriageActionForm(request.POST or None)
    if form.is_valid():
        told = form.cleaned_data
        owner = Owner(name=told["name"], agency=told["agency"])
        try:
            given = give_triage_action(found.triage, what=told["what"], owner=owner, by=request.user, at=clock.now())
        except REFUSALS as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"Given to {owner.called}, due by {given.due_on:%-d %B %Y}.")
            return redirect("front_door:triage_child", triage_id=triage_id)
    return _drawn(request, found, form, heading="Give an action", submit="Give it", why=why("FD-TRIAGE-ACT"))


def _drawn(request: HttpRequest, found: queries.AtTriage, form, **words: str) -> HttpResponse:
    return render(request, "front_door/triage_form.html", {"found": found, "form": form, **words})


@requires(Permission.BOARD_READ)
def panel(request: HttpRequest) -> HttpResponse:
    """This function will show the re-referrals of a month, last month's unless the address asks for another."""
    asked = request.GET.get("month", "")
    try:
        month = date.fromisoformat(f"{asked}-01")
        if not 2000 <= month.year <= 2100:
            raise ValueError
    except ValueError:
        month = date.fromordinal(clock.today().replace(day=1).toordinal() - 1)
    page = panels.panel_page(month=month, by=request.user, at=clock.now())
    can_find = request.user.can(Permission.CONTACT_DECIDE)
    context = {"page": page, "can_find": can_find, "why": why("FD-REREF-PANEL"), "window": why("FD-REREF-WINDOW")}
    return render(request, "front_door/panel.html", context)


@requires(Permission.CONTACT_DECIDE)
@keeps_draft("Finding of the panel")
def panel_finding(request: HttpRequest, referral_id: int) -> HttpResponse:
    """This function will keep what the panel found of a re-referral."""
    again = panels.re_referral(referral_id, by=request.user, at=clock.now())
    form = FindingForm(request.POST or None)
    if form.is_valid():
        try:
            keep_finding(again.referral, **form.cleaned_data, by=request.user, at=clock.now())
        except UnableToFind as problem:
            form.refuse(problem)
        else:
            messages.success(request, "What the panel found has been kept.")
            return redirect("front_door:panel")
    return render(request, "front_door/panel_finding.html", {"again": again, "form": form})
