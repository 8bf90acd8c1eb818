"""A table of a snapshot from which the names and numbers of people were blanked when their record was disposed of."""

from django.db import models
from django.db.models import Q

from lineofsight.snapshots.models.snapshot import Snapshot


class Blanking(models.Model):
    """The digest that a table's file has since. Its rows are those it had: only what says who somebody is, is gone."""

    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="blankings", db_index=False)
    table = models.TextField()
    sha256 = models.TextField()
    blanked_at = models.DateTimeField()

    class Meta:
        """A table has one digest at a time."""

        constraints = [
            models.UniqueConstraint(name="blanking_one_a_table", fields=["snapshot", "table"]),
            models.CheckConstraint(name="blanking_has_a_digest", condition=~Q(sha256="")),
        ]

    def __str__(self) -> str:
        """This function will name the table and its snapshot."""
        return f"{self.table} of {self.snapshot_id}"
