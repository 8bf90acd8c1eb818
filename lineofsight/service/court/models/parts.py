"""What hangs on steps of court work: meetings, tasks and the plans for permanence that are made side by side."""

from django.db import models
from django.db.models import Q

from lineofsight.bodies.models import Action, Meeting
from lineofsight.record.models import CaseStep
from lineofsight.record.models.plan import PlannedAction
from lineofsight.service.court.codes import AIMS, MEETINGS, TASKS, choices
from lineofsight.service.court.models.about import AboutStepQuerySet, by_whom


class StepMeeting(models.Model):
    """What a meeting about a child was for, on the way to court, and what those there thought of it afterwards."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="court_meetings")
    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="court_meeting")
    kind = models.TextField("kind of meeting", choices=choices(MEETINGS))
    reflection = models.TextField("reflection", blank=True)

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """A meeting is of a declared kind."""

        verbose_name = "meeting on the way to court"
        verbose_name_plural = "meetings on the way to court"
        constraints = [
            models.CheckConstraint(name="step_meeting_kind_is_declared", condition=Q(kind__in=sorted(MEETINGS)))
        ]

    def __str__(self) -> str:
        """This function will return what the meeting was for."""
        return self.get_kind_display()


class CourtTask(models.Model):
    """What kind of thing an action is: a document for the court, a direction, an assessment, a decision to follow.

    The action says what, by when, whose, and what shows that it is done. A decision may be about an action of a plan,
    and made at a meeting.
    """

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="court_tasks")
    action = models.OneToOneField(Action, on_delete=models.PROTECT, related_name="court_task")
    kind = models.TextField("kind of task", choices=choices(TASKS))
    planned_action = models.ForeignKey(
        PlannedAction, null=True, blank=True, on_delete=models.PROTECT, related_name="court_tasks"
    )
    decided_at = models.ForeignKey(
        StepMeeting, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions",
        verbose_name="meeting that decided it",
    )  # fmt: skip

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """A task is of a declared kind."""

        verbose_name = "task for the court"
        verbose_name_plural = "tasks for the court"
        constraints = [models.CheckConstraint(name="court_task_kind_is_declared", condition=Q(kind__in=sorted(TASKS)))]

    def __str__(self) -> str:
        """This function will return what it is."""
        return f"{self.get_kind_display()}: {self.action}"


class PermanenceAim(models.Model):
    """One plan for where a child grows up. While a court decides, several stand side by side."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="aims")
    aim = models.TextField("plan for permanence", choices=choices(AIMS))
    why = models.TextField()
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    dropped_because = models.TextField(blank=True)
    set_by = by_whom()

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """A plan stands once at a time, and is dropped with a reason."""

        verbose_name = "plan for permanence"
        verbose_name_plural = "plans for permanence"
        constraints = [
            models.CheckConstraint(name="aim_is_a_code", condition=Q(aim__in=sorted(AIMS))),
            models.CheckConstraint(
                name="aim_dropped_whole",
                condition=Q(until_on=None, dropped_because="") | (Q(until_on__isnull=False) & ~Q(dropped_because="")),
            ),
            models.UniqueConstraint(name="aim_once_at_a_time", fields=["step", "aim"], condition=Q(until_on=None)),
        ]

    def __str__(self) -> str:
        """This function will return the plan."""
        return self.get_aim_display()
