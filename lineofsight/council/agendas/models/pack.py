"""A published pack, and what was overruled by name before it was published."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.bodies.models import Meeting


class Pack(models.Model):
    """The agenda and papers of a meeting as the public has them, frozen: database triggers refuse any change.

    A meeting's first pack is number 1; what is published later, with late items, is the next one and stands instead.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="council_packs")
    number = models.PositiveSmallIntegerField()
    slug = models.SlugField(max_length=100, unique=True)
    frozen = models.TextField()
    digest = models.TextField()
    pdf_digest = models.TextField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A pack says something, and a meeting has one of each number."""

        constraints = [
            models.CheckConstraint(
                name="pack_is_whole",
                condition=~Q(slug="") & ~Q(frozen="") & ~Q(digest="") & ~Q(pdf_digest="") & Q(number__gte=1),
            ),
            models.UniqueConstraint(name="pack_number_once", fields=["meeting", "number"]),
        ]

    def __str__(self) -> str:
        """This function will return whose pack it is."""
        return f"Pack of {self.meeting}"


class Overruling(models.Model):
    """Something found in a pack that somebody published nonetheless, by name and with why.

    `key` is the fingerprint of the place and the problem: once either changes it is asked about again.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="overruled")
    key = models.TextField()
    place = models.TextField()
    problem = models.TextField()
    reason = models.TextField()
    overruled_at = models.DateTimeField()
    overruled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says why, and is said once."""

        constraints = [
            models.CheckConstraint(name="overruling_says_why", condition=~Q(reason="") & ~Q(key="")),
            models.UniqueConstraint(name="overruling_once", fields=["meeting", "key"]),
        ]

    def __str__(self) -> str:
        """This function will return what was overruled."""
        return f"{self.place}: {self.problem}"
