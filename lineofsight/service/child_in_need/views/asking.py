"""What every form here does: ask, have an operation make the change, and go on."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.record.forms.voice import name_child
from lineofsight.record.links import step_href
from lineofsight.record.operations.allocations import UnableToAllocate
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.operations.plans import UnableToPlan
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.child_in_need.operations.changes import UnableToChange
from lineofsight.service.child_in_need.queries.known import Known
from lineofsight.web import clock
from lineofsight.web.forms import Form

REFUSALS = (UnableToChange, UnableToPlan, UnableToClose, UnableToOpen, NotExplained, NoTeam, UnableToAllocate)


def asked(
    request: HttpRequest,
    form: Form,
    change: Callable[..., Any],
    *,
    known: Known,
    heading: str,
    done: str,
    back: str,
    back_name: str,
    template: str = "child_in_need/form.html",
    submit: str = "Save",
    **shown: Any,
) -> HttpResponse:
    """This function will show a form and, once it is valid, have `change` made with by=, at= and its answers.

    What is refused is said on the form. `back` is the address to go to afterwards, where `done` is said.
    """
    if "is_to_child" in form.fields:
        name_child(form, known.child)
    if form.is_valid():
        try:
            change(**getattr(form, "told", form.cleaned_data), by=request.user, at=clock.now())
        except REFUSALS as problem:
            form.refuse(problem)
        else:
            messages.success(request, done)
            return redirect(back)
    context = {"form": form, "step": known.step, "child": known.child, "heading": heading, "on": known.on}
    context |= {"back_to": back, "back_name": back_name, "submit": submit, "step_href": step_href}
    return render(request, template, {**context, **shown})


def posted(request: HttpRequest) -> Any:
    """This function will return what was posted, also when nothing was typed, or None when the page is only read."""
    return request.POST if request.method == "POST" else None
