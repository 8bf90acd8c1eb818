"""What other apps show on the page of a meeting: who chaired it and stood in, its pack, its numbered minutes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lineofsight.bodies.models import Meeting


@dataclass(frozen=True, kw_only=True)
class MeetingPart:
    """A part of a meeting's page. `query(meeting, by=, at=)` returns what `template` shows as `part`, or nothing."""

    template: str
    query: Callable[..., Any]
    order: int


_parts: dict[str, MeetingPart] = {}


def register_meeting_part(part: MeetingPart) -> None:
    """This function will add a part, or replace the one of the same template."""
    _parts[part.template] = part


def parts_of(meeting: Meeting, *, by: Any, at: datetime) -> list[tuple[str, Any]]:
    """This function will return each part that has something to say of a meeting, with what its template shows."""
    ordered = sorted(_parts.values(), key=lambda part: part.order)
    found = ((part.template, part.query(meeting, by=by, at=at)) for part in ordered)
    return [(template, told) for template, told in found if told is not None]
