"""One step of court work on screen, and what is recorded of it: each act is one form."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import NotAllowed, requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.court.acts import ACTS, Act
from lineofsight.service.court.forms.court import AdjournForm, AdvocatesForm, DropForm, HeldForm
from lineofsight.service.court.operations.advocates import record_advocates
from lineofsight.service.court.operations.aims import drop_aim
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.service.court.operations.hearings import adjourn_hearing, hold_hearing, same_of_family
from lineofsight.service.court.presenting import context
from lineofsight.service.court.queries.hearings import aim_known_to, hearing_known_to
from lineofsight.service.court.queries.steps import court_page, step_known_to
from lineofsight.web import clock

REFUSED = (UnableToRecord, UnableToOpen, UnableToClose, NotExplained, NotAllowed, NoTeam)


@requires(Permission.RECORD_READ)
def step(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a step of court work: its clocks, what hangs on it, and what happens next."""
    page = court_page(step_id, by=request.user, at=clock.now())
    return render(request, f"court/{page.step.kind}.html", context(page, by=request.user))


@requires(Permission.LEGAL_WRITE)
@keeps_draft("Court work")
def act(request: HttpRequest, step_id: int, key: str) -> HttpResponse:
    """This function will record something of a step that whoever works with the family may record."""
    return _act(request, step_id, _declared(key, decides=False))


@requires(Permission.LEGAL_DECIDE)
@keeps_draft("Decision about court")
def decide(request: HttpRequest, step_id: int, key: str) -> HttpResponse:
    """This function will record a decision of a manager about a step."""
    return _act(request, step_id, _declared(key, decides=True))


def _declared(key: str, *, decides: bool) -> Act:
    found = ACTS.get(key)
    if found is None or found.decides != decides:
        raise Http404("There is no such thing to record.")
    return found


def _act(request: HttpRequest, step_id: int, asked: Act) -> HttpResponse:
    found = step_known_to(request.user, pk=step_id)
    if found.kind not in asked.kinds:
        raise Http404("That is not recorded of this step.")
    form = asked.form(
        request.POST or None, initial=_begun(request), on=clock.today(), step=found, by=request.user, at=clock.now()
    )  # fmt: skip

    def do(_: Any) -> None:
        when = {"by": request.user, "at": clock.now(), **({"on": clock.today()} if asked.dated else {})}
        asked.do(steps=form.steps(), **form.said(), **when)

    if is_done(form, do, refused=REFUSED):
        messages.success(request, asked.done)
        return redirect("court:step", step_id=step_id)
    if (first := form.nothing()) is not None:
        return _first(request, form, found, heading=asked.heading, told=asked.told, first=first)
    return _page(request, form, found, heading=asked.heading, told=asked.told, submit=asked.submit)


def _begun(request: HttpRequest) -> dict[str, str]:
    """This function will return how a form begins that was opened from a meeting: what it decided is followed up."""
    meeting = request.GET.get("decided_at", "")
    return {"decided_at": meeting, "kind": "follow_up"} if meeting else {}


def _first(request: HttpRequest, form: Any, found: Any, **said: Any) -> HttpResponse:
    """This function will say what is done first, where a form would have nothing to choose from and nothing to send."""
    return render(request, "court/first.html", {"form": form, "child": found.child, **_where(found), **said})


def _where(found: Any) -> dict[str, str]:
    caption = f"{found.declared.name} of {found.child.name}"
    return {"caption": caption, "back": reverse("court:step", kwargs={"step_id": found.pk})}


def _page(request: HttpRequest, form: Any, found: Any, **said: Any) -> HttpResponse:
    return form_page(request, form, about=found.child, **_where(found), **said)


@requires(Permission.LEGAL_WRITE)
@keeps_draft("What happened at a hearing")
def hearing_held(request: HttpRequest, hearing_id: int) -> HttpResponse:
    """This function will say what happened at a hearing."""
    found = hearing_known_to(request.user, pk=hearing_id)
    form = HeldForm(request.POST or None, on=clock.today(), step=found.step, by=request.user, at=clock.now())

    def do(_: Any) -> None:
        hold_hearing(hearing=found, **form.said(), by=request.user, at=clock.now())

    if is_done(form, do, refused=REFUSED):
        return redirect("court:step", step_id=found.step_id)
    return _page(request, form, found.step, heading=f"{found}: what happened")


@requires(Permission.LEGAL_WRITE)
@keeps_draft("Why a hearing was adjourned")
def hearing_adjourned(request: HttpRequest, hearing_id: int) -> HttpResponse:
    """This function will say why a hearing was adjourned, and when it is listed again."""
    found = hearing_known_to(request.user, pk=hearing_id)
    form = AdjournForm(request.POST or None, on=clock.today(), step=found.step, by=request.user, at=clock.now())

    def do(_: Any) -> None:
        adjourn_hearing(hearing=found, **form.said(), by=request.user, at=clock.now())

    if is_done(form, do, refused=REFUSED):
        return redirect("court:step", step_id=found.step_id)
    return _page(request, form, found.step, heading=f"{found}: adjourned")


@requires(Permission.LEGAL_WRITE)
def advocates_met(request: HttpRequest, hearing_id: int) -> HttpResponse:
    """This function will say when the advocates met before a hearing."""
    found = hearing_known_to(request.user, pk=hearing_id)
    form = AdvocatesForm(request.POST or None, on=clock.today(), step=found.step, by=request.user, at=clock.now())

    def do(_: Any) -> None:
        rows = same_of_family(found, by=request.user)
        record_advocates(hearings=rows, **form.said(), by=request.user, on=clock.today(), at=clock.now())

    if is_done(form, do, refused=REFUSED):
        return redirect("court:step", step_id=found.step_id)
    told = "It is recorded for each child the hearing is about. Their meeting is a time limit of the court's practice."
    return _page(request, form, found.step, heading=f"{found}: the advocates met", told=told)


@requires(Permission.LEGAL_WRITE)
@keeps_draft("Why a plan for permanence is dropped")
def aim_drop(request: HttpRequest, aim_id: int) -> HttpResponse:
    """This function will drop a plan for permanence, with why."""
    found = aim_known_to(request.user, pk=aim_id)
    form = DropForm(request.POST or None, on=clock.today(), step=found.step, by=request.user, at=clock.now())

    def do(_: Any) -> None:
        drop_aim(aim=found, **form.said(), on=clock.today(), by=request.user, at=clock.now())

    if is_done(form, do, refused=REFUSED):
        return redirect("court:step", step_id=found.step_id)
    return _page(request, form, found.step, heading=f"Drop this plan: {found}")
