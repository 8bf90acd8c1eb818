"""An audit of practice: its children, what is found of each, how each agency sees it, and joint findings."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.kinds import agency_choices
from lineofsight.oversight.quality.choices import KINDS, POPULATIONS
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.quality import Quality


def _account(*, is_optional: bool = False) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=is_optional, blank=is_optional
    )


class Audit(models.Model):
    """Several children, looked at with one question. `conclusion` is what it comes to, written when it is finished."""

    kind = models.TextField(choices=list(KINDS.items()))
    title = models.TextField()
    question = models.TextField("what it asks")
    population = models.TextField("which children", choices=list(POPULATIONS.items()))
    started_on = models.DateField()
    due_on = models.DateField()
    started_by = _account()
    conclusion = models.TextField("what it comes to", blank=True)
    finished_on = models.DateField(null=True, blank=True)
    finished_by = _account(is_optional=True)

    class Meta:
        """It asks something by a day, and is finished as a whole."""

        verbose_name = "audit of practice"
        verbose_name_plural = "audits of practice"
        constraints = [
            models.CheckConstraint(name="audit_asks_something", condition=~Q(title="") & ~Q(question="")),
            models.CheckConstraint(name="audit_kind", condition=Q(kind__in=KINDS)),
            models.CheckConstraint(name="audit_due_after_start", condition=Q(due_on__gte=F("started_on"))),
            models.CheckConstraint(
                name="audit_finished_whole",
                condition=Q(finished_on=None, finished_by=None, conclusion="")
                | (Q(finished_on__gte=F("started_on"), finished_by__isnull=False) & ~Q(conclusion="")),
            ),
        ]

    def __str__(self) -> str:
        """This function will return the title."""
        return self.title


class AuditedChild(models.Model):
    """One child of an audit, and what was found of how they were helped. `step` is the plan that was looked at."""

    audit = models.ForeignKey(Audit, on_delete=models.PROTECT, related_name="children")
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="audited")
    step = models.ForeignKey(CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    strengths = models.TextField("what was done well", blank=True)
    worries = models.TextField("what was not", blank=True)
    impact = models.TextField("what it means for the child", blank=True)
    grade = models.TextField(choices=Quality, blank=True)
    is_smart = models.BooleanField("the plan says who does what, by when, and how it is known", null=True, blank=True)
    found_at = models.DateTimeField(null=True, blank=True)
    found_by = _account(is_optional=True)

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A child is in an audit once, and a finding is whole."""

        verbose_name = "child of an audit"
        verbose_name_plural = "children of audits"
        constraints = [
            models.UniqueConstraint(name="audited_child_once", fields=["audit", "child"]),
            models.CheckConstraint(name="audited_child_grade", condition=Q(grade__in=["", *Quality.values])),
            models.CheckConstraint(
                name="audited_child_found_whole",
                condition=Q(found_at=None, found_by=None)
                | (
                    Q(found_at__isnull=False, found_by__isnull=False)
                    & ~Q(strengths="")
                    & ~Q(worries="")
                    & ~Q(impact="")
                ),
            ),
        ]

    def __str__(self) -> str:
        """This function will return which child of which audit it is."""
        return f"Child {self.child_id} of audit {self.audit_id}"


class OfAuditedQuerySet(AboutChildQuerySet):
    """Rows of a child of an audit. Every read for a user begins with `visible_to`."""

    about = "audited__child"


class AgencyView(models.Model):
    """How one agency sees what was done for one child of a deep dive, itself among those who did it."""

    audited = models.ForeignKey(AuditedChild, on_delete=models.PROTECT, related_name="views")
    agency = models.TextField(choices=agency_choices)
    author = models.TextField()
    text = models.TextField("how the agency sees it")
    recorded_at = models.DateTimeField()
    recorded_by = _account()

    objects = OfAuditedQuerySet.as_manager()

    class Meta:
        """Each agency once a child, in somebody's words."""

        verbose_name = "view of an agency"
        verbose_name_plural = "views of agencies"
        constraints = [
            models.UniqueConstraint(name="agency_view_once", fields=["audited", "agency"]),
            models.CheckConstraint(name="agency_view_says_something", condition=~Q(text="") & ~Q(author="")),
        ]

    def __str__(self) -> str:
        """This function will return whose view it is."""
        return f"View of {self.get_agency_display()}"


class JointFinding(models.Model):
    """Something the agencies of a deep dive found together, about one of them or about all (then `agency` is empty)."""

    audit = models.ForeignKey(Audit, on_delete=models.PROTECT, related_name="findings")
    agency = models.TextField(choices=agency_choices, blank=True)
    text = models.TextField("what was found")
    recorded_at = models.DateTimeField()
    recorded_by = _account()

    class Meta:
        """It says something."""

        constraints = [models.CheckConstraint(name="joint_finding_says_something", condition=~Q(text=""))]

    def __str__(self) -> str:
        """This function will return what was found."""
        return self.text
