"""Who held an office of the council, from a day until a day."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.council.membership.offices import OFFICES, office_choices
from lineofsight.record.models.team import DatedQuerySet, ends_after_start


class OfficeHolder(models.Model):
    """Somebody who holds an office. `why_both` says why they hold one beside it that is kept apart, where they do."""

    office = models.TextField(choices=office_choices)
    name = models.TextField()
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_interim = models.BooleanField("for the time being", default=False)
    why_both = models.TextField("why one person holds both", blank=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta:
        """An office is a declared one, and has one holder at a time."""

        verbose_name = "holder of an office"
        verbose_name_plural = "holders of offices"
        constraints = [
            models.CheckConstraint(name="office_holder_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(name="office_is_declared", condition=Q(office__in=sorted(OFFICES))),
            models.CheckConstraint(name="office_ends_after_start", condition=ends_after_start()),
            models.UniqueConstraint(name="office_one_holder", fields=["office"], condition=Q(ended_on=None)),
        ]

    def __str__(self) -> str:
        """This function will return the name and the office."""
        return f"{self.name}, {OFFICES[self.office].lower()}"
