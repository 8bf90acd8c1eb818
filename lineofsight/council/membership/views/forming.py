"""What the pages that are one form have in common."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.bodies.operations.bodies import UnableToSetUp
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.bodies.operations.standing_items import UnableToStand
from lineofsight.council.membership.operations.holding import UnableToHold
from lineofsight.council.membership.operations.training import UnableToTrain
from lineofsight.record.views import forming

REFUSED = (UnableToSetUp, UnableToMeet, UnableToHold, UnableToTrain, UnableToStand)


def asked(request: HttpRequest, form: Any, do: Callable[[], Any], **shown: Any) -> HttpResponse:
    """This function will show a form and have `do` made once it is valid: see `forming.asked`."""
    return forming.asked(request, form, do, refused=REFUSED, **shown)
