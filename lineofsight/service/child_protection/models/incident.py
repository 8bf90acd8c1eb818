"""A serious incident about one child: notified, reviewed, perhaps in depth, and who was told what it taught."""

from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import CaseStep
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.service.child_protection.choices import HARM
from lineofsight.service.child_protection.models.shared import OfStepQuerySet, account, code_is


class OfIncidentQuerySet(AboutChildQuerySet):
    """Rows of a serious incident of a child. Every read for a user begins with `visible_to`."""

    about = "incident__step__child"


class Incident(models.Model):
    """What happened to a child, and what each review of it found. Its step began the day we became aware of it."""

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="incident")
    what_happened = models.TextField()
    harm = models.TextField("what came of it", choices=list(HARM.items()))
    suspicion = models.TextField("what shows abuse or neglect")
    notified_on = models.DateField("national panel told on", null=True, blank=True)
    rapid_sent_on = models.DateField("rapid review sent on", null=True, blank=True)
    learning = models.TextField("what the rapid review learnt", blank=True)
    is_review_needed = models.BooleanField("a local review is needed", null=True, blank=True)
    decision = models.TextField("why a local review is needed, or is not", blank=True)
    reviewer = models.TextField("who leads the local review", blank=True)
    published_on = models.DateField(null=True, blank=True)
    published_where = models.TextField(blank=True)
    findings = models.TextField("what the local review found", blank=True)
    ending_reason = models.TextField("why the criteria were not met", blank=True)

    objects = OfStepQuerySet.as_manager()

    class Meta:
        """Each part is told whole, and after the one before it."""

        verbose_name = "serious incident"
        constraints = [
            models.CheckConstraint(name="incident_is_told", condition=~(Q(what_happened="") | Q(suspicion=""))),
            models.CheckConstraint(name="incident_harm", condition=code_is("harm", HARM, may_be_empty=False)),
            models.CheckConstraint(
                name="incident_rapid_whole",
                condition=Q(rapid_sent_on=None, is_review_needed=None, learning="", decision="")
                | (
                    Q(rapid_sent_on__isnull=False, is_review_needed__isnull=False, rapid_sent_on__gte=F("notified_on"))
                    & ~Q(learning="")
                    & ~Q(decision="")
                ),
            ),
            models.CheckConstraint(
                name="incident_published_whole",
                condition=Q(published_on=None, published_where="", findings="")
                | (
                    Q(is_review_needed=True, published_on__gte=F("rapid_sent_on"))
                    & ~Q(published_where="")
                    & ~Q(findings="")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Serious incident {self.pk}"

    @property
    def state(self) -> str:
        """Where it stands, as the list says it."""
        if self.published_on is not None:
            return "Published"
        if self.is_review_needed is not None:
            return "Local review" if self.is_review_needed else "Ended with the rapid review"
        if self.ending_reason:
            return "Criteria not met"
        return "Rapid review" if self.notified_on else "To be notified"


class Dissemination(models.Model):
    """That some people were given what was learnt: who, how, when, and how we know that it reached them."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="told")
    audience = models.TextField("who was told")
    how = models.TextField()
    told_on = models.DateField()
    reached = models.TextField("how we know that it reached them", blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = account()

    objects = OfIncidentQuerySet.as_manager()

    class Meta:
        """It says who and how."""

        verbose_name_plural = "dissemination"
        constraints = [models.CheckConstraint(name="dissemination_is_told", condition=~Q(audience="") & ~Q(how=""))]

    def __str__(self) -> str:
        return self.audience
