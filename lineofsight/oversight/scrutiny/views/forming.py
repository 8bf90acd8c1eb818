"""What the pages that are one form have in common."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.oversight.scrutiny.operations import UnableToReview


def posted(request: HttpRequest) -> Any:
    """This function will return what was posted, or None when the page is only read."""
    return request.POST if request.method == "POST" else None


def asked(
    request: HttpRequest, form: Any, do: Callable[[], Any], *, heading: str, back: str, done: str, **shown: Any
) -> HttpResponse:
    """This function will show a form and, once it is valid, have `do` made; then go to `back`, or to where `do` says.

    What is refused is said on the form. `shown` may hold the caption, why it is asked (`told`) and `submit`.
    """
    if form.is_valid():
        try:
            where = do()
        except UnableToReview as problem:
            form.refuse(problem)
        else:
            messages.success(request, done)
            return redirect(where if isinstance(where, str) else back)
    context = {"form": form, "heading": heading, "back": back, "submit": "Save"}
    about = {"child": None, "caption": "", "told": ""}
    return render(request, "record/one_form.html", {**context, **about, **shown})
