"""A child protection plan: category, core groups, senior reviews, the chair's concerns, and scores of neglect."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Meeting
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.voice import Narrative
from lineofsight.service.child_protection.choices import CATEGORIES
from lineofsight.service.child_protection.models.conference import Conference
from lineofsight.service.child_protection.models.shared import (
    OfPlanQuerySet,
    OfStepQuerySet,
    account,
    code_is,
)


class ProtectionPlan(models.Model):
    """What is particular to a child protection plan. Goals and actions are the record's own plan of the step.

    `number_before` is how many earlier plans the child has had, so that a second plan is seen as one.
    """

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="protection_plan")
    conference = models.OneToOneField(
        Conference, null=True, blank=True, on_delete=models.PROTECT, related_name="plan_made"
    )
    initial_category = models.TextField(choices=list(CATEGORIES.items()))
    latest_category = models.TextField(choices=list(CATEGORIES.items()))
    number_before = models.PositiveIntegerField(default=0)
    ending_reason = models.TextField("why it ended", blank=True)
    support_after = models.TextField("who helps after we stop, and whom to ring", blank=True)

    objects = OfStepQuerySet.as_manager()

    class Meta:
        """Every plan has a category."""

        constraints = [
            models.CheckConstraint(
                name="protection_plan_categories",
                condition=code_is("initial_category", CATEGORIES, may_be_empty=False)
                & code_is("latest_category", CATEGORIES, may_be_empty=False),
            )
        ]
        indexes = [models.Index(fields=["latest_category"], name="protection_plan_by_category")]

    def __str__(self) -> str:
        return f"Child protection plan {self.pk}"


class CoreGroup(Narrative):
    """One meeting of those who carry out the plan: who came, what was done, and what changed."""

    NARRATIVE = ("progress", "what_changed")

    plan = models.ForeignKey(ProtectionPlan, on_delete=models.PROTECT, related_name="core_groups")
    meeting = models.OneToOneField(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="core_group")
    held_on = models.DateField()
    progress = models.TextField("what was done since last time")
    what_changed = models.TextField("what has changed for the child")
    is_drifting = models.BooleanField("too little has changed", default=False)
    recorded_at = models.DateTimeField()
    recorded_by = account()

    objects = OfPlanQuerySet.as_manager()

    class Meta:
        """A core group says what changed; one a day."""

        constraints = [
            models.CheckConstraint(name="core_group_says_something", condition=~Q(progress="") & ~Q(what_changed="")),
            models.UniqueConstraint(name="core_group_once_a_day", fields=["plan", "held_on"]),
        ]

    def __str__(self) -> str:
        return f"Core group, {self.held_on:%-d %B %Y}"

    @property
    def reader(self) -> Any:
        """The child the words may be written to."""
        return self.plan.step.child


class SeniorReview(models.Model):
    """A senior manager's look at a plan that has gone on for long, or where a core group saw drift."""

    plan = models.ForeignKey(ProtectionPlan, on_delete=models.PROTECT, related_name="senior_reviews")
    findings = models.TextField("why it has gone on so long")
    direction = models.TextField("what must happen now, and by when")
    reviewed_at = models.DateTimeField()
    reviewed_by = account()

    objects = OfPlanQuerySet.as_manager()

    class Meta:
        """It finds something and directs something."""

        constraints = [
            models.CheckConstraint(name="senior_review_is_whole", condition=~Q(findings="") & ~Q(direction=""))
        ]

    def __str__(self) -> str:
        return f"Senior review, {self.reviewed_at:%-d %B %Y}"


class Concern(models.Model):
    """A concern that a chair raised about how a child's plan is carried out; answered, or taken higher, by name."""

    plan = models.ForeignKey(ProtectionPlan, on_delete=models.PROTECT, related_name="concerns")
    text = models.TextField("what worries the chair")
    raised_at = models.DateTimeField()
    raised_by = account()
    answer_due_on = models.DateField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = account(is_optional=True)
    escalated_at = models.DateTimeField("taken higher", null=True, blank=True)
    escalated_because = models.TextField("why it was taken higher", blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_how = models.TextField("how it was settled", blank=True)

    objects = OfPlanQuerySet.as_manager()

    class Meta:
        """An answer has an author who is not the chair; what is taken higher or settled says why or how."""

        constraints = [
            models.CheckConstraint(name="concern_says_something", condition=~Q(text="")),
            models.CheckConstraint(
                name="concern_answered_whole",
                condition=Q(answered_at=None, answered_by=None, answer="")
                | (Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(answer="")),
            ),
            models.CheckConstraint(
                name="concern_answered_by_another",
                condition=Q(answered_by=None) | ~Q(answered_by=F("raised_by")),
            ),
            models.CheckConstraint(
                name="concern_escalated_with_why",
                condition=Q(escalated_at=None, escalated_because="")
                | (Q(escalated_at__isnull=False) & ~Q(escalated_because="")),
            ),
            models.CheckConstraint(
                name="concern_settled_with_how",
                condition=Q(settled_at=None, settled_how="") | (Q(settled_at__isnull=False) & ~Q(settled_how="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Concern {self.pk}"

    @property
    def state(self) -> str:
        """Where it stands: raised, answered, taken higher or settled."""
        if self.settled_at is not None:
            return "Settled"
        if self.is_answered:
            return "Taken higher and answered" if self.escalated_at else "Answered"
        return "Taken higher" if self.escalated_at else "Waiting for an answer"

    @property
    def is_answered(self) -> bool:
        """Whether the last word is an answer: one that came before it was taken higher did not settle it."""
        return self.answered_at is not None and (self.escalated_at is None or self.answered_at > self.escalated_at)


class NeglectScore(models.Model):
    """The result of a tool for neglect, as it was used with one family about one child."""

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="neglect_scores")
    tool = models.TextField("which tool")
    score = models.PositiveIntegerField()
    out_of = models.PositiveIntegerField()
    scored_on = models.DateField()
    meaning = models.TextField("what it means for the child")
    recorded_at = models.DateTimeField()
    recorded_by = account()

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A score is of a tool, and no more than it allows."""

        constraints = [
            models.CheckConstraint(name="neglect_score_is_whole", condition=~Q(tool="") & ~Q(meaning="")),
            models.CheckConstraint(name="neglect_score_in_range", condition=Q(score__lte=F("out_of"))),
        ]

    def __str__(self) -> str:
        return f"{self.tool}: {self.score} of {self.out_of}"
