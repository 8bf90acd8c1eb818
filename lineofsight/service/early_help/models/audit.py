"""Audits of early help: a round for a team chooses cases at random, and each is judged by somebody else."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import CaseStep, Team
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.quality import Quality


class AuditRound(models.Model):
    """The cases of one team to be audited by a day. `seed` chose them, so that the choice can be repeated."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="audit_rounds")
    started_on = models.DateField()
    due_on = models.DateField()
    seed = models.PositiveBigIntegerField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """One a day for a team, and due after it began."""

        verbose_name = "round of audits"
        verbose_name_plural = "rounds of audits"
        constraints = [
            models.UniqueConstraint(name="audit_round_once", fields=["team", "started_on"]),
            models.CheckConstraint(name="audit_round_due_after", condition=Q(due_on__gte=F("started_on"))),
        ]

    def __str__(self) -> str:
        return f"{self.team}, {self.started_on}"


class AuditQuerySet(AboutChildQuerySet):
    """Audits. Every read for a user begins with `visible_to`."""

    about = "step__child"


class CaseAudit(models.Model):
    """One child's early help, judged: a grade, what is strong, and what should be better."""

    round = models.ForeignKey(AuditRound, on_delete=models.PROTECT, related_name="audits")
    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="audits")
    grade = models.TextField(choices=Quality, blank=True)
    strong = models.TextField("what is strong", blank=True)
    better = models.TextField("what should be better", blank=True)
    with_practitioner = models.BooleanField("the practitioner was there", default=False)
    done_on = models.DateField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = AuditQuerySet.as_manager()

    class Meta:
        """A case once a round; a judgement is whole."""

        verbose_name = "audit of a case"
        verbose_name_plural = "audits of cases"
        constraints = [
            models.UniqueConstraint(name="case_audit_once_a_round", fields=["round", "step"]),
            models.CheckConstraint(
                name="case_audit_done_whole",
                condition=Q(grade="", done_on=None, done_by=None, strong="", better="")
                | (
                    Q(grade__in=Quality.values)
                    & Q(done_on__isnull=False, done_by__isnull=False)
                    & ~Q(strong="")
                    & ~Q(better="")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Audit {self.pk}"
