"""How many children live in the authority: what rates are of, by the day it was estimated for."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Population(models.Model):
    """One estimate of how many people aged 0 to 17 live here. One that was wrong stays, and a later one counts."""

    on_date = models.DateField("the day it is of")
    children = models.PositiveIntegerField("people aged 0 to 17 who live here")
    source = models.TextField("who estimated it, and where it was published")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says how many, and where that comes from."""

        verbose_name = "estimate of how many children live here"
        verbose_name_plural = "estimates of how many children live here"
        constraints = [
            models.CheckConstraint(name="population_is_whole", condition=Q(children__gte=1) & ~Q(source="")),
        ]
        ordering = ["-on_date", "-recorded_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.children:,} children on {self.on_date:%-d %B %Y}"
