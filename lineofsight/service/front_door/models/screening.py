"""Screening: what was found out about a contact before a manager decided on it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models.voice import Narrative
from lineofsight.service.front_door.models.choices import codes_of, contact_outcomes, levels
from lineofsight.service.front_door.models.contact import Contact

# Of who was told before it was asked: the day is not known either.
NOT_ASKED = "Not recorded: it was not asked when this was screened."


class Screening(Narrative):
    """A social worker's screening of one contact. It may be saved half done; once completed it is whole."""

    class Consent(models.TextChoices):
        """Whether the family agreed that other agencies may be asked about them."""

        OBTAINED = "obtained", "The family agreed"
        REFUSED = "refused", "The family refused"
        DISPENSED = "dispensed", "We decided not to ask"

    NARRATIVE = ("analysis",)

    contact = models.OneToOneField(Contact, primary_key=True, on_delete=models.PROTECT, related_name="screening")
    history_considered = models.TextField("what earlier involvement tells us", blank=True)
    parents_informed = models.BooleanField("parents were told", null=True, blank=True)
    parents_told = models.TextField("who was told", blank=True)
    parents_told_on = models.DateField("when they were told", null=True, blank=True)
    parents_not_informed_reason = models.TextField(blank=True)
    consent = models.TextField(choices=Consent, blank=True)
    consent_reason = models.TextField(blank=True)
    agencies_asked = models.TextField(blank=True)
    analysis = models.TextField(blank=True)
    recommended_level = models.TextField(choices=levels, blank=True)
    recommended_outcome = models.TextField(choices=contact_outcomes, blank=True)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    completed_at = models.DateTimeField(null=True, blank=True)
    completed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """A completed screening says who was told and when, what was agreed, and why where it must."""

        constraints = [
            models.CheckConstraint(
                name="screening_completed_at_with_by",
                condition=Q(completed_at=None, completed_by=None)
                | Q(completed_at__isnull=False, completed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="screening_completed_is_whole",
                condition=Q(completed_at=None)
                | (
                    Q(parents_informed__isnull=False)
                    & ~Q(history_considered="")
                    & ~Q(consent="")
                    & ~Q(analysis="")
                    & ~Q(recommended_level="")
                    & ~Q(recommended_outcome="")
                ),
            ),
            models.CheckConstraint(
                name="screening_completed_with_reasons",
                condition=Q(completed_at=None)
                | (
                    (Q(parents_informed=True) | ~Q(parents_not_informed_reason=""))
                    & (Q(consent="obtained") | ~Q(consent_reason=""))
                ),
            ),
            models.CheckConstraint(
                name="screening_completed_says_who_was_told_when",
                condition=Q(completed_at=None)
                | Q(parents_informed=False)
                | Q(parents_told=NOT_ASKED)
                | (~Q(parents_told="") & Q(parents_told_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="screening_consent_is_a_code", condition=Q(consent__in=["", "obtained", "refused", "dispensed"])
            ),
            models.CheckConstraint(
                name="screening_recommends_codes",
                condition=Q(recommended_level__in=["", *codes_of(levels())])
                & Q(recommended_outcome__in=["", *codes_of(contact_outcomes())]),
            ),
        ]

    def __str__(self) -> str:
        return f"Screening of {self.contact_id}"

    @property
    def reader(self) -> Any:
        """The child the analysis may be written to."""
        return self.contact.step.child
