"""The daily triage of a child, agency by agency, and what the panel found of a re-referral."""

from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.bodies.kinds import agency_choices
from lineofsight.bodies.models import Item
from lineofsight.bodies.models.body import sits_on
from lineofsight.bodies.models.telling import telling_of
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.service.front_door.models.contact import Contact
from lineofsight.service.front_door.models.referral import Referral
from lineofsight.service.front_door.models.urgent import OfContactQuerySet
from lineofsight.statute.panels import DEFICITS, TRIAGE_OUTCOMES


def triage_outcomes() -> list[tuple[str, str]]:
    """This function will return what triage can agree, as choices."""
    return [(code.code, code.label) for code in TRIAGE_OUTCOMES]


def deficits() -> list[tuple[str, str]]:
    """This function will return what a panel can find, as choices."""
    return [(code.code, code.label) for code in DEFICITS]


class TriageItemQuerySet(OfContactQuerySet):
    """Children at triage. Every read for a user begins with `visible_to`, and of an agency's own with `asked_of`."""

    def asked_of(self, user: Any, *, at: datetime | None = None) -> Self:
        """This function will keep the children about whom an agency's account may still say what it knows.

        It sits on the triage that has them on its agenda, nothing is agreed yet, and it may be told of the child.
        """
        waiting = self.filter(agreed_at=None, item__meeting__approved_at=None).exclude(
            item__meeting__status="cancelled"
        )
        mine = waiting.filter(item__meeting__body__in=sits_on(user, at=at))
        return mine.filter(telling_of(user, "contact__step__child"))


class TriageItem(models.Model):
    """One child's place on the agenda of a daily triage: the notification it is about, and what was agreed."""

    item = models.OneToOneField(Item, primary_key=True, on_delete=models.PROTECT, related_name="triage")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="triage_items")
    outcome = models.TextField(choices=triage_outcomes, blank=True)
    words = models.TextField("what was agreed, and why", blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = TriageItemQuerySet.as_manager()

    class Meta:
        """What was agreed is kept as a whole, and a contact waits on one agenda at a time."""

        verbose_name = "child at triage"
        verbose_name_plural = "children at triage"
        constraints = [
            models.CheckConstraint(
                name="triage_agreed_whole",
                condition=Q(agreed_at=None, agreed_by=None, outcome="", words="")
                | (
                    Q(agreed_at__isnull=False, agreed_by__isnull=False)
                    & Q(outcome__in=[code.code for code in TRIAGE_OUTCOMES])
                    & ~Q(words="")
                ),
            ),
            models.UniqueConstraint(name="triage_waits_once", fields=["contact"], condition=Q(agreed_at=None)),
        ]

    def __str__(self) -> str:
        """This function will return what was agreed."""
        return self.get_outcome_display() or "Not talked about yet"


class TriageEntryQuerySet(AboutChildQuerySet):
    """Entries. Every read for a user begins with `visible_to`."""

    about = "triage__contact__step__child"


class TriageEntry(models.Model):
    """What one agency knows of a child, as it was said at triage."""

    triage = models.ForeignKey(TriageItem, on_delete=models.PROTECT, related_name="entries")
    agency = models.TextField(choices=agency_choices)
    words = models.TextField()
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = TriageEntryQuerySet.as_manager()

    class Meta:
        """An agency has one entry a child."""

        verbose_name = "entry of an agency"
        verbose_name_plural = "entries of agencies"
        constraints = [
            models.UniqueConstraint(name="triage_entry_once_an_agency", fields=["triage", "agency"]),
            models.CheckConstraint(name="triage_entry_says_something", condition=~Q(words="")),
        ]

    def __str__(self) -> str:
        """This function will return the agency."""
        return self.get_agency_display()

    @property
    def is_own(self) -> bool:
        """Whether the agency wrote it from its own account, rather than somebody of ours for it."""
        return scope_of(self.written_by) == Scope.OWN_REFERRALS


class ReReferralQuerySet(AboutChildQuerySet):
    """What panels found. Every read for a user begins with `visible_to`."""

    about = "referral__child"


class ReReferralReview(models.Model):
    """What the monthly panel found of a re-referral: the deficit in practice, or that there was none."""

    referral = models.OneToOneField(Referral, primary_key=True, on_delete=models.PROTECT, related_name="panel")
    deficit = models.TextField(choices=deficits)
    words = models.TextField()
    found_at = models.DateTimeField()
    found_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = ReReferralQuerySet.as_manager()

    class Meta:
        """A finding is coded, and says why."""

        verbose_name = "finding of the re-referral panel"
        verbose_name_plural = "findings of the re-referral panel"
        constraints = [
            models.CheckConstraint(
                name="panel_deficit_is_a_code",
                condition=Q(deficit__in=[code.code for code in DEFICITS]) & ~Q(words=""),
            )
        ]

    def __str__(self) -> str:
        """This function will return the finding."""
        return self.get_deficit_display()
