"""An audit of one assessment: a grade for each part, one for the whole, and what to do about it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.quality import Quality
from lineofsight.service.assessment.audited_parts import AUDITED
from lineofsight.service.assessment.models.assessment import Assessment


class AuditQuerySet(AboutChildQuerySet):
    """Audits. Every read for a user begins with `visible_to`."""

    about = "assessment__step__child"


class AssessmentAudit(models.Model):
    """How good one authorised assessment is, as somebody found who neither wrote nor authorised it."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="audits")
    grade = models.TextField("the whole assessment", choices=Quality)
    strengths = models.TextField("what is good")
    to_do = models.TextField("what would make it better")
    audited_on = models.DateField()
    audited_at = models.DateTimeField()
    audited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AuditQuerySet.as_manager()

    class Meta:
        """With a known grade and with reasons; once by each auditor."""

        verbose_name = "audit of an assessment"
        verbose_name_plural = "audits of assessments"
        constraints = [
            models.UniqueConstraint(name="assessment_audited_once_by_each", fields=["assessment", "audited_by"]),
            models.CheckConstraint(name="assessment_audit_grade_is_known", condition=Q(grade__in=Quality.values)),
            models.CheckConstraint(name="assessment_audit_has_reasons", condition=~Q(strengths="") & ~Q(to_do="")),
        ]
        indexes = [models.Index(fields=["-audited_on"], name="assessment_audit_by_day")]

    def __str__(self) -> str:
        return f"{self.get_grade_display()}, {self.audited_on:%-d %B %Y}"


class AuditedPart(models.Model):
    """The grade of one part of an audited assessment."""

    audit = models.ForeignKey(AssessmentAudit, on_delete=models.PROTECT, related_name="parts", db_index=False)
    part = models.TextField()
    grade = models.TextField(choices=Quality)

    class Meta:
        """A known part once, with a known grade."""

        verbose_name = "audited part"
        constraints = [
            models.UniqueConstraint(name="part_audited_once", fields=["audit", "part"]),
            models.CheckConstraint(name="audited_part_is_known", condition=Q(part__in=list(AUDITED))),
            models.CheckConstraint(name="audited_part_grade_is_known", condition=Q(grade__in=Quality.values)),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_grade_display().lower()}"

    @property
    def name(self) -> str:
        """What the part is called."""
        return AUDITED[self.part].name
