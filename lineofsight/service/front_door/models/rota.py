"""The rota of the front door: who of which agency sits there, on which day."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.bodies.kinds import AGENCIES, agency_choices

HALF, WHOLE = Decimal("0.5"), Decimal(1)


class RotaPlace(models.Model):
    """One person's place at the front door on one day, for an agency. Who never signs in has no account."""

    class Part(models.TextChoices):
        """Which part of the day."""

        DAY = "day", "All day"
        MORNING = "morning", "Morning"
        AFTERNOON = "afternoon", "Afternoon"

    on = models.DateField()
    part = models.TextField(choices=Part, default=Part.DAY)
    agency = models.TextField(choices=agency_choices)
    name = models.TextField()
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_manager = models.BooleanField("decides, as a manager", default=False)
    put_at = models.DateTimeField()
    put_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    off_at = models.DateTimeField("taken off", null=True, blank=True)
    off_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """A place has a name and an agency; nobody has two on one part of a day."""

        verbose_name = "place on the rota"
        verbose_name_plural = "places on the rota"
        constraints = [
            models.CheckConstraint(
                name="rota_place_is_declared",
                condition=Q(agency__in=sorted(AGENCIES), part__in=["day", "morning", "afternoon"]) & ~Q(name=""),
            ),
            models.CheckConstraint(
                name="rota_off_at_with_by",
                condition=Q(off_at=None, off_by=None) | Q(off_at__isnull=False, off_by__isnull=False),
            ),
            models.UniqueConstraint(
                name="rota_place_once", fields=["on", "part", "agency", "name"], condition=Q(off_at=None)
            ),
        ]
        indexes = [models.Index(fields=["on"], name="rota_by_day", condition=Q(off_at=None))]

    def __str__(self) -> str:
        """This function will return who, and for whom."""
        return f"{self.name}, {self.get_agency_display()}"

    @property
    def seats(self) -> Decimal:
        """How much of a seat it fills that day."""
        return WHOLE if self.part == self.Part.DAY else HALF
