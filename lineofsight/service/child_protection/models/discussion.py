"""A strategy discussion about one child: who took part, what was shared, what was decided, and why."""

from django.db import models
from django.db.models import Q

from lineofsight.bodies.kinds import agency_choices
from lineofsight.bodies.models import Meeting
from lineofsight.record.models import CaseStep
from lineofsight.service.child_protection.models.shared import (
    OfDiscussionQuerySet,
    OfStepQuerySet,
    account,
    together,
)


class Discussion(models.Model):
    """What agencies shared and decided about one child. Brothers and sisters discussed together have a row each.

    A complex one is about several children and places, and is chaired at the level of the director.
    """

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="discussion")
    meeting = models.OneToOneField(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="discussion_held"
    )
    is_complex = models.BooleanField("about several children and places", default=False)
    places = models.TextField("the places and people it is about", blank=True)
    chair = account(is_optional=True)
    is_quorate = models.BooleanField(null=True, blank=True)
    inquorate_reason = models.TextField("why it went ahead without all three agencies", blank=True)
    information = models.TextField("what each agency told", blank=True)
    is_threshold_met = models.BooleanField("reasonable cause to suspect significant harm", null=True, blank=True)
    reasons = models.TextField("what shows it", blank=True)
    alternatives = models.TextField("what else was considered", blank=True)
    safety = models.TextField("how the child is kept safe today", blank=True)
    visit = models.TextField("when the child will be seen, and by whom", blank=True)
    medical = models.TextField("medical examination", blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    decided_by = account(is_optional=True)

    objects = OfStepQuerySet.as_manager()

    class Meta:
        """One that was held says what was found, who decided, and why it was held without a quorum."""

        constraints = [
            models.CheckConstraint(name="discussion_held_whole", condition=together("held_at", "decided_by")),
            models.CheckConstraint(
                name="discussion_held_says_why",
                condition=Q(held_at=None)
                | (Q(is_threshold_met__isnull=False, is_quorate__isnull=False) & ~Q(reasons="") & ~Q(information="")),
            ),
            models.CheckConstraint(
                name="discussion_held_says_what_else", condition=Q(held_at=None) | ~Q(alternatives="")
            ),
            models.CheckConstraint(
                name="discussion_without_quorum_says_why",
                condition=Q(is_quorate=None) | Q(is_quorate=True) | ~Q(inquorate_reason=""),
            ),
            models.CheckConstraint(
                name="discussion_complex_has_chair_and_places",
                condition=Q(is_complex=False) | (Q(chair__isnull=False) & ~Q(places="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Strategy discussion {self.pk}"

    @property
    def state(self) -> str:
        """Where it stands: to be called, called or held."""
        if self.held_at is not None:
            return "held"
        return "called" if self.meeting_id else "to_call"


class DiscussionDissent(models.Model):
    """That an agency did not agree with what a strategy discussion decided about a child, and why."""

    discussion = models.ForeignKey(Discussion, on_delete=models.PROTECT, related_name="dissents")
    agency = models.TextField(choices=agency_choices)
    reason = models.TextField()

    objects = OfDiscussionQuerySet.as_manager()

    class Meta:
        """Each agency once, with why."""

        verbose_name = "dissent at a strategy discussion"
        verbose_name_plural = "dissent at strategy discussions"
        constraints = [
            models.UniqueConstraint(name="discussion_dissent_once", fields=["discussion", "agency"]),
            models.CheckConstraint(name="discussion_dissent_says_why", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.get_agency_display()} did not agree"
