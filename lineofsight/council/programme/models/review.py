"""A review of scrutiny: its aim, terms of reference, how evidence was gathered, its report, and where it went."""

from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Body
from lineofsight.council.programme.models.choosing import OfBodyQuerySet, Suggestion, account
from lineofsight.oversight.scrutiny.models import Topic
from lineofsight.papers.models import Paper


class Review(models.Model):
    """A topic that a panel looks into. `board_on` is when the board considered the report, `received_on` when the
    executive received it, and `response_due_on` the last day of its response.
    """

    topic = models.OneToOneField(Topic, on_delete=models.PROTECT, related_name="review")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="reviews")
    suggestion = models.OneToOneField(Suggestion, null=True, on_delete=models.PROTECT, related_name="review")
    aim = models.TextField()
    report = models.ForeignKey(Paper, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    board = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    board_on = models.DateField(null=True, blank=True)
    board_how = models.TextField("what the board agreed", blank=True)
    received_on = models.DateField("day the executive received it", null=True, blank=True)
    notice_on = models.DateField("day of the notice that asks for a response", null=True, blank=True)
    response_due_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = account()

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        """It has an aim; the board considers it before the executive receives it."""

        constraints = [
            models.CheckConstraint(name="review_has_an_aim", condition=~Q(aim="")),
            models.CheckConstraint(
                name="review_before_the_board",
                condition=Q(board=None, board_on=None, board_how="")
                | (Q(board__isnull=False, board_on__isnull=False) & ~Q(board_how="")),
            ),
            models.CheckConstraint(
                name="review_with_the_executive",
                condition=Q(received_on=None, notice_on=None, response_due_on=None)
                | Q(
                    received_on__gte=F("board_on"), notice_on__isnull=False, response_due_on__gt=F("received_on"),
                    board_on__isnull=False,
                ),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        """This function will return what it looks into."""
        return self.topic.title


class Term(models.Model):
    """One of a review's terms of reference."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="terms")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        """They are numbered."""

        verbose_name = "term of reference"
        verbose_name_plural = "terms of reference of reviews"
        constraints = [
            models.UniqueConstraint(name="term_number", fields=["review", "number"]),
            models.CheckConstraint(name="term_says_something", condition=~Q(text="")),
        ]

    def __str__(self) -> str:
        """This function will return what it says."""
        return self.text


class Session(models.Model):
    """One time that evidence was gathered: at a meeting, on a visit, by a survey or in writing."""

    class Kind(models.TextChoices):
        """How evidence is gathered."""

        MEETING = "meeting", "At a meeting"
        VISIT = "visit", "On a visit"
        SURVEY = "survey", "By a survey"
        WRITTEN = "written", "In writing"

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="sessions")
    kind = models.TextField(choices=Kind)
    on = models.DateField()
    where = models.TextField("where or how", blank=True)
    who = models.TextField("who gave it")
    heard = models.TextField("what was heard or seen")
    asked = models.PositiveIntegerField("how many were asked", null=True, blank=True)
    answered = models.PositiveIntegerField("how many answered", null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = account()

    class Meta:
        """It says who told what; a survey says how many of how many answered."""

        verbose_name = "session of evidence"
        verbose_name_plural = "sessions of evidence"
        constraints = [
            models.CheckConstraint(name="session_is_whole", condition=~Q(who="") & ~Q(heard="")),
            models.CheckConstraint(
                name="session_survey_counts",
                condition=Q(kind="survey", asked__isnull=False, answered__lte=F("asked"))
                | (~Q(kind="survey") & Q(asked=None, answered=None)),
            ),
        ]

    def __str__(self) -> str:
        """This function will return how and when it was."""
        return f"{self.get_kind_display()}, {self.on:%-d %B %Y}"
