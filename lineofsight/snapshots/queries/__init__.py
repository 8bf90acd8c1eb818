"""Reads of snapshots and figures."""

from typing import Any

from django.db.models import Count

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.snapshots.models import Figure, Snapshot


class NoSnapshot(LookupError):
    """There is no such snapshot, or none at all yet."""


class NoFigure(LookupError):
    """No figure with that id was ever kept here."""


def latest_snapshot() -> Snapshot:
    """This function will return the latest snapshot of our own record. Raises NoSnapshot."""
    latest = Snapshot.objects.own().newest_first().first()
    if latest is None:
        raise NoSnapshot("No snapshot has been published yet. Publish one first: `lineofsight publish`.")
    latest.read_as_latest = True
    return latest


def snapshot(slug: str | None) -> Snapshot:
    """This function will return the snapshot with this id, or our latest own one for None. Raises NoSnapshot."""
    if not slug:
        return latest_snapshot()
    found = Snapshot.objects.filter(slug=slug).first()
    if found is None:
        raise NoSnapshot(f"There is no snapshot {slug}.")
    return found


def snapshots(*, by: Any) -> list[Snapshot]:
    """This function will return every snapshot, newest data first, each with `figure_count`. Raises NotAllowed."""
    check(by, Permission.SNAPSHOT_READ)
    return list(Snapshot.objects.newest_first().select_related("created_by").annotate(figure_count=Count("figures")))


def snapshot_choices() -> list[tuple[str, str]]:
    """This function will return each snapshot's id and a short description, as a form's choices."""
    return [
        (each.slug, f"{each.as_at:%-d %b %Y}, {each.slug[-8:] if each.is_own else each.origin}")
        for each in Snapshot.objects.newest_first().only("slug", "as_at", "origin")
    ]


def figure(identity: str) -> Figure:
    """This function will return a figure that was kept, with its snapshot. Raises NoFigure."""
    found = Figure.objects.select_related("snapshot", "created_by").filter(pk=identity).first()
    if found is None:
        raise NoFigure(f"There is no figure {identity}.")
    return found
