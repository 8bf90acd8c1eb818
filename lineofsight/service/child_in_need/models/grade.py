"""How good a plan is, as a manager judges it: a grade with its reason, which is never the writer's own."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models import PlanVersion
from lineofsight.record.quality import Quality
from lineofsight.service.child_in_need.models.safety import SafetyPlan

KNOWN = Q(grade__in=Quality.values) & ~Q(reason="")


class Grade(models.Model):
    """A grade, and what would make it better."""

    grade = models.TextField(choices=Quality)
    reason = models.TextField("why, and what would make it better")
    graded_at = models.DateTimeField()
    graded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Mixed into the grades of each kind of plan."""

        abstract = True

    def __str__(self) -> str:
        return self.get_grade_display()


class PlanGrade(Grade):
    """The grade of one version of a plan."""

    version = models.OneToOneField(PlanVersion, primary_key=True, on_delete=models.PROTECT, related_name="quality")

    class Meta:
        """A known grade, with a reason."""

        verbose_name = "grade of a plan"
        verbose_name_plural = "grades of plans"
        constraints = [models.CheckConstraint(name="plan_grade_has_a_reason", condition=KNOWN)]


class SafetyGrade(Grade):
    """The grade of one safety plan."""

    plan = models.OneToOneField(SafetyPlan, primary_key=True, on_delete=models.PROTECT, related_name="quality")

    class Meta:
        """A known grade, with a reason."""

        verbose_name = "grade of a safety plan"
        verbose_name_plural = "grades of safety plans"
        constraints = [models.CheckConstraint(name="safety_grade_has_a_reason", condition=KNOWN)]
