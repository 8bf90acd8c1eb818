"""The number of a minute, what the public is told of an item it may not hear, and minutes as they were published."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.bodies.models import Body, Item, Meeting
from lineofsight.statute.municipal_year import short


class MinuteNumber(models.Model):
    """The number of an item's minute: it runs through a body's municipal year, across its meetings."""

    item = models.OneToOneField(Item, on_delete=models.PROTECT, related_name="minute_number")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("municipal year")
    number = models.PositiveSmallIntegerField()

    class Meta:
        """A body has one minute of each number in a year."""

        constraints = [
            models.UniqueConstraint(name="minute_number_once", fields=["body", "year", "number"]),
            models.CheckConstraint(name="minute_number_from_one", condition=Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        """This function will return it as minutes write it: 21/8."""
        return f"{short(self.year)}/{self.number}"


class PublicSummary(models.Model):
    """What the public is told was said of an item that it may not hear, so that the minutes can be followed."""

    item = models.OneToOneField(Item, on_delete=models.PROTECT, related_name="public_summary")
    text = models.TextField()
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says something."""

        verbose_name_plural = "public summaries"
        constraints = [models.CheckConstraint(name="public_summary_says_something", condition=~Q(text=""))]

    def __str__(self) -> str:
        """This function will return what it is of."""
        return f"Summary of {self.item}"


class PublishedMinutes(models.Model):
    """The minutes of a meeting as the public has them, frozen by triggers. The latest version stands."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="published_minutes")
    version = models.PositiveSmallIntegerField()
    slug = models.SlugField(max_length=100)
    is_draft = models.BooleanField("not approved yet", default=True)
    frozen = models.TextField()
    digest = models.TextField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A meeting has one of each version, and approved minutes once."""

        verbose_name_plural = "published minutes"
        constraints = [
            models.CheckConstraint(
                name="published_minutes_whole", condition=~Q(frozen="") & ~Q(digest="") & ~Q(slug="")
            ),
            models.UniqueConstraint(name="published_minutes_version", fields=["meeting", "version"]),
            models.UniqueConstraint(
                name="published_minutes_approved_once", fields=["meeting"], condition=Q(is_draft=False)
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        """This function will return whose minutes they are."""
        return f"Minutes of {self.meeting}"
