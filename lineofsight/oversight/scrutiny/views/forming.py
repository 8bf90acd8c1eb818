"""What the pages of scrutiny that are one form have in common."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.oversight.scrutiny.operations import UnableToReview
from lineofsight.record.views import forming


def asked(request: HttpRequest, form: Any, do: Callable[[], Any], **shown: Any) -> HttpResponse:
    """This function will show a form of scrutiny and have `do` made once it is valid: see `forming.asked`."""
    return forming.asked(request, form, do, refused=UnableToReview, **shown)
