"""What the pages of work programmes that are one form have in common."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.council.programme.operations.refusing import UnableToScrutinise
from lineofsight.record.views import forming


def asked(request: HttpRequest, form: Any, do: Callable[[], Any], **shown: Any) -> HttpResponse:
    """This function will show a form and have `do` made once it is valid: see `forming.asked`."""
    return forming.asked(request, form, do, refused=UnableToScrutinise, **{"done": "It is kept.", **shown})
