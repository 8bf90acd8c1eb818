"""Keeping views of performance, on screen."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.queries.saved import own_view
from lineofsight.oversight.performance.saving import (
    UnableToSave,
    change_view,
    leads_somewhere,
    remove_view,
    save_view,
)
from lineofsight.oversight.performance.saving_forms import ViewForm
from lineofsight.web import clock


@requires(Permission.MEASURES_READ)
def view_new(request: HttpRequest) -> HttpResponse:
    """This function will keep the page whose address it is given, under a name."""
    address = request.POST.get("address") or request.GET.get("address", "")
    if not leads_somewhere(address):
        raise Http404("Only pages of performance can be kept.")
    form = ViewForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            kept = save_view(
                name=form.cleaned_data["name"],
                address=address,
                is_shared=form.is_shared,
                by=request.user,
                at=clock.now(),
            )
            return _done(request, f"{kept.name} is among the saved views.")
        except UnableToSave as problem:
            form.refuse(problem, field="name")
    return _asked(request, form, address=address, title="Keep this view", button="Keep the view")


@requires(Permission.MEASURES_READ)
def view_change(request: HttpRequest, view_id: int) -> HttpResponse:
    """This function will give a view another name or other readers."""
    view = own_view(pk=view_id, by=request.user)
    usual = {"name": view.name, "readers": "all" if view.is_shared else "own"}
    form = ViewForm(request.POST if request.method == "POST" else None, initial=usual)
    if form.is_valid():
        try:
            changed = change_view(
                view, name=form.cleaned_data["name"], is_shared=form.is_shared, by=request.user, at=clock.now()
            )
            return _done(request, f"{changed.name} is changed.")
        except UnableToSave as problem:
            form.refuse(problem, field="name")
    return _asked(request, form, address=view.address, title="Change a saved view", button="Change it", view=view)


@requires(Permission.MEASURES_READ)
@require_POST
def view_remove(request: HttpRequest, view_id: int) -> HttpResponse:
    """This function will let a view go."""
    view = own_view(pk=view_id, by=request.user)
    remove_view(view, by=request.user, at=clock.now())
    return _done(request, f"{view.name} is no longer among the saved views.")


def _done(request: HttpRequest, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect("performance:index")


def _asked(request: HttpRequest, form: ViewForm, **told: Any) -> HttpResponse:
    return render(request, "performance/saved_view.html", {"form": form, **told})
