"""What every form of programmes does: ask, have an operation make the change, and go back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.programmes.operations.changes import UnableToEnrol
from lineofsight.web import clock


def told(request: HttpRequest) -> dict[str, Any]:
    """This function will return by whom, on which day and when a change is made."""
    return {"by": request.user, "on": clock.today(), "at": clock.now()}


def posted(request: HttpRequest) -> Any:
    """This function will return what was posted, also when nothing was typed, or None when the page is only read."""
    return request.POST if request.method == "POST" else None


def asked(
    request: HttpRequest, form: Any, change: Callable[[dict], Any], *, heading: str, back: str, done: str,
    to: Callable[[Any], str] | None = None, submit: str = "Save", template: str = "form_page", **shown: Any,
) -> HttpResponse:  # fmt: skip
    """This function will show a form and, once valid, have `change` made; then go to `to` of what it made, or back."""
    if form.is_valid():
        try:
            made = change(dict(form.cleaned_data))
        except UnableToEnrol as problem:
            form.refuse(problem)
        else:
            messages.success(request, done)
            return redirect(to(made) if to else back)
    drawn = {"form": form, "heading": heading, "back": back, "submit": submit, "child": None, **shown}
    return render(request, f"programmes/{template}.html", drawn)
