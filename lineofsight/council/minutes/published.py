"""What the public may be told of minutes: what was published, of each meeting the version that stands now."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from django.db.models import Max

from lineofsight.council.minutes.models import PublishedMinutes
from lineofsight.papers.frozen import AlteredPaper


def thawed(minutes: PublishedMinutes) -> dict[str, Any]:
    """This function will return what published minutes say. Raises AlteredPaper unless it is what was published."""
    if hashlib.sha256(minutes.frozen.encode()).hexdigest() != minutes.digest:
        raise AlteredPaper(f"What is kept of the minutes {minutes.slug} is not what was published. Restore a backup.")
    return {**json.loads(minutes.frozen), "is_draft": minutes.is_draft}


def published_minutes(slug: str) -> dict[str, Any] | None:
    """This function will return the minutes of a meeting that stand now, or nothing. Raises AlteredPaper."""
    found = PublishedMinutes.objects.filter(slug=slug).order_by("meeting", "-version").first()
    return thawed(found) if found else None


def standing_minutes(body_slug: str) -> list[tuple[str, dict[str, Any]]]:
    """This function will return the minutes of a body that stand now, each with its slug, the latest meeting first."""
    rows = PublishedMinutes.objects.filter(meeting__body__of_council__slug=body_slug).order_by("meeting", "version")
    last = {one.meeting_id: one for one in rows}
    said = [(one.slug, thawed(one)) for one in last.values()]
    return sorted(said, key=lambda pair: pair[1]["meeting"]["starts_at"], reverse=True)


def minutes_with(words: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    """This function will return the minutes that stand now and hold all these words, the latest meeting first."""
    last = PublishedMinutes.objects.values("meeting").annotate(last=Max("pk")).values_list("last", flat=True).order_by()
    found = PublishedMinutes.objects.filter(pk__in=set(last))
    for word in words:
        found = found.filter(frozen__icontains=word)
    said = [(one.slug, thawed(one)) for one in found]
    return sorted(said, key=lambda pair: pair[1]["meeting"]["starts_at"], reverse=True)
