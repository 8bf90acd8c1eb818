"""What the pages that are one form have in common: ask, have the change made, say it is done, and go on."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.drafts.versions import EditedMeanwhile
from lineofsight.record.forms.voice import name_child


def asked(
    request: HttpRequest,
    form: Any,
    do: Callable[[], Any],
    *,
    refused: type[Exception] | tuple[type[Exception], ...],
    done: str,
    back: str,
    template: str = "record/one_form.html",
    **shown: Any,
) -> HttpResponse:
    """This function will show a form and, once it is valid, have `do` made; then go to `back`, or to where `do` says.

    What `refused` names is said on the form, and so is what somebody else saved meanwhile. `done` is said afterwards.
    `shown` is for the template: the heading, and the caption, `child`, `told` (said first) and `submit` if any.
    """
    if shown.get("child") and "is_to_child" in form.fields:
        name_child(form, shown["child"])
    if form.is_valid():
        try:
            where = do()
        except EditedMeanwhile as edited:
            form.meet(edited)
        except refused as problem:
            field = getattr(problem, "field", "")
            form.refuse(problem, field=field if field in form.fields else None)
        else:
            messages.success(request, done)
            return redirect(where if isinstance(where, str) else back)
    about = {"child": None, "caption": "", "told": "", "submit": "Save"}
    return render(request, template, {**about, "form": form, "back": back, **shown})
