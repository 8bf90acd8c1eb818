"""What stands here of a meeting: a fingerprint of it, and why an import may not change it."""

import hashlib
import json
from typing import Any

from lineofsight.bodies.models import Meeting
from lineofsight.exchange.moderngov.models import Imported


def fingerprint(meeting: Meeting) -> str:
    """This function will return the digest of all that an import writes of a meeting, as it stands here now."""
    return hashlib.sha256(json.dumps(_told(meeting), default=str).encode()).hexdigest()


def _told(meeting: Meeting) -> list[Any]:
    items = meeting.items.order_by("number", "pk")
    parts = ("pk", "number", "title", "is_confidential", "minute__text")
    of_agenda = ("of_agenda__kind", "of_agenda__description", "of_agenda__withheld", "of_agenda__withheld_reason")
    resolved = items.filter(resolutions__isnull=False).order_by("number", "resolutions__number")
    return [
        list(Meeting.objects.filter(pk=meeting.pk).values_list(
            "starts_at", "place", "is_virtual", "status", "cancelled_reason")),
        list(items.values_list(*parts, *of_agenda)),
        list(resolved.values_list("pk", "resolutions__kind", "resolutions__text")),
        list(meeting.attendance.order_by("pk").values_list("name", "seat", "role", "how")),
    ]  # fmt: skip


def why_left(row: Imported, *, meeting: Meeting, is_off: bool) -> str:
    """This function will say why an import may not change a meeting, or nothing where it may.

    `is_off` says that the source has it cancelled.
    """
    if row.is_ours:
        return "It was here before it was imported, so what the source says of it was not written."
    if meeting.is_locked:
        return "It changed at the source. Its minutes are approved here, so nothing of it can be changed."
    if meeting.council_packs.exists() or meeting.published_minutes.exists():
        return "It changed at the source. It is published here, so an import does not change it."
    if row.written != fingerprint(meeting):
        return "It changed at the source, and it was changed here too since it was imported."
    if meeting.status == Meeting.Status.CANCELLED and not is_off:
        return "It is cancelled here, and at the source no longer."
    return ""
