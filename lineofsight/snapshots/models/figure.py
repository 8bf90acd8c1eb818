"""A figure: one answer of one measure over one snapshot, known for ever by what it was made from."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.snapshots.models.snapshot import Snapshot


class Figure(models.Model):
    """What a measure answered. `id` is a hash of its definition, its snapshot and its parameters.

    `kind` is the measure's, such as proportion; `params` is {"from", "to", "by"}. `value` is the rows [{"period",
    "group", "group_id", "records", "met", "value"}], a duration's with its mean, and `total` such a row for everything
    counted. The SQL is kept as it was, so that the figure can be explained after the measure has changed.
    """

    id = models.TextField(primary_key=True)
    measure_code = models.TextField(db_index=True)
    title = models.TextField()
    kind = models.TextField()
    definition_digest = models.TextField()
    definition_sql = models.TextField()
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="figures")
    params = models.JSONField()
    value = models.JSONField()
    total = models.JSONField()
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """It says what it was made from. One worker's numbers are for their supervision, so no figure keeps them."""

        constraints = [
            models.CheckConstraint(name="figure_has_an_id", condition=~Q(id="")),
            models.CheckConstraint(name="figure_has_a_definition", condition=~Q(definition_digest="")),
            models.CheckConstraint(name="figure_is_of_no_worker", condition=~Q(params__by="worker")),
        ]

    def __str__(self) -> str:
        """This function will return the figure's id and what it measures."""
        return f"{self.id}: {self.measure_code}"
