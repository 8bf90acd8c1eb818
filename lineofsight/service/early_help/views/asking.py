"""What a form of early help does that is about no family: ask, have an operation make the change, and go on."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.bodies.operations.standing_items import UnableToStand
from lineofsight.service.early_help.operations.changes import UnableToHelp


def asked_plainly(
    request: HttpRequest, form: Any, change: Callable[[dict], Any], *, heading: str, back: str, done: str,
    to: Callable[[Any], str] | None = None, submit: str = "Save", **shown: Any,
) -> HttpResponse:  # fmt: skip
    """This function will show a form and, once valid, have `change` made; then go to `to` of what it made, or back."""
    if form.is_valid():
        try:
            made = change(dict(form.cleaned_data))
        except (UnableToHelp, UnableToMeet, UnableToStand) as problem:
            form.refuse(problem)
        else:
            messages.success(request, done)
            return redirect(to(made) if to else back)
    drawn = {"form": form, "heading": heading, "back": back, "submit": submit, "child": None, **shown}
    return render(request, "early_help/plain_form.html", drawn)
