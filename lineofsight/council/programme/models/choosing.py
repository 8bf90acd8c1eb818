"""What was suggested to a panel for a year, what it chose, and the programme that the board approved."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Body
from lineofsight.council.programme.rules import CONSIDERATIONS, SOURCES


def account(*, is_optional: bool = False) -> models.ForeignKey:
    """This function will return a column of who did something."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=is_optional, blank=is_optional
    )


class OfBodyQuerySet(models.QuerySet[Any]):
    """What is of a body. Every read for a user begins with `visible_to`."""

    def visible_to(self, user: Any) -> Self:
        """This function will keep what is of bodies this user may know of."""
        return self.filter(body__in=Body.objects.visible_to(user))


class Suggestion(models.Model):
    """Something a panel might look into in a municipal year: who suggested it, and what was weighed up.

    `votes_for` and `votes_against` are there where the panel voted; it agrees without a vote otherwise.
    """

    class Choice(models.TextChoices):
        """What a panel does with a suggestion."""

        REVIEW = "review", "A full review"
        TASK = "task_and_finish", "A task and finish group"
        UPDATE = "update", "An update at a meeting"
        PASSED_ON = "passed_on", "For another panel"
        NOT_CHOSEN = "not_chosen", "Not this year"

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="suggestions")
    year = models.PositiveSmallIntegerField("municipal year")
    title = models.TextField()
    source = models.TextField("where it comes from", choices=list(SOURCES.items()))
    source_name = models.TextField("who suggested it")
    considerations = models.JSONField("key considerations", default=dict)
    suggested_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = account()
    choice = models.TextField(choices=Choice, blank=True)
    why = models.TextField("why it was chosen or not", blank=True)
    chosen_on = models.DateField(null=True, blank=True)
    votes_for = models.PositiveSmallIntegerField(null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(null=True, blank=True)
    passed_to = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        """It says what and from whom; it is chosen as a whole, by a majority where there was a vote."""

        constraints = [
            models.CheckConstraint(name="suggestion_is_whole", condition=~Q(title="") & ~Q(source_name="")),
            models.CheckConstraint(name="suggestion_source", condition=Q(source__in=sorted(SOURCES))),
            models.CheckConstraint(
                name="suggestion_chosen_whole",
                condition=Q(choice="", why="", chosen_on=None, votes_for=None)
                | (~Q(choice="") & ~Q(why="") & Q(chosen_on__gte=F("suggested_on"))),
            ),
            models.CheckConstraint(
                name="suggestion_votes_together",
                condition=Q(votes_for=None, votes_against=None)
                | (Q(votes_for__isnull=False, votes_against__isnull=False, votes_for__gt=F("votes_against"))),
            ),
            models.CheckConstraint(
                name="suggestion_passed_on_to_somebody",
                condition=Q(choice="passed_on", passed_to__isnull=False) | (~Q(choice="passed_on") & Q(passed_to=None)),
            ),
        ]

    def __str__(self) -> str:
        """This function will return what it is about."""
        return self.title

    @property
    def weighed(self) -> list[tuple[str, str]]:
        """What was weighed up, in the order of the considerations: each question with its answer."""
        return [
            (asked, self.considerations[key]) for key, asked in CONSIDERATIONS.items() if key in self.considerations
        ]


class Programme(models.Model):
    """What a panel submitted to the board for a year, as it stood then. The latest that was approved holds."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="programmes")
    year = models.PositiveSmallIntegerField("municipal year")
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    submitted_on = models.DateField()
    submitted_at = models.DateTimeField()
    submitted_by = account()
    board = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_on = models.DateField(null=True, blank=True)
    approved_how = models.TextField("how the board approved it", blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = account(is_optional=True)

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        """A year of a panel has one of each version; it is approved as a whole, after it was submitted."""

        verbose_name = "work programme"
        constraints = [
            models.UniqueConstraint(name="programme_version", fields=["body", "year", "version"]),
            models.CheckConstraint(
                name="programme_approved_whole",
                condition=Q(board=None, approved_on=None, approved_how="", approved_at=None, approved_by=None)
                | (
                    Q(board__isnull=False, approved_on__gte=F("submitted_on"), approved_at__isnull=False)
                    & Q(approved_by__isnull=False)
                    & ~Q(approved_how="")
                ),
            ),
        ]

    def __str__(self) -> str:
        """This function will return whose it is, of which year."""
        return f"{self.body}, {self.year}, version {self.version}"
