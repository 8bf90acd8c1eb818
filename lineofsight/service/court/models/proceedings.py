"""Care proceedings of one child: application, hearings, extensions, orders, delays and what was said of our work."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from lineofsight.letters.models import Letter
from lineofsight.record.models import CaseStep
from lineofsight.service.court.codes import (
    ADVOCATES,
    ANSWERS,
    CAUSES,
    FINAL_PLANS,
    HEARINGS,
    INITIAL_PLANS,
    ORDERS,
    SAID_BY,
    SHORT_NOTICE,
    choices,
)
from lineofsight.service.court.models.about import AboutStepQuerySet, by_whom
from lineofsight.statute.clocks import clock

MARKS = range(1, 6)


class CareProceedings(models.Model):
    """The application, the children's guardian, and the plans put to the court at the start and at the end."""

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="care_proceedings")
    issued_on = models.DateField(null=True, blank=True)
    reference = models.TextField("court's case number", blank=True)
    short_notice = models.TextField("why at short notice", choices=choices(SHORT_NOTICE), blank=True)
    short_notice_why = models.TextField("what made it urgent", blank=True)
    guardian_name = models.TextField("children's guardian", blank=True)
    guardian_contact = models.TextField("how to reach the guardian", blank=True)
    is_represented = models.TextField("parents have a lawyer", choices=choices(ANSWERS), blank=True)
    letter = models.ForeignKey(Letter, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    letter_on = models.DateField("letter of issue sent on", null=True, blank=True)
    initial_plan = models.TextField(choices=choices(INITIAL_PLANS), blank=True)
    initial_approved = models.TextField("first plan approved", choices=choices(ANSWERS), blank=True)
    final_plan = models.TextField(choices=choices(FINAL_PLANS), blank=True)
    final_approved = models.TextField("final plan approved", choices=choices(ANSWERS), blank=True)
    decision = models.TextField("what the court decided", blank=True)
    support_after = models.TextField("who helps after we stop, and whom to ring", blank=True)

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """Urgency has its reason; what is coded is a code; an application that was issued has a plan."""

        verbose_name = "care proceedings"
        verbose_name_plural = "care proceedings"
        constraints = [
            models.CheckConstraint(
                name="short_notice_with_why",
                condition=Q(short_notice="", short_notice_why="")
                | (Q(short_notice__in=sorted(SHORT_NOTICE)) & ~Q(short_notice_why="")),
            ),
            models.CheckConstraint(
                name="issued_with_a_plan",
                condition=Q(issued_on=None) | (Q(initial_plan__in=sorted(INITIAL_PLANS)) & ~Q(reference="")),
            ),
            models.CheckConstraint(name="court_letter_with_day", condition=Q(letter=None) | Q(letter_on__isnull=False)),
            models.CheckConstraint(
                name="court_answers_are_codes",
                condition=Q(
                    is_represented__in=["", *ANSWERS],
                    initial_approved__in=["", *ANSWERS],
                    final_approved__in=["", *ANSWERS],
                    final_plan__in=["", *sorted(FINAL_PLANS)],
                ),
            ),
        ]

    def __str__(self) -> str:
        """This function will return what it is."""
        return f"Care proceedings {self.reference or self.pk}"


class Hearing(models.Model):
    """One hearing in the timetable. One that is adjourned keeps its day and the reason; the new day is another row."""

    class Status(models.TextChoices):
        """What became of it."""

        LISTED = "listed", "Listed"
        HELD = "held", "Held"
        ADJOURNED = "adjourned", "Adjourned"

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="hearings")
    kind = models.TextField("kind of hearing", choices=choices(HEARINGS))
    listed_at = models.DateTimeField()
    status = models.TextField(choices=Status, default=Status.LISTED)
    adjourned_reason = models.TextField(blank=True)
    note = models.TextField("what happened", blank=True)
    advocates_on = models.DateField("advocates met on", null=True, blank=True)
    follows = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by")

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """Adjourned with a reason, and held with what happened."""

        constraints = [
            models.CheckConstraint(name="hearing_kind_is_declared", condition=Q(kind__in=sorted(HEARINGS))),
            models.CheckConstraint(
                name="hearing_ends_with_words",
                condition=Q(status="listed", adjourned_reason="", note="")
                | (Q(status="held", adjourned_reason="") & ~Q(note=""))
                | (Q(status="adjourned", note="") & ~Q(adjourned_reason="")),
            ),
        ]
        indexes = [models.Index(fields=["step", "listed_at"], name="hearing_by_step")]

    def __str__(self) -> str:
        """This function will return what kind of hearing it is."""
        return self.get_kind_display()

    @property
    def advocates_by(self) -> date | None:
        """The day by which the advocates meet, counted back from the hearing; None where they need not."""
        code = ADVOCATES.get(self.kind)
        return clock(code).due(timezone.localdate(self.listed_at)).on if code else None


