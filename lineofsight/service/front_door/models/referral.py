"""The referral: the episode of need that a decision on a contact begins, until the child is no longer in need."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.voice import Narrative
from lineofsight.service.front_door.models.choices import closure_reasons, codes_of, primary_needs, sources


class Referral(Narrative):
    """One referral of one child. Its step stops when next steps are decided; the episode closes when need has ended.

    `child` repeats the step's child so that the database can refuse a second open episode.
    """

    NARRATIVE = ("rationale",)

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="referral")
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="referrals")
    source_code = models.TextField(choices=sources)
    primary_need = models.TextField(choices=primary_needs, blank=True)
    rationale = models.TextField(blank=True)
    alternatives = models.TextField("what else was considered", blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    close_reason = models.TextField(choices=closure_reasons, blank=True)

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """One open episode a child; decided and closed are each kept whole."""

        constraints = [
            models.CheckConstraint(name="referral_source_is_a_code", condition=Q(source_code__in=codes_of(sources()))),
            models.CheckConstraint(
                name="referral_need_is_a_code", condition=Q(primary_need__in=["", *codes_of(primary_needs())])
            ),
            models.CheckConstraint(
                name="referral_decided_at_with_by",
                condition=Q(decided_at=None, decided_by=None, rationale="")
                | (Q(decided_at__isnull=False, decided_by__isnull=False) & ~Q(rationale="")),
            ),
            models.CheckConstraint(
                name="referral_decided_says_what_else", condition=Q(decided_at=None) | ~Q(alternatives="")
            ),
            models.CheckConstraint(
                name="referral_closed_on_with_by",
                condition=Q(closed_on=None, closed_by=None, close_reason="")
                | Q(closed_on__isnull=False, closed_by__isnull=False, close_reason__in=codes_of(closure_reasons())),
            ),
            models.UniqueConstraint(name="referral_one_open_episode", fields=["child"], condition=Q(closed_on=None)),
        ]

    def __str__(self) -> str:
        return f"Referral {self.pk}"

    @property
    def received_on(self) -> date:
        """The date it counts from: the day the contact was received. The spine holds it."""
        return self.step.started_on
