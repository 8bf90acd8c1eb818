"""A question, what was answered, the figures an answer rests on, and what was published of it."""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Body, Item
from lineofsight.snapshots.models import Figure


def _account(*, is_optional: bool = False) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=is_optional, blank=is_optional
    )


class QuestionQuerySet(models.QuerySet["Question"]):
    """Questions. Every read for a user begins with `visible_to`."""

    def visible_to(self, user: Any) -> Self:
        """This function will keep the questions asked of bodies this user may know of."""
        return self.filter(body__in=Body.objects.visible_to(user))

    def overdue(self, *, on: date) -> Self:
        """This function will keep the questions that should have been answered before a day, and were not by then."""
        return self.filter(Q(answered_on=None) | Q(answered_on__gt=on), due_on__lt=on)


class Question(models.Model):
    """What a member asked at a meeting, who answers for it, and by when.

    `due_on` moves with a holding answer, `first_due_on` never. `answered_on` is the day of the first answer.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="questions")
    item = models.ForeignKey(Item, null=True, blank=True, on_delete=models.PROTECT, related_name="questions")
    text = models.TextField()
    asked_by = models.TextField()
    asked_on = models.DateField()
    owner = models.TextField("who answers for it")
    account = _account(is_optional=True)
    first_due_on = models.DateField()
    due_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = _account()

    objects = QuestionQuerySet.as_manager()

    class Meta:
        """It says what, who asked and who answers; it is due after it was asked, and never sooner than at first."""

        constraints = [
            models.CheckConstraint(name="question_is_whole", condition=~Q(text="") & ~Q(asked_by="") & ~Q(owner="")),
            models.CheckConstraint(
                name="question_due_in_order",
                condition=Q(first_due_on__gte=F("asked_on")) & Q(due_on__gte=F("first_due_on")),
            ),
            models.CheckConstraint(
                name="question_answered_after_asked", condition=Q(answered_on=None) | Q(answered_on__gte=F("asked_on"))
            ),
        ]
        indexes = [models.Index(fields=["due_on"], name="question_waiting", condition=Q(answered_on=None))]

    def __str__(self) -> str:
        """This function will return the question."""
        return self.text

    def is_overdue(self, *, on: date) -> bool:
        """This function will say whether it should have been answered before a day, and was not."""
        return self.answered_on is None and self.due_on < on


class Reply(models.Model):
    """What was said to a question: that the answer takes longer and why, the answer, or a correction of it."""

    class Kind(models.TextChoices):
        """What a reply is."""

        HOLDING = "holding", "Holding answer"
        ANSWER = "answer", "Answer"
        CORRECTION = "correction", "Correction"

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="replies")
    kind = models.TextField(choices=Kind)
    text = models.TextField()
    given_by = models.TextField("who gave it")
    given_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = _account()

    class Meta:
        """It says something, and a question has one answer: what is wrong with it is corrected."""

        verbose_name_plural = "replies"
        constraints = [
            models.CheckConstraint(name="reply_says_something", condition=~Q(text="") & ~Q(given_by="")),
            models.UniqueConstraint(name="reply_one_answer", fields=["question"], condition=Q(kind="answer")),
        ]

    def __str__(self) -> str:
        """This function will return what kind it is."""
        return self.get_kind_display()


class ReplyFigure(models.Model):
    """A figure that an answer rests on, so that who asked can open it."""

    reply = models.ForeignKey(Reply, on_delete=models.PROTECT, related_name="figures")
    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A figure is of a reply once."""

        verbose_name = "figure of a reply"
        verbose_name_plural = "figures of replies"
        constraints = [models.UniqueConstraint(name="reply_figure_once", fields=["reply", "figure"])]

    def __str__(self) -> str:
        """This function will return which figure."""
        return self.figure_id


class PublishedQuestion(models.Model):
    """What the public is told of a question, as it stood when it was published. The latest version holds."""

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="published")
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    published_at = models.DateTimeField()
    published_by = _account()

    class Meta:
        """A question has one of each version."""

        constraints = [models.UniqueConstraint(name="published_question_version", fields=["question", "version"])]

    def __str__(self) -> str:
        """This function will return what it is of."""
        return f"{self.question}, version {self.version}"
