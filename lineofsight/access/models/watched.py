"""Names that somebody who watches over access looks out for: of families known from the news, for example."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class WatchedName(models.Model):
    """A name whose searches are listed for review, why, and until when."""

    name = models.TextField()
    reason = models.TextField()
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """A name is watched for a reason, and once at a time."""

        constraints = [
            models.CheckConstraint(name="watched_name_and_reason", condition=~Q(name="") & ~Q(reason="")),
            models.CheckConstraint(
                name="watched_ended_at_with_by",
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__gte=F("added_at"), ended_by__isnull=False),
            ),
            models.UniqueConstraint(name="watched_name_once", fields=["name"], condition=Q(ended_at=None)),
        ]

    def __str__(self) -> str:
        """This function will return the name."""
        return self.name
