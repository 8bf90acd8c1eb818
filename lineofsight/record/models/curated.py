"""Curated chronologies: what somebody chose from a child's record, for a purpose, and what it means."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models.allocation import Allocation
from lineofsight.record.models.duty import Duty
from lineofsight.record.models.note import Note, Visit
from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.record.models.step import CaseStep
from lineofsight.record.models.voice import Narrative

SOURCES = ("step", "visit", "note", "duty", "allocation")


def has_one_source() -> Q:
    """This function will return the condition that an entry points at one thing recorded, or is told in full."""
    nothing = {f"{name}__isnull": True for name in SOURCES}
    pointing = {"happened_on": None, "told": "", "source": ""}
    condition = Q(**nothing, moment="", happened_on__isnull=False) & ~Q(told="") & ~Q(source="")
    for name in SOURCES:
        moments = ["started", "stopped"] if name == "step" else [""]
        condition |= Q(**{**nothing, f"{name}__isnull": False}, **pointing, moment__in=moments)
    return condition


class Chronology(models.Model):
    """A chronology written for a purpose. While it is finished, nothing in it changes."""

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="chronologies")
    title = models.TextField()
    purpose = models.TextField()
    finished_at = models.DateTimeField(null=True, blank=True, help_text="Empty while it is being written.")

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """It says what it is, and what for."""

        verbose_name_plural = "chronologies"
        constraints = [models.CheckConstraint(name="chronology_says_why", condition=~Q(title="") & ~Q(purpose=""))]

    def __str__(self) -> str:
        return self.title

    @property
    def is_locked(self) -> bool:
        """Whether it is finished, so that nothing in it changes."""
        return self.finished_at is not None


class ChronologyTurn(models.Model):
    """A chronology was started, finished or opened again: by whom, when and why."""

    class Kind(models.TextChoices):
        """What happened to the chronology."""

        STARTED = "started", "Started"
        FINISHED = "finished", "Finished"
        REOPENED = "reopened", "Opened again"

    chronology = models.ForeignKey(Chronology, on_delete=models.PROTECT, related_name="turns")
    kind = models.TextField(choices=Kind)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Opening it again is explained."""

        constraints = [
            models.CheckConstraint(
                name="chronology_reopened_with_reason", condition=~Q(kind="reopened") | ~Q(reason="")
            )
        ]

    def __str__(self) -> str:
        return f"{self.chronology}: {self.get_kind_display().lower()}"


class ChronologyEntry(Narrative):
    """One entry: an event of the record by reference, or one told in full with its source; and what it means."""

    NARRATIVE = ("analysis",)

    chronology = models.ForeignKey(Chronology, on_delete=models.PROTECT, related_name="entries")
    step = models.ForeignKey(CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    moment = models.TextField(blank=True, help_text="Of a step: started or stopped.")
    visit = models.ForeignKey(Visit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey(Note, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    duty = models.ForeignKey(Duty, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    allocation = models.ForeignKey(Allocation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    happened_on = models.DateField(null=True, blank=True, help_text="Of an entry told in full.")
    told = models.TextField(blank=True, help_text="What happened, where the record does not hold it.")
    source = models.TextField(blank=True, help_text="Where that is known from.")
    analysis = models.TextField(blank=True)
    is_significant = models.BooleanField(default=False)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """An entry has one source, and an event stands in a chronology once."""

        verbose_name_plural = "chronology entries"
        constraints = [
            models.CheckConstraint(name="chronology_entry_has_one_source", condition=has_one_source()),
            *(
                models.UniqueConstraint(
                    name=f"chronology_holds_{name}_once",
                    fields=["chronology", name, *(["moment"] if name == "step" else [])],
                )
                for name in SOURCES
            ),
        ]

    def __str__(self) -> str:
        return f"{self.chronology_id}: {self.reference or self.told}"

    @property
    def reader(self) -> Person:
        """The child the analysis may be written to."""
        return self.chronology.child

    @property
    def reference(self) -> str:
        """The key of the event it points at, as the chronology of the record has it, or nothing when told in full."""
        for name in SOURCES:
            if number := getattr(self, f"{name}_id"):
                return f"{name}-{self.moment}-{number}" if self.moment else f"{name}-{number}"
        return ""
