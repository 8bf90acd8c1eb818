"""A partner agency, such as a school, and which accounts work for it from when until when."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models.team import DatedQuerySet, ends_after_start


class PartnerAgency(models.Model):
    """An agency we share with as a whole: every account that works for it, also one that comes later."""

    name = models.TextField(unique=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        """An agency has a name."""

        verbose_name_plural = "partner agencies"
        constraints = [
            models.CheckConstraint(name="agency_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(name="agency_ends_after_start", condition=ends_after_start()),
        ]

    def __str__(self) -> str:
        """This function will return the name."""
        return self.name


class AgencyAccount(models.Model):
    """An account that works for an agency, from a day until the first day on which it no longer does."""

    agency = models.ForeignKey(PartnerAgency, on_delete=models.PROTECT, related_name="accounts")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta:
        """An account works for one agency at a time."""

        verbose_name = "account of an agency"
        verbose_name_plural = "accounts of agencies"
        constraints = [
            models.CheckConstraint(name="agency_account_ends_after_start", condition=ends_after_start()),
            models.UniqueConstraint(name="agency_account_one_now", fields=["account"], condition=Q(ended_on=None)),
        ]

    def __str__(self) -> str:
        """This function will return whose account it is, and for whom they work."""
        return f"{self.account}, {self.agency}"


def agencies_of(user: Any, *, on: date) -> models.QuerySet:
    """This function will return the numbers of the agencies an account works for on a day, as a subquery."""
    return AgencyAccount.objects.on(on).filter(account=user).values("agency")
