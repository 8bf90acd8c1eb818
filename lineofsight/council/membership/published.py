"""What the public may be told of the council's bodies: what was published, and nothing that changed since."""

from typing import Any

from lineofsight.council.membership.models import PublishedBody


def published_bodies() -> list[dict[str, Any]]:
    """This function will return what was last published of every body, by name. Those that had ended come last."""
    latest = {one.council_body_id: one.content for one in PublishedBody.objects.order_by("published_at", "pk")}
    return sorted(latest.values(), key=lambda told: (bool(told["ended_on"]), told["name"]))


def published_body(slug: str) -> dict[str, Any] | None:
    """This function will return what was last published of a body, or nothing."""
    rows = PublishedBody.objects.filter(council_body__slug=slug).order_by("-published_at", "-pk")
    return rows.values_list("content", flat=True).first()
