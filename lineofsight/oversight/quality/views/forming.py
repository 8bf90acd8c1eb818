"""What the pages of audits that are one form have in common."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.oversight.quality.operations import UnableToAuditPractice
from lineofsight.record.views import forming


def asked(request: HttpRequest, form: Any, do: Callable[[], Any], **shown: Any) -> HttpResponse:
    """This function will show a form of an audit and have `do` made once it is valid: see `forming.asked`."""
    return forming.asked(request, form, do, refused=UnableToAuditPractice, **{"caption": "Audits", **shown})
