"""A snapshot: the national dataset as it was known at the end of one day, frozen."""

from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q

OWN_RECORD = "own record"


class SnapshotQuerySet(models.QuerySet["Snapshot"]):
    """Snapshots, newest first where order matters."""

    def own(self) -> "SnapshotQuerySet":
        """This function will keep the snapshots published from our own record."""
        return self.filter(origin=OWN_RECORD)

    def newest_first(self) -> "SnapshotQuerySet":
        """This function will put the one with the latest data first, and of one day the one made last."""
        return self.order_by("-as_at", "-created_at", "-pk")


class Snapshot(models.Model):
    """One frozen copy of the data. Its files are in a folder of its own, and `digest` is the SHA-256 of its manifest.

    `origin` is "own record", or says what file from another system it was read from. `created_by` is empty when it was
    made from the command line.
    """

    slug = models.TextField(unique=True)
    as_at = models.DateField(db_index=True)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    origin = models.TextField(default=OWN_RECORD)
    digest = models.TextField(unique=True)
    manifest = models.JSONField()
    spec_version = models.TextField()

    # Said by whoever asked for our latest one, so that a page of many measures does not ask again for each.
    read_as_latest = False

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="snapshot_has_a_slug", condition=~Q(slug="")),
            models.CheckConstraint(name="snapshot_has_an_origin", condition=~Q(origin="")),
            models.CheckConstraint(name="snapshot_has_a_digest", condition=~Q(digest="")),
        ]

    def __str__(self) -> str:
        """This function will return the snapshot's id."""
        return self.slug

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return Path(settings.LINEOFSIGHT_SNAPSHOTS) / self.slug

    @property
    def is_own(self) -> bool:
        """Whether it was published from our own record."""
        return self.origin == OWN_RECORD

    @property
    def row_counts(self) -> dict[str, int]:
        """The number of rows of each table it holds."""
        return {name: table["rows"] for name, table in self.manifest["tables"].items()}
