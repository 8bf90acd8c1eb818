"""The domestic abuse pathway and MARAC on screen."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.queries.records import person_known_to
from lineofsight.service.front_door.forms.domestic_abuse import MaracForm, MaracOutcomeForm, PathwayForm, StepForm
from lineofsight.service.front_door.operations.domestic_abuse import UnableToFollow, say_step, set_pathway
from lineofsight.service.front_door.operations.marac import UnableToMarac, keep_marac_outcome, refer_to_marac
from lineofsight.service.front_door.presenting import contact_context
from lineofsight.service.front_door.queries import domestic_abuse as queries
from lineofsight.service.front_door.queries import marac
from lineofsight.service.front_door.queries.contacts import contact_page
from lineofsight.service.front_door.views.answers import drawn
from lineofsight.web import clock

SOURCE = "The steps are a local default, agreed by agencies."
FLAG = (
    "From the day it is sent the child's record carries a flag, until a year after MARAC heard of it (local default)."
)


@requires(Permission.BOARD_READ)
def pathway(request: HttpRequest) -> HttpResponse:
    """This function will show how the pathway is followed, its weekly meeting's notes, and its evaluation."""
    found = queries.pathway(by=request.user, on=clock.today(), at=clock.now())
    can_set = request.user.can(Permission.FRONT_DOOR_SET_UP)
    return render(request, "front_door/pathway.html", {"found": found, "can_set": can_set, "why": SOURCE})


@requires(Permission.FRONT_DOOR_SET_UP)
@keeps_draft("The domestic abuse pathway")
def pathway_set(request: HttpRequest) -> HttpResponse:
    """This function will set whose meeting looks after the pathway, and attach its evaluation."""
    bodies = queries.bodies_to_choose(by=request.user, on=clock.today(), at=clock.now())
    papers = queries.papers_to_choose(by=request.user)
    form = PathwayForm(request.POST or None, bodies=bodies, papers=papers, initial={"from_on": clock.today()})

    def do(_: dict[str, Any]) -> None:
        set_pathway(**form.said, on=clock.today(), by=request.user, at=clock.now())

    if is_done(form, do, refused=(UnableToFollow,)):
        messages.success(request, "The pathway is set.")
        return redirect("front_door:pathway")
    told = "Its steps stay as they are. Here is said whose weekly meeting looks after it, and what was learnt about it."
    words = {"heading": "Set the domestic abuse pathway", "caption": "Front door", "submit": "Set it"}
    return form_page(request, form, back=reverse("front_door:pathway"), told=told, **words)


@requires(Permission.RECORD_READ)
def checklist(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show the steps of the pathway about a contact, with what was done of each."""
    page = contact_page(step_id, by=request.user, at=clock.now(), page="domestic abuse pathway")
    can_say = request.user.can(Permission.CONTACT_SCREEN)
    shown = {"rows": queries.checklist(page), "can_say": can_say, "why": SOURCE}
    return render(request, "front_door/checklist.html", {**contact_context(page, by=request.user), **shown})


@requires(Permission.CONTACT_SCREEN)
@keeps_draft("A step of the domestic abuse pathway")
def checklist_say(request: HttpRequest, step_id: int, part: str) -> HttpResponse:
    """This function will keep what was done of one step of the pathway."""
    step = queries.step_named(part)
    if step is None:
        raise Http404("That is not a step of the pathway.")
    page = contact_page(step_id, by=request.user, at=clock.now(), page="domestic abuse pathway")
    said = next(row.said for row in queries.checklist(page) if row.step == step)
    form = StepForm(request.POST or None, initial={"how": said.how, "words": said.words} if said else {})

    def do(told: dict[str, Any]) -> None:
        say_step(page.contact, step=part, **told, by=request.user, at=clock.now())

    if is_done(form, do, refused=(UnableToFollow,)):
        return redirect("front_door:checklist", step_id=step_id)
    words = {"heading": step.label, "why": f"{step.hint} {SOURCE}".strip(), "submit": "Keep it"}
    return drawn(request, page, form, after_decision=True, **words)


@requires(Permission.BOARD_READ)
def marac_list(request: HttpRequest) -> HttpResponse:
    """This function will list what waits for MARAC, and the children it flags."""
    found = marac.marac_list(by=request.user, on=clock.today(), at=clock.now())
    return render(request, "front_door/marac_list.html", {"found": found, "why": FLAG})


@requires(Permission.RECORD_READ)
def maracs(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show a child's referrals to MARAC, what it decided, and the actions that came of it."""
    page = marac.maracs_of(pk, by=request.user, at=clock.now())
    can_write = request.user.can(Permission.NOTE_WRITE)
    shown = {"page": page, "person": page.child, "can_write": can_write, "why": FLAG, "on": clock.today()}
    return render(request, "front_door/maracs.html", shown)


@requires(Permission.NOTE_WRITE)
@keeps_draft("A referral to MARAC")
def marac_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will keep that a child's family was referred to MARAC."""
    child = person_known_to(request.user, pk=pk)
    siblings = marac.children_to_refer(child, by=request.user)
    form = MaracForm(request.POST or None, on=clock.today(), siblings=siblings)

    def do(_: dict[str, Any]) -> None:
        refer_to_marac(child, **form.said, on=clock.today(), by=request.user, at=clock.now())

    if is_done(form, do, refused=(UnableToMarac,)):
        messages.success(request, "It is kept that this was referred to MARAC, and the record is flagged.")
        return redirect("front_door:maracs", pk=pk)
    words = {"heading": "Refer to MARAC", "caption": child.name, "submit": "Keep the referral", "about": child}
    return form_page(request, form, back=reverse("front_door:maracs", kwargs={"pk": pk}), told=FLAG, **words)


@requires(Permission.NOTE_WRITE)
@keeps_draft("What MARAC decided")
def marac_decided(request: HttpRequest, marac_id: int) -> HttpResponse:
    """This function will keep what MARAC decided, for all who were referred together."""
    row = marac.marac_known_to(marac_id, by=request.user)
    form = MaracOutcomeForm(request.POST or None, on=clock.today(), initial={"decided_on": row.meeting_on})

    def do(told: dict[str, Any]) -> None:
        keep_marac_outcome(row, **told, by=request.user, at=clock.now())

    back = reverse("front_door:maracs", kwargs={"pk": row.child_id})
    if is_done(form, do, refused=(UnableToMarac,)):
        messages.success(request, "What MARAC decided is kept. Give its actions next.")
        return redirect(back)
    told = "It is kept for brothers and sisters who were referred together as well."
    words = {"heading": "What MARAC decided", "caption": row.child.name, "submit": "Keep it", "about": row.child}
    return form_page(request, form, back=back, told=told, **words)
