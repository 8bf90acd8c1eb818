"""What the public may be told of work programmes and reviews: what was approved or published, as it stood then."""

from typing import Any

from lineofsight.council.programme.models import Programme, PublishedReview


def published_programmes() -> list[dict[str, Any]]:
    """This function will return the latest programme of each year of a panel that the board approved, newest first."""
    rows = Programme.objects.exclude(approved_on=None).order_by("version")
    latest = {(one.body_id, one.year): _programme(one) for one in rows}
    return sorted(latest.values(), key=lambda told: (-told["year"], told["body"]["name"]))


def _programme(one: Programme) -> dict[str, Any]:
    approved_on = one.approved_on.isoformat() if one.approved_on else ""
    return {**one.content, "approved_on": approved_on, "approved_how": one.approved_how}


def published_reviews() -> list[dict[str, Any]]:
    """This function will return what was last published of each review, the latest begun first."""
    latest = {one.review_id: _review(one) for one in PublishedReview.objects.order_by("version")}
    return [latest[key] for key in sorted(latest, reverse=True)]


def published_review(number: int) -> dict[str, Any] | None:
    """This function will return what was last published of a review, or nothing."""
    found = PublishedReview.objects.filter(review=number).order_by("-version").first()
    return _review(found) if found else None


def _review(one: PublishedReview) -> dict[str, Any]:
    return {"number": one.review_id, **one.content, "published_at": one.published_at.isoformat()}
