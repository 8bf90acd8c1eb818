"""The whole-family early help assessment: what is the family's is on every child's copy, the rest on one child's."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.about import both_or_neither
from lineofsight.record.models.voice import DecidedNarrative
from lineofsight.service.early_help.models.episode import LedQuerySet


class FamilyAssessment(DecidedNarrative):
    """One child's copy. Those of brothers and sisters are written together until a manager authorises them."""

    NARRATIVE = ("story", "child_needs", "direct_work", "strengths", "worries", "goals")

    step = models.OneToOneField(
        "record.CaseStep", primary_key=True, on_delete=models.PROTECT, related_name="family_assessment"
    )
    story = models.TextField("what has happened, and why now", blank=True)
    parents_views = models.TextField("what each parent or carer says", blank=True)
    home = models.TextField("home, money and community", blank=True)
    strengths = models.TextField("what is working well", blank=True)
    worries = models.TextField("what people are worried about", blank=True)
    goals = models.TextField("what the family wants to be different", blank=True)
    analysis = models.TextField("what it means, and what helps", blank=True)
    child_needs = models.TextField("this child's needs", blank=True)
    childs_words = models.TextField("the child's own words", blank=True)
    direct_work = models.TextField("what we did with the child", blank=True)
    shared_on = models.DateField("draft shared with the family", null=True, blank=True)
    family_says = models.TextField("what the family says about the draft", blank=True)
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    returned_because = models.TextField("why a manager returned it", blank=True)
    authorised_at = models.DateTimeField(null=True, blank=True)
    authorised_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decision = models.TextField("the manager's decision and why", blank=True)
    led_by_agency = models.TextField("the lead's agency when it was authorised", blank=True)

    objects = LedQuerySet.as_manager()

    class Meta:
        """Nobody authorises their own work, and the family saw it before a manager did."""

        verbose_name = "early help assessment"
        constraints = [
            models.CheckConstraint(name="eha_saved_at_with_by", condition=both_or_neither("saved", "at")),
            models.CheckConstraint(name="eha_submitted_at_with_by", condition=both_or_neither("submitted", "at")),
            models.CheckConstraint(
                name="eha_authorised_at_with_by",
                condition=Q(authorised_at=None, authorised_by=None, decision="")
                | (Q(authorised_at__isnull=False, authorised_by__isnull=False) & ~Q(decision="")),
            ),
            models.CheckConstraint(
                name="eha_authorised_by_another",
                condition=Q(authorised_by=None) | (Q(submitted_by__isnull=False) & ~Q(authorised_by=F("submitted_by"))),
            ),
            models.CheckConstraint(
                name="eha_shared_before_submitted", condition=Q(submitted_at=None) | Q(shared_on__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"Early help assessment {self.pk}"

    @property
    def reader(self) -> Any:
        """The child the copy is of."""
        return self.step.child

    @property
    def state(self) -> str:
        """Where it stands: open, returned, submitted or authorised."""
        if self.authorised_at is not None:
            return "authorised"
        if self.submitted_at is not None:
            return "submitted"
        return "returned" if self.returned_because else "open"

    @property
    def can_be_changed(self) -> bool:
        """Whether it is still being written."""
        return self.state in ("open", "returned")
