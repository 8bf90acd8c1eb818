"""What the executive said to a recommendation, how it went on, and what the public is told of a review."""

from django.db import models
from django.db.models import Q

from lineofsight.council.programme.models.choosing import account
from lineofsight.council.programme.models.review import Review
from lineofsight.oversight.scrutiny.models import Recommendation


class Response(models.Model):
    """What the executive said to one recommendation. It stays as it was given."""

    class Position(models.TextChoices):
        """Whether the executive does what is recommended."""

        ACCEPT = "accept", "Accepted"
        PART = "part", "Accepted in part"
        REJECT = "reject", "Rejected"

    recommendation = models.OneToOneField(Recommendation, on_delete=models.PROTECT, related_name="response")
    position = models.TextField(choices=Position)
    why = models.TextField("what it will do, or why not")
    owner = models.TextField("who does it", blank=True)
    due_on = models.DateField("by when", null=True, blank=True)
    given_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = account()

    class Meta:
        """It says why; what is accepted has somebody who does it by a day, and what is rejected has nobody."""

        verbose_name = "response of the executive"
        verbose_name_plural = "responses of the executive"
        constraints = [
            models.CheckConstraint(name="response_says_why", condition=~Q(why="")),
            models.CheckConstraint(
                name="response_accepted_has_an_owner",
                condition=Q(position="reject", owner="", due_on=None)
                | (Q(position__in=["accept", "part"], due_on__isnull=False) & ~Q(owner="")),
            ),
        ]

    def __str__(self) -> str:
        """This function will return the position."""
        return self.get_position_display()


class Progress(models.Model):
    """How a recommendation that was accepted stood on a day, in the words of who does it."""

    class Standing(models.TextChoices):
        """How far it is. That it is done does not say that it had effect: the measure does."""

        NOT_BEGUN = "not_begun", "Not begun"
        UNDER_WAY = "under_way", "Under way"
        DONE = "done", "Done"

    recommendation = models.ForeignKey(Recommendation, on_delete=models.PROTECT, related_name="progress")
    on = models.DateField()
    standing = models.TextField(choices=Standing)
    text = models.TextField()
    told_by = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = account()

    class Meta:
        """It says something, and who told it."""

        verbose_name = "progress of a recommendation"
        verbose_name_plural = "progress of recommendations"
        constraints = [models.CheckConstraint(name="progress_is_whole", condition=~Q(text="") & ~Q(told_by=""))]

    def __str__(self) -> str:
        """This function will return how it stood."""
        return self.get_standing_display()


class PublishedReview(models.Model):
    """What the public is told of a review, as it stood when it was published. The latest version holds."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="published")
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    published_at = models.DateTimeField()
    published_by = account()

    class Meta:
        """A review has one of each version."""

        constraints = [models.UniqueConstraint(name="published_review_version", fields=["review", "version"])]

    def __str__(self) -> str:
        """This function will return what it is of."""
        return f"{self.review}, version {self.version}"
