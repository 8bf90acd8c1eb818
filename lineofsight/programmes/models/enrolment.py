"""A child of a family that is attached to a programme: for which outcomes, what shows progress, and whether it lasted.

Each child of the family has a row; what is said of the family is written on each.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.programmes.models.programme import Criterion, Programme
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.person import AboutChildQuerySet


class Enrolment(models.Model):
    """One child's place in a programme. `family` is shared by brothers and sisters attached in one act."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="enrolments")
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="enrolments")
    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="enrolments")
    family = models.UUIDField(db_index=True)
    reason = models.TextField("why the family, and what they hope for")
    started_on = models.DateField()
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    lasted_on = models.DateField("outcomes found to have lasted", null=True, blank=True)
    lasted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    lasted_words = models.TextField("what shows that they lasted", blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField("why the family left", blank=True)

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A child is in a programme once at a time; what lasted is said whole, and so is why somebody left."""

        constraints = [
            models.UniqueConstraint(
                name="enrolment_one_now", fields=["programme", "child"], condition=Q(ended_on=None)
            ),
            models.CheckConstraint(name="enrolment_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="enrolment_lasted_whole",
                condition=Q(lasted_on=None, lasted_by=None, lasted_words="")
                | (Q(lasted_on__gte=F("started_on"), lasted_by__isnull=False) & ~Q(lasted_words="")),
            ),
            models.CheckConstraint(
                name="enrolment_ended_whole",
                condition=Q(ended_on=None, ended_because="")
                | (Q(ended_on__gte=F("started_on")) & ~Q(ended_because="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme}: {self.child_id}"


class Aim(models.Model):
    """One outcome a family is attached for: the need that was found, and the day it was achieved."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="aims", db_index=False)
    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="aims")
    achieved_on = models.DateField(null=True, blank=True)
    achieved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    achieved_words = models.TextField("what shows it", blank=True)

    class Meta:
        """Once for each outcome; what was achieved is said whole."""

        verbose_name = "outcome of a family"
        verbose_name_plural = "outcomes of families"
        constraints = [
            models.UniqueConstraint(name="aim_once", fields=["enrolment", "criterion"]),
            models.CheckConstraint(
                name="aim_achieved_whole",
                condition=Q(achieved_on=None, achieved_by=None, achieved_words="")
                | (Q(achieved_on__isnull=False, achieved_by__isnull=False) & ~Q(achieved_words="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.criterion_id} of {self.enrolment_id}"


class Progress(models.Model):
    """What shows how far an outcome has come on a day: a letter from school, what the family says."""

    class Way(models.TextChoices):
        """Which way it goes."""

        FORWARD = "forward", "Going forward"
        SAME = "same", "As it was"
        BACK = "back", "Going back"

    aim = models.ForeignKey(Aim, on_delete=models.PROTECT, related_name="progress")
    on = models.DateField()
    way = models.TextField(choices=Way)
    words = models.TextField("what shows it, and from whom")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says what shows it."""

        verbose_name = "evidence of progress"
        verbose_name_plural = "evidence of progress"
        constraints = [
            models.CheckConstraint(
                name="progress_says_what", condition=~Q(words="") & Q(way__in=["forward", "same", "back"])
            )
        ]

    def __str__(self) -> str:
        return f"{self.aim_id} on {self.on}"
