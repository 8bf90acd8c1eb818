"""What people keep beside the figures: how many children live here, targets, what happened when, and views."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Population(models.Model):
    """One estimate of how many people aged 0 to 17 live here. One that was wrong stays, and a later one counts."""

    on_date = models.DateField("the day it is of")
    children = models.PositiveIntegerField("people aged 0 to 17 who live here")
    source = models.TextField("who estimated it, and where it was published")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says how many, and where that comes from."""

        verbose_name = "estimate of how many children live here"
        verbose_name_plural = "estimates of how many children live here"
        constraints = [
            models.CheckConstraint(name="population_is_whole", condition=Q(children__gte=1) & ~Q(source="")),
        ]
        ordering = ["-on_date", "-recorded_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.children:,} children on {self.on_date:%-d %B %Y}"


class Declared(models.Model):
    """What somebody declares of a measure, with who and why. What was wrong is withdrawn with a reason, and stays."""

    why = models.TextField("why, and who agreed it")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField("withdrawn on", null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    withdrawn_why = models.TextField("why it was withdrawn", blank=True)

    class Meta:
        """It says why, and a withdrawal says who, when and why."""

        abstract = True


def _is_whole(name: str) -> models.CheckConstraint:
    """This function will return the constraint that it says why, and that a withdrawal is there whole or not at all."""
    kept = Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_why="")
    gone = Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_why="")
    return models.CheckConstraint(name=name, condition=~Q(why="") & (kept | gone))


class MeasureTarget(Declared):
    """What a measure is meant to reach, in its own unit, from one day to another, or until there is a later target."""

    measure_code = models.TextField("measure")
    value = models.DecimalField("target", max_digits=12, decimal_places=2)
    starts_on = models.DateField("from")
    ends_on = models.DateField("until", null=True, blank=True)

    class Meta:
        """The latest first."""

        verbose_name = "target"
        constraints = [
            _is_whole("target_is_whole"),
            models.CheckConstraint(
                name="target_ends_after_it_starts",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
            ),
            models.CheckConstraint(name="target_is_not_negative", condition=Q(value__gte=0) & ~Q(measure_code="")),
        ]
        ordering = ["-starts_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.measure_code} {self.value:f} from {self.starts_on:%-d %B %Y}"


class MeasureEvent(Declared):
    """Something that happened and may be seen in a measure, or in every one (no code).

    Limits begin anew from it where it was meant to change this one measure (`begins_anew`).
    """

    measure_code = models.TextField("measure", blank=True)
    on_date = models.DateField("when it happened")
    label = models.TextField("what happened")
    begins_anew = models.BooleanField("limits begin anew")

    class Meta:
        """The latest first."""

        verbose_name = "event"
        constraints = [
            _is_whole("event_is_whole"),
            models.CheckConstraint(name="event_says_what", condition=~Q(label="")),
            models.CheckConstraint(
                name="limits_begin_anew_for_one_measure", condition=Q(begins_anew=False) | ~Q(measure_code="")
            ),
        ]
        ordering = ["-on_date", "-pk"]

    def __str__(self) -> str:
        return f"{self.label}, {self.on_date:%-d %B %Y}"


class SavedView(models.Model):
    """A page of performance, with what was chosen on it, that somebody comes back to.

    It holds no figure: whoever opens it is shown what they may see that day.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views")
    name = models.TextField("name")
    address = models.TextField("address of the page")
    is_shared = models.BooleanField("whether everybody who may open performance sees its name")
    saved_at = models.DateTimeField()

    class Meta:
        """Each person's by name."""

        verbose_name = "saved view"
        constraints = [
            models.CheckConstraint(name="saved_view_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="saved_view_is_of_performance", condition=Q(address__startswith="/performance/")
            ),
            models.UniqueConstraint(name="saved_view_once_by_name", fields=["owner", "name"]),
        ]
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
