"""What the pages that are one form have in common: ask, have an operation make the change, and go back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.bodies.operations.actions import UnableToAct
from lineofsight.record.forms.voice import name_child
from lineofsight.record.links import step_href
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.operations.gathering import UnableToGather

REFUSED = (UnableToProtect, UnableToGather, UnableToAct, NotExplained, UnableToOpen, UnableToClose, NoTeam)


def posted(request: HttpRequest) -> Any:
    """This function will return what was posted, also when nothing was typed, or None when the page is only read."""
    return request.POST if request.method == "POST" else None


def asked(
    request: HttpRequest,
    form: Any,
    do: Callable[[], Any],
    *,
    step: Any,
    heading: str,
    done: str,
    back: str,
    submit: str = "Save",
    why: str = "",
    **shown: Any,
) -> HttpResponse:
    """This function will show a form about a step and, once it is valid, have `do` made; then go to `back`.

    What `do` refuses is said on the form. `done` is said afterwards; `why` says why it is asked, and by which rule.
    """
    if "is_to_child" in form.fields:
        name_child(form, step.child)
    if form.is_valid():
        try:
            do()
        except REFUSED as problem:
            form.refuse(problem)
        else:
            messages.success(request, done)
            return redirect(back)
    context = {"form": form, "step": step, "child": step.child, "heading": heading, "submit": submit, "why": why}
    return render(
        request, "child_protection/form.html", {**context, "back": back, "step_href": step_href, **shown}
    )  # fmt: skip
