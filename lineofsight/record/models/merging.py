"""Two records of one person: who may be, who were merged, and every value that a merge changed."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.about import both_or_neither
from lineofsight.record.models.person import Person


class Merge(models.Model):
    """One record found to be of the same person as another. The duplicate stays as a pointer to the one kept."""

    kept = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="merges")
    duplicate = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="merges_away")
    reason = models.TextField()
    merged_at = models.DateTimeField()
    merged_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """A record is merged away once at a time, into another, for a reason."""

        constraints = [
            models.CheckConstraint(name="merge_of_two", condition=~Q(kept=F("duplicate"))),
            models.CheckConstraint(name="merge_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(name="merge_undone_with_by", condition=both_or_neither("undone", "at")),
            models.UniqueConstraint(name="merge_once", fields=["duplicate"], condition=Q(undone_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.duplicate_id} into {self.kept_id}"


class MergedValue(models.Model):
    """One value of one row that a merge changed, or (without a field) one row that it made."""

    merge = models.ForeignKey(Merge, on_delete=models.PROTECT, related_name="values")
    table = models.TextField(help_text="The model's label, such as record.note.")
    row = models.TextField(help_text="The row's key.")
    field = models.TextField(blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    def __str__(self) -> str:
        return f"{self.table} {self.row} {self.field}".strip()


class PossibleDuplicate(models.Model):
    """Two records that may be of one person, for somebody to look at."""

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    score = models.IntegerField(help_text="Out of 100.")
    why = models.TextField()
    found_at = models.DateTimeField()
    dismissed_at = models.DateTimeField(null=True, blank=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """A pair is kept once, the lower number first."""

        constraints = [
            models.CheckConstraint(name="duplicate_in_order", condition=Q(one__lt=F("other"))),
            models.CheckConstraint(name="duplicate_score_out_of_100", condition=Q(score__gte=0, score__lte=100)),
            models.CheckConstraint(name="duplicate_dismissed_with_by", condition=both_or_neither("dismissed", "at")),
            models.UniqueConstraint(name="duplicate_pair_once", fields=["one", "other"]),
        ]
        indexes = [models.Index(fields=["-score", "id"], name="duplicate_to_settle", condition=Q(dismissed_at=None))]

    def __str__(self) -> str:
        return f"{self.one_id} and {self.other_id}"
