"""What hangs on an assessment: the factors it found, the times it was returned, and the manager's checkpoints."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.service.assessment.models.assessment import Assessment
from lineofsight.statute.codes import ASSESSMENT_FACTORS


def factors() -> list[tuple[str, str]]:
    """This function will return the factors an assessment can find, with those no longer in use, as choices."""
    return [(factor.code, factor.label) for factor in ASSESSMENT_FACTORS]


def factor_codes() -> list[str]:
    """This function will return every code a factor may have."""
    return [code for code, _ in factors()]


class AssessmentFactor(models.Model):
    """One factor found. Which codes could be chosen on a date, and that 21 stands alone, the operation keeps."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="factors")
    code = models.TextField(choices=factors)

    class Meta:
        """A factor is found once."""

        constraints = [
            models.UniqueConstraint(name="factor_found_once", fields=["assessment", "code"]),
            models.CheckConstraint(name="factor_is_a_code", condition=Q(code__in=factor_codes())),
        ]

    def __str__(self) -> str:
        return self.code


class AssessmentReturn(models.Model):
    """One time a manager sent the assessment back, with the reason."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="returns")
    reason = models.TextField()
    returned_at = models.DateTimeField()
    returned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Sent back with a reason."""

        constraints = [models.CheckConstraint(name="return_has_a_reason", condition=~Q(reason=""))]
        indexes = [models.Index(fields=["assessment", "-returned_at"], name="return_by_assessment")]

    def __str__(self) -> str:
        return f"Returned {self.returned_at:%d %B %Y}"


class Checkpoint(models.Model):
    """One time a manager looked at an assessment under way, and what they directed."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="checkpoints")
    clock_code = models.TextField()
    direction = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Each checkpoint is recorded once, with the manager's direction."""

        constraints = [
            models.CheckConstraint(name="checkpoint_has_direction", condition=~Q(direction="")),
            models.CheckConstraint(
                name="checkpoint_is_declared", condition=Q(clock_code__in=["AS-CHK10", "AS-CHKMID"])
            ),
            models.UniqueConstraint(name="checkpoint_recorded_once", fields=["assessment", "clock_code"]),
        ]

    def __str__(self) -> str:
        return f"{self.clock_code}, {self.assessment_id}"
