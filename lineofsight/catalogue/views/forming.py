"""What every form of the catalogue does: ask, have an operation make the change, and say why it can't be made."""

from collections.abc import Callable
from typing import Any

from lineofsight.bodies.operations.minutes import UnableToMinute
from lineofsight.catalogue.operations.changes import UnableToOffer


def made(form: Any, change: Callable) -> Any:
    """This function will make a change, or put on the form why it can't be made and return nothing."""
    try:
        return change()
    except (UnableToOffer, UnableToMinute) as problem:
        form.refuse(problem)
        return None