class Extension(models.Model):
    """More time that the court gave: up to eight weeks from the end it had, with the reason for it."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="extensions")
    number = models.PositiveIntegerField()
    from_on = models.DateField()
    until_on = models.DateField()
    reason = models.TextField()
    granted_on = models.DateField()
    recorded_by = by_whom()

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """Each extension has its own reason, and ends after it starts."""

        constraints = [
            models.CheckConstraint(name="extension_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(name="extension_ends_after_start", condition=Q(until_on__gt=F("from_on"))),
            models.UniqueConstraint(name="extension_number_once", fields=["step", "number"]),
        ]

    def __str__(self) -> str:
        """This function will return until when it holds."""
        return f"Until {self.until_on}"


class CourtOrder(models.Model):
    """An order about a child: from when, until when where it names a day, and which later order ended it."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="orders")
    kind = models.TextField("order", choices=choices(ORDERS))
    made_on = models.DateField()
    until_on = models.DateField("lasts until", null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="ends")
    note = models.TextField(blank=True)

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """An order is of a declared kind, and ends no earlier than it was made."""

        constraints = [
            models.CheckConstraint(name="order_kind_is_declared", condition=Q(kind__in=sorted(ORDERS))),
            models.CheckConstraint(
                name="order_ends_after_start",
                condition=(Q(until_on=None) | Q(until_on__gte=F("made_on")))
                & (Q(ended_on=None) | Q(ended_on__gte=F("made_on"))),
            ),
            models.CheckConstraint(
                name="order_ended_by_with_day", condition=Q(ended_by=None) | Q(ended_on__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        """This function will return the order."""
        return f"{self.get_kind_display()}, {self.made_on}"


class Feedback(models.Model):
    """What the guardian, a judge or another said of our work in a case, and their mark for our evidence from 1 to 5."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="court_feedback")
    said_by = models.TextField("who said it", choices=choices(SAID_BY))
    name = models.TextField(blank=True)
    said_on = models.DateField()
    said = models.TextField("what was said")
    mark = models.PositiveSmallIntegerField("quality of evidence", null=True, blank=True)
    recorded_by = by_whom()

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """Feedback says something, and a mark is from 1 to 5."""

        verbose_name = "feedback from court"
        verbose_name_plural = "feedback from court"
        constraints = [
            models.CheckConstraint(
                name="feedback_says_something", condition=~Q(said="") & Q(said_by__in=sorted(SAID_BY))
            ),
            models.CheckConstraint(name="feedback_mark", condition=Q(mark=None) | Q(mark__in=list(MARKS))),
        ]

    def __str__(self) -> str:
        """This function will return who said it."""
        return f"{self.get_said_by_display()}, {self.said_on}"


class DelayTag(models.Model):
    """Why proceedings were delayed, and from when."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="delays")
    cause = models.TextField(choices=choices(CAUSES))
    from_on = models.DateField()
    note = models.TextField("what happened")
    recorded_by = by_whom()

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """A delay has a declared cause, once each, and says what happened."""

        verbose_name = "cause of delay"
        verbose_name_plural = "causes of delay"
        constraints = [
            models.CheckConstraint(name="delay_is_whole", condition=Q(cause__in=sorted(CAUSES)) & ~Q(note="")),
            models.UniqueConstraint(name="delay_once_a_cause", fields=["step", "cause"]),
        ]

    def __str__(self) -> str:
        """This function will return the cause."""
        return self.get_cause_display()
