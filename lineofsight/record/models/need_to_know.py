"""Need to know: records that few may open, accounts that may not, and records opened in an emergency."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet

LONGEST_HOURS = 8


class RestrictionQuerySet(models.QuerySet["Restriction"]):
    """Restrictions of records."""

    def in_force(self, *, at: datetime) -> "RestrictionQuerySet":
        """This function will keep the restrictions that hold at a moment: begun, not ended and not run out."""
        return self.filter(Q(until=None) | Q(until__gt=at), started_at__lte=at, ended_at=None)

    def against(self, user: Any, *, at: datetime) -> "RestrictionQuerySet":
        """This function will keep those that lock the user out: not on the list, no glass broken that holds."""
        on_the_list = RestrictionReader.objects.filter(restriction=OuterRef("pk"), account=user)
        broken = BreakGlass.objects.holding(at=at).filter(restriction=OuterRef("pk"), account=user)
        return self.in_force(at=at).filter(~Exists(on_the_list), ~Exists(broken))


class Restriction(models.Model):
    """A person's record that only those on a list may open. Everybody else finds the name, and whom to ask."""

    person = models.ForeignKey("record.Person", on_delete=models.PROTECT, related_name="restrictions")
    reason = models.TextField()
    started_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True, help_text="When it runs out by itself; empty: it does not.")
    restricted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_reason = models.TextField(blank=True)

    objects = RestrictionQuerySet.as_manager()

    class Meta:
        """A record is restricted once at a time, for a reason, and ends for one."""

        constraints = [
            models.CheckConstraint(name="restriction_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="restriction_runs_out_after_start", condition=Q(until=None) | Q(until__gt=F("started_at"))
            ),
            models.CheckConstraint(
                name="restriction_ended_at_with_by",
                condition=Q(ended_at=None, ended_by=None, ended_reason="")
                | (Q(ended_at__gte=F("started_at"), ended_by__isnull=False) & ~Q(ended_reason="")),
            ),
            models.UniqueConstraint(name="restriction_once_at_a_time", fields=["person"], condition=Q(ended_at=None)),
        ]

    def __str__(self) -> str:
        return f"Restriction of record {self.person_id}"


class RestrictionReader(models.Model):
    """An account on the list of those who may open a restricted record."""

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="readers")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Nobody is on a list twice."""

        constraints = [models.UniqueConstraint(name="reader_listed_once", fields=["restriction", "account"])]

    def __str__(self) -> str:
        return f"{self.account} may open record {self.restriction.person_id}"


class Exclusion(models.Model):
    """An account that may not find a person at all, whatever else would let it: kept out, or with a conflict."""

    class Kind(models.TextChoices):
        """Who said so."""

        SET = "set", "Kept out by a manager"
        DECLARED = "declared", "Conflict of interest they declared"

    person = models.ForeignKey("record.Person", on_delete=models.PROTECT, related_name="exclusions")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kind = models.TextField(choices=Kind)
    reason = models.TextField()
    started_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_reason = models.TextField(blank=True)

    class Meta:
        """A conflict is declared by whose it is; somebody is kept out by another, and let in again by another."""

        constraints = [
            models.CheckConstraint(name="exclusion_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="exclusion_by_whom",
                condition=Q(kind="declared", recorded_by=F("account")) | (Q(kind="set") & ~Q(recorded_by=F("account"))),
            ),
            models.CheckConstraint(
                name="exclusion_ended_at_with_by",
                condition=Q(ended_at=None, ended_by=None, ended_reason="")
                | (
                    Q(ended_at__gte=F("started_at"), ended_by__isnull=False)
                    & ~Q(ended_by=F("account"))
                    & ~Q(ended_reason="")
                ),
            ),
            models.UniqueConstraint(
                name="exclusion_once_at_a_time", fields=["account", "person", "kind"], condition=Q(ended_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.get_kind_display().lower()}, record {self.person_id}"


class BreakGlassQuerySet(models.QuerySet["BreakGlass"]):
    """Restricted records opened in an emergency."""

    def holding(self, *, at: datetime) -> "BreakGlassQuerySet":
        """This function will keep those that still let the account in at a moment."""
        return self.filter(opened_at__lte=at, expires_at__gt=at)


class BreakGlass(models.Model):
    """A restricted record that somebody not on its list opened, for a stated reason and a few hours, to be reviewed."""

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="broken")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    hours = models.PositiveSmallIntegerField()
    opened_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    review_due_on = models.DateField()
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_justified = models.BooleanField(null=True, blank=True)
    review_note = models.TextField(blank=True)

    objects = BreakGlassQuerySet.as_manager()

    class Meta:
        """At most eight hours, for a reason; reviewed as a whole, and by somebody else."""

        verbose_name_plural = "broken glass"
        constraints = [
            models.CheckConstraint(name="glass_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(name="glass_at_most_eight_hours", condition=Q(hours__gte=1, hours__lte=8)),
            models.CheckConstraint(name="glass_expires_after_opening", condition=Q(expires_at__gt=F("opened_at"))),
            models.CheckConstraint(
                name="glass_reviewed_whole",
                condition=Q(reviewed_at=None, reviewed_by=None, is_justified=None, review_note="")
                | (
                    Q(reviewed_at__gte=F("opened_at"), reviewed_by__isnull=False, is_justified__isnull=False)
                    & ~Q(review_note="")
                    & ~Q(reviewed_by=F("account"))
                ),
            ),
        ]
        indexes = [models.Index(fields=["review_due_on"], name="glass_to_review", condition=Q(reviewed_at=None))]

    def __str__(self) -> str:
        return f"{self.account} opened record {self.restriction.person_id} in an emergency"

    def save(self, **kwargs) -> None:
        """This function will store it. Raises ValueError for more hours than were asked for."""
        if self.expires_at - self.opened_at > timedelta(hours=min(self.hours, LONGEST_HOURS)):
            raise ValueError("A broken glass holds no longer than was asked for, and never over eight hours.")
        super().save(**kwargs)


def kept_from(user: Any) -> QuerySet:
    """This function will return the numbers of the people this account may not find at all, as a subquery."""
    return Exclusion.objects.filter(account=user, ended_at=None).values("person")


def locked_to(user: Any, *, at: datetime) -> QuerySet:
    """This function will return the numbers of the people whose record is locked to this account, as a subquery."""
    return Restriction.objects.against(user, at=at).values("person")
