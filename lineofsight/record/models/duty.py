"""Duties: what law or local standard requires by a date, and whether it was done."""

from dataclasses import replace
from datetime import date, datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.record.models.step import CaseStep
from lineofsight.record.models.team import Team, Worker
from lineofsight.statute.clocks import clock
from lineofsight.statute.limits import CannotCount, Due, Limit
from lineofsight.statute.working_days import OutsideCalendar


class DutyQuerySet(AboutChildQuerySet):
    """Duties. Every read for a user begins with `visible_to`."""

    def open(self) -> "DutyQuerySet":
        """This function will keep the duties that are neither met nor lifted."""
        return self.filter(met_on=None, lifted_on=None)

    def late(self, *, at: datetime) -> "DutyQuerySet":
        """This function will keep the open duties that are past their date, or past their hour where they have one."""
        return self.filter(Q(due_at__lt=at) | Q(due_at=None, due_on__lt=timezone.localdate(at)), met_on=None)

    def soonest_first(self) -> "DutyQuerySet":
        """This function will put first what is due first: within a day, by the hour, and then what has no hour."""
        return self.order_by("due_on", F("due_at").asc(nulls_last=True), "pk")


class Duty(models.Model):
    """One thing required by a date. The same row is what a worker sees and what a measure of timeliness counts."""

    clock_code = models.TextField()
    # The indexes below begin with the child and with the step, so neither needs one of its own.
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="duties", db_index=False)
    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="duties", db_index=False)
    cycle = models.PositiveIntegerField(default=1)
    started_on = models.DateField()
    started_at = models.DateTimeField(null=True, blank=True)
    counts_from = models.DateField("the day it counts back from", null=True, blank=True)
    length = models.PositiveIntegerField("the length that the plan sets, in the clock's unit", null=True, blank=True)
    length_reason = models.TextField("why the plan sets another length", blank=True)
    due_on = models.DateField()
    due_at = models.DateTimeField(null=True, blank=True)
    met_on = models.DateField(null=True, blank=True)
    met_at = models.DateTimeField(null=True, blank=True)
    lifted_on = models.DateField(null=True, blank=True)
    lifted_reason = models.TextField(blank=True, help_text="Why it no longer has to be done.")
    late_reason = models.TextField(blank=True)
    worker = models.ForeignKey(Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="duties")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="duties")

    objects = DutyQuerySet.as_manager()

    class Meta:
        """A duty is met or lifted, never both; everything due is one indexed query."""

        verbose_name_plural = "duties"
        constraints = [
            models.CheckConstraint(
                name="duty_met_after_start", condition=Q(met_on=None) | Q(met_on__gte=F("started_on"))
            ),
            models.CheckConstraint(name="duty_met_or_lifted", condition=Q(met_on=None) | Q(lifted_on=None)),
            models.CheckConstraint(
                name="duty_lifted_with_reason",
                condition=Q(lifted_on=None, lifted_reason="") | (Q(lifted_on__isnull=False) & ~Q(lifted_reason="")),
            ),
            models.CheckConstraint(
                name="duty_length_with_reason",
                condition=Q(length=None, length_reason="") | (Q(length__gte=1) & ~Q(length_reason="")),
            ),
            models.UniqueConstraint(name="duty_once_a_cycle", fields=["step", "clock_code", "cycle"]),
        ]
        indexes = [
            models.Index(
                fields=["worker", "due_on"], name="duty_open_by_worker", condition=Q(met_on=None, lifted_on=None)
            ),
            models.Index(fields=["team", "due_on"], name="duty_open_by_team", condition=Q(met_on=None, lifted_on=None)),
            models.Index(fields=["child", "due_on"], name="duty_by_child"),
        ]

    def __str__(self) -> str:
        return f"{self.clock.name}, due {self.due_on}"

    @property
    def clock(self):
        """The clock as the law or local standard declares it."""
        return clock(self.clock_code)

    def is_late(self, *, at: datetime) -> bool:
        """This function will say whether the duty was met late, or is open and past its date, at that moment."""
        if self.due_at is not None:
            return (self.met_at or at) > self.due_at
        return (self.met_on or timezone.localdate(at)) > self.due_on

    def days_left(self, *, on: date) -> int:
        """This function will return the calendar days until the duty is due: negative once it is late."""
        return (self.due_on - on).days

    @property
    def owner(self) -> str:
        """Who owes it: the worker's name, or the team's while no worker is named."""
        return self.worker.name if self.worker else self.team.name

    @property
    def limit(self) -> Limit:
        """How long it runs: as its plan sets, or as its clock says."""
        return replace(self.clock.limit, count=self.length) if self.length else self.clock.limit

    @property
    def how(self) -> str:
        """How the due date was counted, in a sentence. An imported duty may lack what its clock counts from."""
        try:
            return self.count().how
        except (CannotCount, OutsideCalendar):
            return "This date was recorded as it is: it can't be counted again from what is known."

    def count(self) -> Due:
        """This function will count when the duty is due: by its clock's first limit, or by how it recurs after that.

        A clock that runs once may still be started again (a contact rated red, then amber, then red): it counts anew.
        One that runs backwards counts from the day it leads up to, and a plan may set a length of its own.
        """
        start, counted = self.counts_from or self.started_at or self.started_on, self.clock
        if self.length:
            due = self.limit.due(start)
            return replace(due, how=f"{due.how} The plan sets this: {self.length_reason}")
        return counted.due(start) if self.cycle == 1 or counted.recurs is None else counted.next_due(start)
