"""Addresses of pages that belong to the apps above this one, known by name only."""

from django.urls import NoReverseMatch, reverse


def figure_address(identity: str) -> str:
    """This function will return the address of a figure's own page, or "" where that part is not installed."""
    try:
        return reverse("performance:figure", args=[identity])
    except NoReverseMatch:
        return ""
