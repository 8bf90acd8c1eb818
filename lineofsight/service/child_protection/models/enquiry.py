"""A section 47 enquiry about one child: who was seen, what was found, and what a manager decided."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import CaseStep
from lineofsight.record.models.voice import DecidedNarrative
from lineofsight.service.child_protection.choices import FOUND
from lineofsight.service.child_protection.models.shared import OfStepQuerySet, account, code_is, together
from lineofsight.statute.steps import STEPS


def outcomes() -> list[tuple[str, str]]:
    """This function will return what an enquiry can recommend, as choices."""
    return [(outcome.code, outcome.label) for outcome in STEPS["section_47_enquiry"].outcomes]


class Enquiry(DecidedNarrative):
    """What was found out about harm to one child. Authorised, it is never changed."""

    NARRATIVE = ("findings", "analysis")

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="enquiry")
    seen_on = models.DateField("when the child was seen", null=True, blank=True)
    is_seen_alone = models.BooleanField("the child was seen alone", default=False)
    not_seen_reason = models.TextField("why the child was not seen, or not alone", blank=True)
    childs_words = models.TextField("what the child said", blank=True)
    spoken_to = models.TextField("who else was seen and spoken to", blank=True)
    agencies = models.TextField("what each agency told", blank=True)
    findings = models.TextField("what was found", blank=True)
    analysis = models.TextField("what it means for the child", blank=True)
    found = models.TextField("conclusion", choices=list(FOUND.items()), blank=True)
    recommended_outcome = models.TextField(choices=outcomes, blank=True)
    returned_because = models.TextField("why a manager returned it", blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = account(is_optional=True)
    authorised_at = models.DateTimeField(null=True, blank=True)
    authorised_by = account(is_optional=True)
    decision = models.TextField("the manager's decision and why", blank=True)
    alternatives = models.TextField("what else was considered", blank=True)

    objects = OfStepQuerySet.as_manager()

    class Meta:
        """Nobody authorises their own work, and only what was submitted whole is authorised."""

        verbose_name_plural = "enquiries"
        constraints = [
            models.CheckConstraint(name="enquiry_found_a_code", condition=code_is("found", FOUND)),
            models.CheckConstraint(
                name="enquiry_recommends_a_code",
                condition=code_is("recommended_outcome", STEPS["section_47_enquiry"].outcome_codes),
            ),
            models.CheckConstraint(
                name="enquiry_submitted_at_with_by", condition=together("submitted_at", "submitted_by")
            ),
            models.CheckConstraint(
                name="enquiry_submitted_is_whole",
                condition=Q(submitted_at=None)
                | ~(Q(findings="") | Q(analysis="") | Q(found="") | Q(recommended_outcome="")),
            ),
            models.CheckConstraint(
                name="enquiry_authorised_at_with_by",
                condition=Q(authorised_at=None, authorised_by=None, decision="")
                | (Q(authorised_at__isnull=False, authorised_by__isnull=False) & ~Q(decision="")),
            ),
            models.CheckConstraint(
                name="enquiry_authorised_says_what_else", condition=Q(authorised_at=None) | ~Q(alternatives="")
            ),
            models.CheckConstraint(
                name="enquiry_authorised_by_another",
                condition=Q(authorised_by=None) | (Q(submitted_by__isnull=False) & ~Q(authorised_by=F("submitted_by"))),
            ),
        ]

    def __str__(self) -> str:
        return f"Section 47 enquiry {self.pk}"

    @property
    def reader(self) -> Any:
        """The child the words may be written to."""
        return self.step.child

    @property
    def state(self) -> str:
        """Where it stands: draft, returned, submitted or authorised."""
        if self.authorised_at is not None:
            return "authorised"
        if self.submitted_at is not None:
            return "submitted"
        return "returned" if self.returned_because else "draft"
