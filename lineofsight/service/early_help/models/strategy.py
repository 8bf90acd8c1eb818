"""The early help strategy: what is to be different, who answers for it, which measures tell, and how it goes."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.bodies.models import Body
from lineofsight.record.models.team import DatedQuerySet, ends_after_start


class Strategy(models.Model):
    """A strategy from a day until a day, and the board that it goes to."""

    name = models.TextField(unique=True)
    about = models.TextField("what it is for")
    board = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        """A strategy says what it is for."""

        verbose_name = "strategy"
        verbose_name_plural = "strategies"
        constraints = [
            models.CheckConstraint(name="strategy_says_what", condition=~Q(name="") & ~Q(about="")),
            models.CheckConstraint(name="strategy_ends_after_start", condition=ends_after_start()),
        ]

    def __str__(self) -> str:
        return self.name


class Priority(models.Model):
    """One thing the strategy sets out to change. Its actions are those of `bodies`, with this as where they come of."""

    strategy = models.ForeignKey(Strategy, on_delete=models.PROTECT, related_name="priorities")
    title = models.TextField()
    change = models.TextField("what will be different for families")
    owner = models.TextField("who answers for it")
    measures = models.JSONField("measures that tell, by their codes", default=list)
    added_on = models.DateField()

    class Meta:
        """It says what will be different, and who answers for it; a title once in a strategy."""

        verbose_name_plural = "priorities"
        constraints = [
            models.UniqueConstraint(name="priority_once", fields=["strategy", "title"]),
            models.CheckConstraint(name="priority_says_what", condition=~Q(title="") & ~Q(change="") & ~Q(owner="")),
        ]

    def __str__(self) -> str:
        return self.title


class PriorityProgress(models.Model):
    """How a priority goes on a day, in words and as red, amber or green of its delivery."""

    class Status(models.TextChoices):
        """How delivery goes."""

        ON_TRACK = "on_track", "Green: on track"
        AT_RISK = "at_risk", "Amber: at risk"
        OFF_TRACK = "off_track", "Red: off track"
        COMPLETE = "complete", "Complete"

    priority = models.ForeignKey(Priority, on_delete=models.PROTECT, related_name="progress")
    on = models.DateField()
    status = models.TextField(choices=Status)
    words = models.TextField("what was done, and what difference it made")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says something, in a declared way."""

        verbose_name = "progress of a priority"
        verbose_name_plural = "progress of priorities"
        constraints = [
            models.CheckConstraint(
                name="priority_progress_whole",
                condition=Q(status__in=["on_track", "at_risk", "off_track", "complete"]) & ~Q(words=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.priority_id} on {self.on}"
