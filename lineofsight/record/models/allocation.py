"""Allocation: which worker or team holds a child or a step, from when until when, and why it changed."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.record.models.step import CaseStep
from lineofsight.record.models.team import Team, Worker
from lineofsight.ssd import CODES


def reasons() -> list[tuple[str, str]]:
    """This function will return the national dataset's reasons for a change of worker as choices."""
    return list(CODES["worker_change"].labels.items())


class Allocation(models.Model):
    """A step held by a team, and by a worker of it once one is named."""

    class Role(models.TextChoices):
        """In which role the worker holds it. CW is how the national dataset marks a case worker."""

        CASE_WORKER = "CW", "Case worker"
        DUTY = "DUTY", "Duty worker, until a case worker is named"
        SUPERVISED = "NQSW", "Newly qualified, supervised closely"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="allocations")
    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="allocations", db_index=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="allocations")
    worker = models.ForeignKey(Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="allocations")
    role = models.TextField(choices=Role, default=Role.CASE_WORKER)
    reason = models.TextField(choices=reasons, default="FCONTA")
    direction = models.TextField(blank=True, help_text="What the manager asks the worker to do.")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    allocated_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A step has one holder at a time."""

        constraints = [
            models.CheckConstraint(
                name="allocation_ends_after_start", condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on"))
            ),
            models.UniqueConstraint(name="allocation_one_holder_now", fields=["step"], condition=Q(ended_on=None)),
        ]
        indexes = [
            models.Index(fields=["worker"], name="allocation_now_by_worker", condition=Q(ended_on=None)),
            models.Index(fields=["team"], name="allocation_now_by_team", condition=Q(ended_on=None)),
            # Who held a step as at a day is asked of every step that is published: the index alone answers.
            models.Index(fields=["step", "-started_on", "-id", "team", "worker"], name="allocation_by_step"),
        ]

    def __str__(self) -> str:
        return f"{self.step_id}: {self.worker or self.team}"


class Handover(models.Model):
    """What a worker tells whoever takes a piece of their work on, and whom it is meant for."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="handovers")
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="handovers")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="handovers")
    receiver = models.ForeignKey(
        Worker, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    note = models.TextField(blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    done_on = models.DateField(null=True, blank=True, help_text="When somebody else took it on.")

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A worker hands a step over once at a time."""

        verbose_name = "hand-over note"
        constraints = [
            models.UniqueConstraint(name="handover_once", fields=["step", "worker"], condition=Q(done_on=None)),
            models.CheckConstraint(name="handover_to_another", condition=Q(receiver=None) | ~Q(receiver=F("worker"))),
        ]

    def __str__(self) -> str:
        return f"{self.step_id} from {self.worker}"
