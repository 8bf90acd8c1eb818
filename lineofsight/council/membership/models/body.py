"""A body of the council with its places, what was published of it, and when the council's year began."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Body


class CouncilBodyQuerySet(models.QuerySet["CouncilBody"]):
    """The council's bodies. Every read for a user begins with `visible_to`."""

    def visible_to(self, user: Any) -> Self:
        """This function will keep the bodies this user may know of."""
        return self.filter(body__in=Body.objects.visible_to(user))


class CouncilBody(models.Model):
    """A body that meets in public: the word it is known by in addresses, and how many places it has."""

    body = models.OneToOneField(Body, on_delete=models.PROTECT, related_name="of_council")
    slug = models.SlugField("word in addresses", max_length=60, unique=True)
    places = models.PositiveSmallIntegerField("places for members")

    objects = CouncilBodyQuerySet.as_manager()

    class Meta:
        """It has a word and at least one place."""

        verbose_name = "council's body"
        verbose_name_plural = "council's bodies"
        constraints = [
            models.CheckConstraint(name="council_body_has_a_word_and_places", condition=~Q(slug="") & Q(places__gte=1))
        ]

    def __str__(self) -> str:
        """This function will return the name of the body."""
        return self.body.name


class PublishedBody(models.Model):
    """What the public is told of a body, as it stood when it was published. The latest one holds."""

    council_body = models.ForeignKey(CouncilBody, on_delete=models.PROTECT, related_name="published")
    content = models.JSONField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """One is published at a moment."""

        verbose_name = "published body"
        verbose_name_plural = "published bodies"
        constraints = [
            models.UniqueConstraint(name="published_body_once_at_a_time", fields=["council_body", "published_at"])
        ]

    def __str__(self) -> str:
        """This function will return what it is of, and from when."""
        return f"{self.council_body}, {self.published_at:%-d %B %Y}"


class MunicipalYear(models.Model):
    """The day of an annual meeting: the council's year runs from it to the next one."""

    year = models.PositiveSmallIntegerField(unique=True)
    began_on = models.DateField("day of the annual meeting")

    class Meta:
        """It began in the calendar year it is named for."""

        constraints = [models.CheckConstraint(name="municipal_year_began_in_it", condition=Q(began_on__year=F("year")))]

    def __str__(self) -> str:
        """This function will return the calendar year it began in."""
        return str(self.year)
