"""Reviews of a child in need plan: progress on each goal, and what was decided; and the decision that ends a plan."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models import CaseStep, Goal
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.voice import Narrative


class AboutStepQuerySet(AboutChildQuerySet):
    """Rows of one step. Every read for a user begins with `visible_to`."""

    about = "step__child"


class PlanReview(Narrative):
    """A review meeting of one plan: who was there, what the child said, and what was decided."""

    class Decision(models.TextChoices):
        """What a review decides. What ends the plan is a recommendation until a manager ends it."""

        CONTINUE = "continue", "The plan goes on"
        STEP_DOWN = "step_down", "Step down to early help"
        STEP_UP = "step_up", "Step up: the child may need protection"
        CLOSE = "close", "Close: needs are met"

    NARRATIVE = ("what_changed", "reason")

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="plan_reviews", db_index=False)
    held_on = models.DateField("held on")
    attended = models.TextField("who was there")
    is_child_there = models.BooleanField("the child took part")
    childs_words = models.TextField("the child's words", blank=True)
    what_changed = models.TextField("what has changed for the child")
    decision = models.TextField(choices=Decision)
    reason = models.TextField("why")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """One review of a plan on a day, with a decision and why."""

        constraints = [
            models.UniqueConstraint(name="plan_review_once_a_day", fields=["step", "held_on"]),
            models.CheckConstraint(
                name="plan_review_is_whole", condition=~Q(attended="") & ~Q(what_changed="") & ~Q(reason="")
            ),
            models.CheckConstraint(
                name="plan_review_decision_is_known",
                condition=Q(decision__in=["continue", "step_down", "step_up", "close"]),
            ),
        ]

    def __str__(self) -> str:
        return f"Review of {self.held_on:%-d %B %Y}"

    @property
    def reader(self) -> Any:
        """The child the words may be written to."""
        return self.step.child


class GoalProgress(models.Model):
    """How far one goal had come at one review, and what shows it."""

    class Result(models.TextChoices):
        """How far it has come."""

        REACHED = "reached", "Reached"
        BETTER = "better", "Better, not there yet"
        SAME = "same", "No change"
        WORSE = "worse", "Worse"

    review = models.ForeignKey(PlanReview, on_delete=models.PROTECT, related_name="progress", db_index=False)
    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="progress")
    result = models.TextField("how far it has come", choices=Result)
    evidence = models.TextField("what shows it")

    class Meta:
        """Each goal once a review, with what shows it."""

        verbose_name = "progress of a goal"
        verbose_name_plural = "progress of goals"
        constraints = [
            models.UniqueConstraint(name="goal_progress_once_a_review", fields=["review", "goal"]),
            models.CheckConstraint(name="goal_progress_has_evidence", condition=~Q(evidence="")),
            models.CheckConstraint(
                name="goal_progress_is_known", condition=Q(result__in=["reached", "better", "same", "worse"])
            ),
        ]

    def __str__(self) -> str:
        return f"{self.goal}: {self.get_result_display().lower()}"


class PlanEnding(Narrative):
    """Why a manager ended a plan. The outcome itself is the step's."""

    NARRATIVE = ("reason", "told_family", "support_after")

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="plan_ending")
    reason = models.TextField("why")
    told_family = models.TextField("what the family was told")
    support_after = models.TextField("who helps after we stop, and whom to ring", blank=True)
    ended_at = models.DateTimeField()
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """With a reason, and the family told."""

        verbose_name = "ending of a plan"
        verbose_name_plural = "endings of plans"
        constraints = [
            models.CheckConstraint(name="plan_ending_is_whole", condition=~Q(reason="") & ~Q(told_family=""))
        ]

    def __str__(self) -> str:
        return f"Ending of {self.step}"

    @property
    def reader(self) -> Any:
        """The child the words may be written to."""
        return self.step.child
