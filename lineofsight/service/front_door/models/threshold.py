"""The threshold document as partners agree it: each version from a day, with what shows each level of need."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.service.front_door.models.choices import codes_of, levels
from lineofsight.statute.threshold import DOMAINS


def domains() -> list[tuple[str, str]]:
    """This function will return the parts of a child's life, as choices."""
    return list(DOMAINS.items())


class ThresholdVersion(models.Model):
    """One version, in force from a day until the next. It is never changed: decisions name it."""

    name = models.TextField(unique=True)
    from_on = models.DateField(unique=True)
    reason = models.TextField("what changed, and who agreed it")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A version has a name and a reason."""

        verbose_name = "version of the threshold"
        verbose_name_plural = "versions of the threshold"
        constraints = [
            models.CheckConstraint(name="threshold_named_with_reason", condition=~Q(name="") & ~Q(reason=""))
        ]

    def __str__(self) -> str:
        """This function will return its name."""
        return self.name


class ThresholdIndicator(models.Model):
    """One thing that shows a level of need, in one version."""

    version = models.ForeignKey(ThresholdVersion, on_delete=models.PROTECT, related_name="indicators")
    level = models.TextField(choices=levels)
    domain = models.TextField(choices=domains)
    code = models.TextField()
    text = models.TextField()

    class Meta:
        """An indicator is in a version once, and says something."""

        verbose_name = "indicator of the threshold"
        verbose_name_plural = "indicators of the threshold"
        constraints = [
            models.UniqueConstraint(name="threshold_indicator_once", fields=["version", "code"]),
            models.CheckConstraint(
                name="threshold_indicator_whole",
                condition=Q(level__in=codes_of(levels()), domain__in=list(DOMAINS)) & ~Q(text="") & ~Q(code=""),
            ),
        ]

    def __str__(self) -> str:
        """This function will return what can be seen."""
        return self.text
