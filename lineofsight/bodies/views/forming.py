"""What the pages that are one form have in common."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def is_done(form: Any, do: Callable[[dict[str, Any]], Any], *, refused: tuple[type[Exception], ...]) -> bool:
    """This function will do what a form asks for, and say whether it was done. What refuses it is put on the form."""
    if not form.is_valid():
        return False
    try:
        do(form.cleaned_data)
    except refused as problem:
        form.refuse(problem)
        return False
    return True


def form_page(
    request: HttpRequest,
    form: Any,
    *,
    heading: str,
    caption: str,
    back: str,
    submit: str = "Save",
    about: Any = None,
    told: str = "",
) -> HttpResponse:
    """This function will show a page that is one form. `about` is the child it is about, if any; `told` comes first."""
    shown = {"form": form, "heading": heading, "caption": caption, "back": back, "submit": submit}
    return render(request, "record/one_form.html", {**shown, "child": about, "told": told})
