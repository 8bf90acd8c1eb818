"""A parent took back their consent to an assessment, and what a senior manager decided about it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.service.assessment.models.assessment import Assessment
from lineofsight.service.assessment.models.quality import AuditQuerySet


class ConsentWithdrawal(models.Model):
    """One time that consent was taken back: by whom and how they said it, and whether the assessment closed for it."""

    class Decision(models.TextChoices):
        """What a senior manager decides. A team manager cannot close alone."""

        CLOSE = "close", "Close the assessment: it is safe without it"
        GO_ON = "go_on", "Go on without consent: the child may be at risk of harm"

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="withdrawals", db_index=False)
    withdrawn_on = models.DateField("consent was taken back on")
    whose = models.TextField("who took it back")
    words = models.TextField("what they said")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decision = models.TextField(choices=Decision, blank=True)
    reason = models.TextField("why", blank=True)
    told_family = models.TextField("what the family was told", blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = AuditQuerySet.as_manager()

    class Meta:
        """One waits at a time, and somebody other than who recorded it decides."""

        verbose_name = "withdrawal of consent"
        verbose_name_plural = "withdrawals of consent"
        constraints = [
            models.UniqueConstraint(name="consent_one_waits", fields=["assessment"], condition=Q(decision="")),
            models.CheckConstraint(name="consent_withdrawal_is_whole", condition=~Q(whose="") & ~Q(words="")),
            models.CheckConstraint(
                name="consent_decided_whole",
                condition=Q(decision="", reason="", told_family="", decided_on=None, decided_at=None, decided_by=None)
                | (
                    Q(decision__in=["close", "go_on"], decided_on__gte=F("withdrawn_on"))
                    & Q(decided_at__isnull=False, decided_by__isnull=False)
                    & ~Q(reason="") & ~Q(told_family="")
                ),
            ),
            models.CheckConstraint(
                name="consent_decided_by_another", condition=Q(decided_by=None) | ~Q(decided_by=F("recorded_by"))
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["assessment"], name="consent_by_assessment")]

    def __str__(self) -> str:
        return f"Consent taken back on {self.withdrawn_on:%-d %B %Y}"
