"""What a form of early help does that is about no family: ask, have an operation make the change, and go on."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.bodies.operations.standing_items import UnableToStand
from lineofsight.record.views import forming
from lineofsight.service.early_help.operations.changes import UnableToHelp

REFUSED = (UnableToHelp, UnableToMeet, UnableToStand)


def asked_plainly(
    request: HttpRequest,
    form: Any,
    change: Callable[[dict], Any],
    *,
    to: Callable[[Any], str] | None = None,
    **shown: Any,
) -> HttpResponse:
    """This function will show a form and, once valid, have `change` made; then go to `to` of what it made, or back."""

    def do() -> str | None:
        made = change(dict(form.cleaned_data))
        return to(made) if to else None

    return forming.asked(request, form, do, refused=REFUSED, **{"caption": "Early help", **shown})
