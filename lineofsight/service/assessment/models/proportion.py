"""An enquiry that found nothing, looked at again: was it proportionate to what was known when it began?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models import CaseStep, Note
from lineofsight.record.models.person import AboutChildQuerySet


class OfStepQuerySet(AboutChildQuerySet):
    """Rows of one step. Every read for a user begins with `visible_to`."""

    about = "step__child"


class EnquiryReview(models.Model):
    """One enquiry of a sample: drawn, and once somebody has looked, what they decided, fed back and told the family."""

    class Decision(models.TextChoices):
        """What was found."""

        PROPORTIONATE = "proportionate", "Proportionate: what was known then called for an enquiry"
        NOT_PROPORTIONATE = "not_proportionate", "Not proportionate: less would have been enough"

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="enquiry_review")
    drawn_on = models.DateField()
    drawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decision = models.TextField(choices=Decision, blank=True)
    reason = models.TextField("why", blank=True)
    feedback = models.TextField("what the team learns from it", blank=True)
    family_words = models.TextField("what the family reads", blank=True)
    note = models.OneToOneField(Note, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = OfStepQuerySet.as_manager()

    class Meta:
        """Drawn; or decided whole, with feedback, and a note on the child's record for the family."""

        verbose_name = "review of an enquiry"
        verbose_name_plural = "reviews of enquiries"
        constraints = [
            models.CheckConstraint(
                name="enquiry_review_is_whole",
                condition=Q(decision="", reason="", feedback="", family_words="", note=None, decided_at=None,
                            decided_by=None)
                | (
                    Q(decision__in=["proportionate", "not_proportionate"], note__isnull=False)
                    & Q(decided_at__isnull=False, decided_by__isnull=False)
                    & ~Q(reason="") & ~Q(feedback="") & ~Q(family_words="")
                ),
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["-drawn_on"], name="enquiry_review_by_day")]

    def __str__(self) -> str:
        return self.get_decision_display() or "Not looked at yet"
