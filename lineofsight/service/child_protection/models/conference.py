"""A child protection conference about one child, initial or review: arranged, reported to, held, decided and sent."""

from typing import Any

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.lookups import GreaterThan, LessThan

from lineofsight.bodies.kinds import agency_choices
from lineofsight.bodies.models import Meeting
from lineofsight.letters.models import Letter
from lineofsight.record.models import CaseStep
from lineofsight.record.models.voice import Narrative
from lineofsight.service.child_protection.choices import CATEGORIES, PARTICIPATION
from lineofsight.service.child_protection.models.shared import (
    DayOfWeek,
    OfConferenceQuerySet,
    OfStepQuerySet,
    account,
    code_is,
    together,
)
from lineofsight.statute.steps import STEPS


def on_a_weekday() -> Q:
    """This function will return the condition that a conference is held from Monday to Friday."""
    day = DayOfWeek("held_on")
    return Q(GreaterThan(day, Value(0))) & Q(LessThan(day, Value(6)))


class Conference(Narrative):
    """One conference about one child. An initial one belongs to its own step; a review belongs to the plan's step.

    `category` is the category of a plan that was made or goes on; without one, no plan was made, or it ended.
    """

    NARRATIVE = ("reasons", "outline")

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="conferences", db_index=False)
    is_review = models.BooleanField(default=False)
    due_on = models.DateField(null=True, blank=True)
    meeting = models.OneToOneField(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="conference")
    chair = account(is_optional=True)
    chair_reason = models.TextField("why another chair took over", blank=True)
    held_on = models.DateField(null=True, blank=True)
    is_quorate = models.BooleanField(null=True, blank=True)
    inquorate_reason = models.TextField("why it went ahead without a quorum", blank=True)
    participation = models.TextField("how the child took part", choices=list(PARTICIPATION.items()), blank=True)
    childs_words = models.TextField("what the child said", blank=True)
    parents_words = models.TextField("what the parents and carers said", blank=True)
    reasons = models.TextField("what shows whether the threshold is met", blank=True)
    alternatives = models.TextField("what else was considered", blank=True)
    category = models.TextField(choices=list(CATEGORIES.items()), blank=True)
    outline = models.TextField("outline of the plan", blank=True)
    is_smart = models.BooleanField("the chair finds the plan specific enough", null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = account(is_optional=True)
    outcome = models.TextField("what an initial conference decided", blank=True)
    instead_because = models.TextField("why something else came of it", blank=True)
    letter_sent_on = models.DateField(null=True, blank=True)
    record_sent_on = models.DateField(null=True, blank=True)

    objects = OfStepQuerySet.as_manager()

    class Meta:
        """Never at a weekend; one initial conference a step; one that was held says who decided what, and why."""

        constraints = [
            models.CheckConstraint(name="conference_never_at_a_weekend", condition=Q(held_on=None) | on_a_weekday()),
            models.UniqueConstraint(name="conference_one_initial", fields=["step"], condition=Q(is_review=False)),
            models.UniqueConstraint(
                name="conference_one_ahead", fields=["step"], condition=Q(is_review=True, held_on=None)
            ),
            models.CheckConstraint(
                name="conference_held_whole", condition=together("held_on", "decided_at", "decided_by", "is_quorate")
            ),
            models.CheckConstraint(
                name="conference_held_says_why",
                condition=Q(held_on=None) | ~(Q(reasons="") | Q(participation="")),
            ),
            models.CheckConstraint(
                name="conference_held_says_what_else", condition=Q(held_on=None) | ~Q(alternatives="")
            ),
            models.CheckConstraint(
                name="conference_without_quorum_says_why",
                condition=Q(is_quorate=None) | Q(is_quorate=True) | ~Q(inquorate_reason=""),
            ),
            models.CheckConstraint(
                name="conference_outcome_is_a_code",
                condition=Q(outcome="") | Q(is_review=False, outcome__in=STEPS["initial_conference"].outcome_codes),
            ),
            models.CheckConstraint(name="conference_category_is_a_code", condition=code_is("category", CATEGORIES)),
            models.CheckConstraint(
                name="conference_participation_is_a_code", condition=code_is("participation", PARTICIPATION)
            ),
            models.CheckConstraint(
                name="conference_sent_after_it_was_held",
                condition=(Q(letter_sent_on=None) | Q(letter_sent_on__gte=F("held_on")))
                & (Q(record_sent_on=None) | Q(record_sent_on__gte=F("held_on"))),
            ),
        ]
        indexes = [models.Index(fields=["step", "held_on"], name="conference_by_step")]

    def __str__(self) -> str:
        return f"{self.name} {self.pk}"

    @property
    def reader(self) -> Any:
        """The child the words may be written to."""
        return self.step.child

    @property
    def name(self) -> str:
        """What it is called."""
        return "Review conference" if self.is_review else "Initial child protection conference"

    @property
    def state(self) -> str:
        """Where it stands: to be arranged, arranged or held."""
        if self.held_on is not None:
            return "held"
        return "arranged" if self.meeting_id and self.meeting.status != Meeting.Status.CANCELLED else "to_arrange"


class Dissent(models.Model):
    """That an agency did not agree with what a conference decided, and why."""

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="dissents")
    agency = models.TextField(choices=agency_choices)
    reason = models.TextField()

    objects = OfConferenceQuerySet.as_manager()

    class Meta:
        """Each agency once, with why."""

        constraints = [
            models.UniqueConstraint(name="dissent_once", fields=["conference", "agency"]),
            models.CheckConstraint(name="dissent_says_why", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.get_agency_display()} did not agree"


class SentLetter(models.Model):
    """A letter that was sent after a conference: with the decision, or with the record, as its template says."""

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="sent_letters")
    letter = models.OneToOneField(Letter, on_delete=models.PROTECT, related_name="sent_of")

    objects = OfConferenceQuerySet.as_manager()

    class Meta:
        """A letter is sent of one conference."""

        verbose_name = "letter sent after a conference"
        verbose_name_plural = "letters sent after conferences"

    def __str__(self) -> str:
        return f"Letter {self.letter_id}"
