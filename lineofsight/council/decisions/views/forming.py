"""What the pages that are one form have in common."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.council.decisions.operations.plan import UnableToPlan
from lineofsight.record.views import forming

REFUSED = (UnableToPlan,)


def asked(request: HttpRequest, form: Any, do: Callable[[], Any], **shown: Any) -> HttpResponse:
    """This function will show a form and have `do` made once it is valid: see `forming.asked`."""
    return forming.asked(request, form, do, refused=REFUSED, **shown)
