"""A request to the legal gateway panel about one child, and what the panel decided."""

from django.db import models
from django.db.models import Q

from lineofsight.bodies.models import Item
from lineofsight.record.models import CaseStep
from lineofsight.service.court.models.about import AboutStepQuerySet, by_whom


class LegalGateway(models.Model):
    """What the panel is asked, on what evidence, on which agenda; and its decision, with the date to send the letter.

    The decision itself is the outcome of the step.
    """

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="legal_gateway")
    why = models.TextField("why the panel is asked", blank=True)
    evidence = models.TextField("evidence, and what was tried", blank=True)
    views = models.TextField("what the child and family say", blank=True)
    item = models.ForeignKey(
        Item, null=True, blank=True, on_delete=models.PROTECT, related_name="gateways", verbose_name="agenda item"
    )
    decision = models.TextField("what the panel decided and why", blank=True)
    alternatives = models.TextField("what else was considered", blank=True)
    letter_by = models.DateField("send the letter by", null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = by_whom(needed=False)

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """A decision is whole: when, by whom and why."""

        constraints = [
            models.CheckConstraint(
                name="gateway_decided_whole",
                condition=Q(decided_at=None, decided_by=None, decision="", letter_by=None)
                | (Q(decided_at__isnull=False, decided_by__isnull=False) & ~Q(decision="")),
            ),
            models.CheckConstraint(
                name="gateway_decided_says_what_else", condition=Q(decided_at=None) | ~Q(alternatives="")
            ),
        ]

    def __str__(self) -> str:
        """This function will return what it is."""
        return f"Legal gateway {self.pk}"
