"""What hangs on an assessment: factors found, returns, the manager's checkpoints, and each parent spoken to."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models import Person
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
    """One time a manager looked at an assessment under way, what they decided and what they directed."""

    class Decision(models.TextChoices):
        """What a manager decides on the way. None was asked for before decisions were recorded."""

        CONTINUE = "continue", "Go on"
        CLOSE = "close", "Finish it now: enough is known"
        STRATEGY = "strategy", "Hold a strategy discussion: the child may be at risk of significant harm"

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="checkpoints")
    clock_code = models.TextField()
    decision = models.TextField(choices=Decision, blank=True)
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
            models.CheckConstraint(
                name="checkpoint_decision_is_known", condition=Q(decision__in=["", "continue", "close", "strategy"])
            ),
            models.UniqueConstraint(name="checkpoint_recorded_once", fields=["assessment", "clock_code"]),
        ]

    def __str__(self) -> str:
        return f"{self.clock_code}, {self.assessment_id}"


class ParentContact(models.Model):
    """That a parent was spoken to for an assessment, and what they said; or why they were not."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="parent_contacts", db_index=False)
    parent = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    spoken_on = models.DateField("spoken to on", null=True, blank=True)
    how = models.TextField("how", blank=True)
    said = models.TextField("what they said", blank=True)
    not_reason = models.TextField("why they were not spoken to", blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Each parent once: spoken to, with what they said; or not, with a reason."""

        verbose_name = "contact with a parent"
        verbose_name_plural = "contacts with parents"
        constraints = [
            models.UniqueConstraint(name="parent_contact_once", fields=["assessment", "parent"]),
            models.CheckConstraint(
                name="parent_spoken_to_or_why_not",
                condition=(Q(spoken_on__isnull=False, not_reason="") & ~Q(said=""))
                | (Q(spoken_on=None, said="", how="") & ~Q(not_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.parent}, {'spoken to' if self.spoken_on else 'not spoken to'}"
