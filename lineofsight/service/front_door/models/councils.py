"""Other councils: whose area a postcode lies in, and how their front door is reached, from a day until a day."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models.team import DatedQuerySet, ends_after_start


class OtherCouncil(models.Model):
    """Another council's front door. `districts` are the beginnings of the postcodes of its area, such as ZZ4."""

    name = models.TextField()
    reached = models.TextField("how its front door is reached")
    districts = models.JSONField("postcode districts", default=list)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta:
        """A council has a name and a way to reach it, once at a time."""

        verbose_name = "other council"
        constraints = [
            models.CheckConstraint(name="other_council_is_whole", condition=~Q(name="") & ~Q(reached="")),
            models.CheckConstraint(name="other_council_ends_after_start", condition=ends_after_start()),
            models.UniqueConstraint(name="other_council_once", fields=["name"], condition=Q(ended_on=None)),
        ]

    def __str__(self) -> str:
        """This function will return the name."""
        return self.name
