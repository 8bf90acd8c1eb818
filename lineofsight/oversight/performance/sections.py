"""The sub-navigation of the performance pages."""

from typing import Any

from django.urls import reverse

from lineofsight.access.permissions import Permission

SECTIONS = (
    ("index", "What stands out", "performance:index", Permission.MEASURES_READ),
    ("every", "All measures", "performance:every", Permission.MEASURES_READ),
    ("flow", "From the front door to care", "performance:flow", Permission.MEASURES_READ),
    ("cohorts", "Cohort journeys", "performance:cohorts", Permission.MEASURES_READ),
    ("population", "How many children live here", "performance:population", Permission.MEASURES_READ),
    ("snapshots", "Snapshots", "performance:snapshots", Permission.SNAPSHOT_READ),
)


def sections(user: Any, *, current: str) -> list[dict[str, Any]]:
    """This function will return the pages this user may open; none when there is only one."""
    shown = [
        {"label": label, "text": label, "href": reverse(url_name), "current": key == current}
        for key, label, url_name, permission in SECTIONS
        if user.can(permission)
    ]
    return shown if len(shown) > 1 else []
