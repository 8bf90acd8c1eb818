"""What the public may be told of when the council meets: what was published, and nothing that changed since."""

from datetime import datetime
from typing import Any

from lineofsight.council.schedule.models import PublishedMeeting


def published_schedule(body_slug: str = "") -> list[dict[str, Any]]:
    """This function will return every meeting whose day was published, of one body or of all, the earliest first.

    Each has `published_at`, when it was last published.
    """
    rows = PublishedMeeting.objects.order_by("scheduled", "version")
    if body_slug:
        rows = rows.filter(scheduled__meeting__body__of_council__slug=body_slug)
    latest = {one.scheduled_id: {**one.content, "published_at": one.published_at.isoformat()} for one in rows}
    return sorted(latest.values(), key=lambda said: (said["starts_at"], said["body"]["slug"]))


def ahead_and_past(
    meetings: list[dict[str, Any]], *, at: datetime
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """This function will part published meetings: those ahead of a moment, the soonest first, and the others."""
    ahead = [one for one in meetings if datetime.fromisoformat(one["starts_at"]) >= at]
    past = [one for one in meetings if datetime.fromisoformat(one["starts_at"]) < at]
    return ahead, past[::-1]
