"""Whether a meeting was published by another system, before its record came here. Apps above this one say so."""

from collections.abc import Callable

from lineofsight.bodies.models import Meeting

_asked: list[Callable[[Meeting], str]] = []


def register_elsewhere(ask: Callable[[Meeting], str]) -> None:
    """This function will have `ask(meeting)` say where the public has what is of a meeting, or nothing."""
    if ask not in _asked:
        _asked.append(ask)


def kept_elsewhere(meeting: Meeting) -> str:
    """This function will return where the public has the papers and minutes of a meeting, or nothing: here."""
    return next((place for ask in _asked if (place := ask(meeting))), "")
