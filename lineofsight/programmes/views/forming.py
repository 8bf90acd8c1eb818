"""What every form of programmes does: ask, have an operation make the change, and go back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.programmes.operations.changes import UnableToEnrol
from lineofsight.record.views import forming


def asked(
    request: HttpRequest,
    form: Any,
    change: Callable[[dict], Any],
    *,
    to: Callable[[Any], str] | None = None,
    template: str = "form_page",
    **shown: Any,
) -> HttpResponse:
    """This function will show a form and, once valid, have `change` made; then go to `to` of what it made, or back."""

    def do() -> str | None:
        made = change(dict(form.cleaned_data))
        return to(made) if to else None

    return forming.asked(request, form, do, refused=UnableToEnrol, template=f"programmes/{template}.html", **shown)
