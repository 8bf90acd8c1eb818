"""The pages of the structure: services, teams, positions and who holds them, as at any day."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.record.forms.structure import AppointForm, AsAtForm, EndOnForm, PositionForm, TeamForm
from lineofsight.record.operations import structure as operations
from lineofsight.record.queries import structure as queries
from lineofsight.web import clock
from lineofsight.web.forms import Form


def done(
    form: Form,
    operation: Callable[..., Any],
    *about: Any,
    by: Any,
    refusals: tuple[type[Exception], ...] = (operations.UnableToChangeStructure,),
    **asked: Any,
) -> bool:
    """This function will do what a valid form asks for, and say whether it was done. A refusal is put on the form."""
    try:
        operation(*about, by=by, at=clock.now(), **asked)
    except refusals as problem:
        form.refuse(problem)
        return False
    return True


def form_page(request: HttpRequest, form: Form, **context: Any) -> HttpResponse:
    """This function will draw a page that is one form: with a title, a caption, the address to go back to."""
    return render(request, "record/structure/form.html", {"form": form, **context})


@requires(Permission.STRUCTURE_READ)
def structure(request: HttpRequest) -> HttpResponse:
    """This function will show the structure as at a day."""
    today = clock.today()
    form = AsAtForm(request.GET or None, initial={"day": today}, on=today)
    day = form.cleaned_data["day"] if form.is_bound and form.is_valid() else today
    found = queries.structure_on(day, by=request.user)
    can_change = request.user.can(Permission.STRUCTURE_CHANGE)
    context = {"form": form, "day": day, "services": found, "can_change": can_change, "today": today}
    return render(request, "record/structure/structure.html", context)


@requires(Permission.STRUCTURE_READ)
def team(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show a team as at a day, and who held its posts over time."""
    today = clock.today()
    form = AsAtForm(request.GET or None, initial={"day": today}, on=today)
    day = form.cleaned_data["day"] if form.is_bound and form.is_valid() else today
    page = queries.team_page(pk, on=day, by=request.user)
    can_change = request.user.can(Permission.STRUCTURE_CHANGE)
    can_leave = can_change or request.user.can(Permission.WORK_ALLOCATE)
    context = {"form": form, "page": page, "day": day, "can_change": can_change, "can_leave": can_leave}
    return render(request, "record/structure/team.html", context)


@requires(Permission.STRUCTURE_CHANGE)
def team_new(request: HttpRequest) -> HttpResponse:
    """This function will open a team."""
    form = TeamForm(request.POST or None, on=clock.today())
    if form.is_valid() and done(form, operations.open_team, by=request.user, **form.cleaned_data):
        messages.success(request, f"{form.cleaned_data['name']} is open.")
        return redirect("record:structure")
    return form_page(request, form, title="Open a team", submit="Open the team", back=_structure())


@requires(Permission.STRUCTURE_CHANGE)
def team_close(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will close a team."""
    found = queries.team_to_change(pk, by=request.user)
    form = EndOnForm(request.POST or None)
    if form.is_valid() and done(form, operations.close_team, found, by=request.user, **form.cleaned_data):
        messages.success(request, f"{found.name} closes.")
        return redirect("record:team", pk=pk)
    return form_page(request, form, title="Close the team", caption=found.name, submit="Close it", back=_team(pk))


@requires(Permission.STRUCTURE_CHANGE)
def position_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will add a position to a team's establishment."""
    found = queries.team_to_change(pk, by=request.user)
    form = PositionForm(request.POST or None, on=clock.today())
    if form.is_valid() and done(form, operations.add_position, found, by=request.user, **form.cleaned_data):
        messages.success(request, "The position is added, and vacant.")
        return redirect("record:team", pk=pk)
    return form_page(request, form, title="Add a position", caption=found.name, submit="Add it", back=_team(pk))


@requires(Permission.STRUCTURE_CHANGE)
def appoint(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will give a position to a worker."""
    position = queries.position_to_change(pk, by=request.user)
    workers = queries.workers_there(on=clock.today())
    form = AppointForm(request.POST or None, workers=workers, on=clock.today())
    if form.is_valid() and done(form, operations.appoint, position, by=request.user, **form.asked()):
        messages.success(request, "The appointment is recorded.")
        return redirect("record:team", pk=position.team_id)
    return form_page(
        request, form, title="Who takes this position?", caption=str(position), submit="Appoint",
        back=_team(position.team_id),
    )  # fmt: skip


@requires(Permission.STRUCTURE_CHANGE)
def position_end(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will take a position off the establishment."""
    position = queries.position_to_change(pk, by=request.user)
    form = EndOnForm(request.POST or None)
    if form.is_valid() and done(form, operations.end_position, position, by=request.user, **form.cleaned_data):
        messages.success(request, "The position ends.")
        return redirect("record:team", pk=position.team_id)
    return form_page(
        request, form, title="End the position", caption=str(position), submit="End it", back=_team(position.team_id)
    )


@requires(Permission.STRUCTURE_CHANGE)
def post_end(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will end a worker's post."""
    post = queries.post_to_change(pk, by=request.user)
    form = EndOnForm(request.POST or None)
    if form.is_valid() and done(form, operations.end_post, post, by=request.user, **form.cleaned_data):
        messages.success(request, f"The post of {post.worker.name} ends. Their work is to be handed over.")
        return redirect("record:team", pk=post.team_id)
    return form_page(
        request, form, title="End the post", caption=str(post), submit="End the post", back=_team(post.team_id)
    )


def _structure() -> dict:
    return {"name": "record:structure", "text": "Back to the structure", "kwargs": {}}


def _team(pk: int) -> dict:
    return {"name": "record:team", "text": "Back to the team", "kwargs": {"pk": pk}}
