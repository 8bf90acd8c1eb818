"""What the authority decided about caseloads: bands by service and weights by step, each from a day, with why."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.team import Team


class CaseloadBand(models.Model):
    """How many children a whole-time worker of a service should hold from a day on, and how many are far too many.

    Nothing is changed or deleted: a later row for the same day takes the place of an earlier one.
    """

    service = models.TextField(choices=Team.Service)
    lowest = models.PositiveSmallIntegerField()
    highest = models.PositiveSmallIntegerField()
    far_lowest = models.PositiveSmallIntegerField()
    far_highest = models.PositiveSmallIntegerField()
    started_on = models.DateField()
    reason = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A band goes up, and says why it was set."""

        constraints = [
            models.CheckConstraint(
                name="caseload_band_goes_up",
                condition=Q(lowest__lte=F("highest"), highest__lt=F("far_lowest"), far_lowest__lte=F("far_highest")),
            ),
            models.CheckConstraint(name="caseload_band_says_why", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        """This function will return the band as it is told."""
        return f"{self.lowest} to {self.highest}"


class StepWeight(models.Model):
    """What a child weighs from a day on by the kind of their heaviest open step; for `sibling`, each further child."""

    SIBLING = "sibling"

    kind = models.TextField()
    weight = models.DecimalField(max_digits=4, decimal_places=2)
    started_on = models.DateField()
    reason = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A weight is of something, not nothing, and says why it was set."""

        constraints = [
            models.CheckConstraint(
                name="step_weight_in_reason",
                condition=Q(weight__gte=Decimal("0"), weight__lte=Decimal("10")) & ~Q(kind="") & ~Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        """This function will return what weighs how much."""
        return f"{self.kind}: {self.weight}"
