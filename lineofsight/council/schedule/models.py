"""A meeting of the council as calendars know it, how it moved, and what was published of it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Meeting
from lineofsight.record.shared import new_group


class ScheduledMeeting(models.Model):
    """A meeting in the schedule. `uid` never changes, `sequence` goes up whenever calendars must be told.

    `first_starts_at` is when it was to begin at first. `livestream` is public; nobody joins by it.
    """

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="scheduled")
    uid = models.UUIDField(default=new_group, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0)
    minutes_long = models.PositiveSmallIntegerField("how many minutes it lasts")
    livestream = models.URLField("where it can be watched", blank=True)
    first_starts_at = models.DateTimeField()

    class Meta:
        """It lasts some minutes, and less than a day."""

        constraints = [
            models.CheckConstraint(
                name="scheduled_lasts", condition=Q(minutes_long__gte=15) & Q(minutes_long__lte=720)
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        """This function will return which meeting it is."""
        return str(self.meeting)


class MeetingMove(models.Model):
    """A meeting that was put on another day or hour: what it was, what it became, and why."""

    scheduled = models.ForeignKey(ScheduledMeeting, on_delete=models.PROTECT, related_name="moves")
    was = models.DateTimeField()
    became = models.DateTimeField()
    why = models.TextField()
    moved_at = models.DateTimeField()
    moved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says why, and moves to another moment."""

        verbose_name = "move of a meeting"
        verbose_name_plural = "moves of meetings"
        constraints = [
            models.CheckConstraint(name="move_says_why", condition=~Q(why="")),
            models.CheckConstraint(name="move_is_one", condition=~Q(was=F("became"))),
        ]

    def __str__(self) -> str:
        """This function will return when it was and became."""
        return f"{self.was:%-d %B %Y} to {self.became:%-d %B %Y}"


class PublishedMeeting(models.Model):
    """What the public is told of a meeting's day, as it stood when it was published. The latest version holds."""

    scheduled = models.ForeignKey(ScheduledMeeting, on_delete=models.PROTECT, related_name="published")
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A meeting has one of each version."""

        constraints = [models.UniqueConstraint(name="published_meeting_version", fields=["scheduled", "version"])]

    def __str__(self) -> str:
        """This function will return which meeting it is of."""
        return f"{self.scheduled}, version {self.version}"
