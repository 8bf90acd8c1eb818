"""What every table of court work shares: it is known to who may open the record of the child its step is about."""

from typing import Any

from django.conf import settings
from django.db import models

from lineofsight.record.models.person import AboutChildQuerySet


class AboutStepQuerySet(AboutChildQuerySet):
    """Rows about a step. Every read for a user begins with `visible_to`."""

    about = "step__child"


def by_whom(*, needed: bool = True) -> Any:
    """This function will return a column for the account that did something."""
    empty = {} if needed else {"null": True, "blank": True}
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **empty)
