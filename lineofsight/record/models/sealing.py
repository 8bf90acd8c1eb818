"""Adoptions: who a child was is sealed, and kept apart from who they are now."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from lineofsight.access.permissions import Permission

LONGEST_OPEN = 8  # hours; a local default, as for a broken glass


class Sealing(models.Model):
    """One adoption: asked for by one person, checked by another. Only here do the two identities stand together."""

    old = models.ForeignKey("record.Person", on_delete=models.PROTECT, related_name="+")
    new = models.OneToOneField("record.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    first_name = models.TextField(blank=True, help_text="The new name, until the new record bears it.")
    last_name = models.TextField(blank=True)
    adopted_on = models.DateField()
    reason = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_sealed = models.BooleanField(default=False)
    decision = models.TextField(blank=True)
    unsealing_reason = models.TextField(blank=True)
    unsealing_asked_at = models.DateTimeField(null=True, blank=True)
    unsealing_asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    unsealed_at = models.DateTimeField(null=True, blank=True)
    unsealed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """Two people seal and two unseal; what is sealed has a new identity, which is another person."""

        constraints = [
            models.CheckConstraint(name="sealing_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(name="sealing_of_two", condition=Q(new=None) | ~Q(new=F("old"))),
            models.CheckConstraint(
                name="sealing_decided_by_another",
                condition=Q(decided_at=None, decided_by=None, decision="")
                | (
                    Q(decided_at__gte=F("asked_at"), decided_by__isnull=False)
                    & ~Q(decided_by=F("asked_by"))
                    & ~Q(decision="")
                ),
            ),
            models.CheckConstraint(
                name="sealing_keeps_names_until_sealed",
                condition=Q(is_sealed=True, decided_at__isnull=False, new__isnull=False, first_name="", last_name="")
                | Q(is_sealed=False),
            ),
            models.CheckConstraint(
                name="sealing_undone_by_two",
                condition=Q(unsealing_asked_at=None, unsealing_asked_by=None, unsealing_reason="", unsealed_at=None)
                | (Q(unsealing_asked_at__isnull=False, unsealing_asked_by__isnull=False) & ~Q(unsealing_reason="")),
            ),
            models.CheckConstraint(
                name="sealing_unsealed_by_another",
                condition=Q(unsealed_at=None, unsealed_by=None)
                | (
                    Q(unsealed_at__gte=F("unsealing_asked_at"), unsealed_by__isnull=False)
                    & ~Q(unsealed_by=F("unsealing_asked_by"))
                ),
            ),
            models.UniqueConstraint(
                name="sealing_once_at_a_time",
                fields=["old"],
                condition=Q(decided_at=None) | Q(is_sealed=True, unsealed_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"Sealing {self.pk}"

    @property
    def state(self) -> str:
        """Where it stands: a code of the status group of sealings."""
        if self.unsealed_at is not None:
            return "unsealed"
        if self.decided_at is None:
            return "to_check"
        if not self.is_sealed:
            return "declined"
        return "to_unseal" if self.unsealing_asked_at is not None else "sealed"


class Seal(models.Model):
    """A person whose record is sealed now. It says of whom; the sealing says who they became."""

    sealing = models.ForeignKey(Sealing, on_delete=models.PROTECT, related_name="seals")
    person = models.OneToOneField("record.Person", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Seal of sealing {self.sealing_id}"


class OpeningQuerySet(models.QuerySet["SealedOpening"]):
    """Sealed records opened for a while."""

    def holding(self, *, at: datetime) -> "OpeningQuerySet":
        """This function will keep those that still let the account in at a moment."""
        return self.filter(opened_at__lte=at, expires_at__gt=at)


class SealedOpening(models.Model):
    """A sealing opened to one account, for a reason and some hours: the link between the two, and the old record."""

    sealing = models.ForeignKey(Sealing, on_delete=models.PROTECT, related_name="openings")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    opened_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    objects = OpeningQuerySet.as_manager()

    class Meta:
        """It is for a reason and ends."""

        constraints = [
            models.CheckConstraint(name="opening_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(name="opening_expires_after_opening", condition=Q(expires_at__gt=F("opened_at"))),
        ]

    def __str__(self) -> str:
        return f"{self.account} opened sealing {self.sealing_id}"


def sealed_from(user: Any, *, at: datetime) -> QuerySet:
    """This function will return the numbers of the sealed people this account may not find, as a subquery.

    All of them, but those whose sealing an account with the permission has opened and that has not run out.
    """
    seals = Seal.objects.all()
    if getattr(user, "is_authenticated", False) and user.can(Permission.SEALED_OPEN):
        opened = SealedOpening.objects.holding(at=at).filter(sealing=OuterRef("sealing"), account=user)
        seals = seals.filter(~Exists(opened))
    return seals.values("person")
