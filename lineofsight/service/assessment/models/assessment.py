"""The single assessment of one child."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import CaseStep
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.voice import DecidedNarrative
from lineofsight.statute.steps import STEPS


def outcomes() -> list[tuple[str, str]]:
    """This function will return what an assessment can recommend, as choices."""
    return [(outcome.code, outcome.label) for outcome in STEPS["single_assessment"].outcomes]


class AssessmentQuerySet(AboutChildQuerySet):
    """Assessments. Every read for a user begins with `visible_to`. Partners see none."""

    about = "step__child"


class Assessment(DecidedNarrative):
    """What was found out with the family, what it means, and what should happen. Authorised, it is never changed.

    `referred_on` starts the clock of Working Together; the step's own start is the clock of the census. Both are kept.
    """

    # What the worker writes of the child. The views of others, and what they say of it, are theirs.
    NARRATIVE = ("question", "child_day", "child_needs", "family", "identity", "history", "strengths", "risks",
                 "analysis", "plan")  # fmt: skip

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="assessment")
    referral = models.ForeignKey(
        CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="assessments_of_referral"
    )
    referred_on = models.DateField()
    question = models.TextField("why we are assessing", blank=True)
    child_day = models.TextField("the child's day and words", blank=True)
    child_needs = models.TextField("the child's needs", blank=True)
    parents_views = models.TextField("each parent's or carer's view", blank=True)
    absent_parent_view = models.TextField("the view of a parent who lives elsewhere", blank=True)
    family = models.TextField("family and home", blank=True)
    identity = models.TextField("identity and diverse needs", blank=True)
    history = models.TextField("history", blank=True)
    partners = models.TextField("what other agencies know", blank=True)
    strengths = models.TextField("what is working well", blank=True)
    risks = models.TextField("what we are worried about", blank=True)
    analysis = models.TextField("analysis", blank=True)
    plan = models.TextField("plan and next steps", blank=True)
    family_comments = models.TextField("what the family says about this assessment", blank=True)
    not_seen_reason = models.TextField("why the child was not seen", blank=True)
    recommended_outcome = models.TextField(choices=outcomes, blank=True)
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    authorised_at = models.DateTimeField(null=True, blank=True)
    authorised_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decision = models.TextField("the manager's decision and why", blank=True)
    alternatives = models.TextField("what else was considered", blank=True)
    support_after = models.TextField("who helps after we stop, and whom to ring", blank=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        """Nobody authorises their own work, and only what was submitted whole is authorised."""

        constraints = [
            models.CheckConstraint(
                name="assessment_recommends_a_code",
                condition=Q(recommended_outcome__in=["", *STEPS["single_assessment"].outcome_codes]),
            ),
            models.CheckConstraint(
                name="assessment_saved_at_with_by",
                condition=Q(saved_at=None, saved_by=None) | Q(saved_at__isnull=False, saved_by__isnull=False),
            ),
            models.CheckConstraint(
                name="assessment_submitted_at_with_by",
                condition=Q(submitted_at=None, submitted_by=None)
                | Q(submitted_at__isnull=False, submitted_by__isnull=False),
            ),
            models.CheckConstraint(
                name="assessment_authorised_at_with_by",
                condition=Q(authorised_at=None, authorised_by=None, decision="")
                | (Q(authorised_at__isnull=False, authorised_by__isnull=False) & ~Q(decision="")),
            ),
            models.CheckConstraint(
                name="assessment_authorised_says_what_else",
                condition=Q(authorised_at=None) | ~Q(alternatives=""),
            ),
            models.CheckConstraint(
                name="assessment_authorised_by_another",
                condition=Q(authorised_by=None) | (Q(submitted_by__isnull=False) & ~Q(authorised_by=F("submitted_by"))),
            ),
            models.CheckConstraint(
                name="assessment_submitted_is_whole",
                condition=Q(submitted_at=None) | (~Q(analysis="") & ~Q(recommended_outcome="")),
            ),
        ]

    @property
    def reader(self) -> Any:
        """The child the assessment is of."""
        return self.step.child

    def __str__(self) -> str:
        return f"Single assessment {self.pk}"

    @property
    def state(self) -> str:
        """Where it stands: open, returned, submitted or authorised; stopped where it closed for want of consent."""
        if self.authorised_at is not None:
            return "authorised"
        if self.step.stopped_on is not None:
            return "stopped"
        if self.submitted_at is not None:
            return "submitted"
        return "returned" if self.returns.exists() else "open"
