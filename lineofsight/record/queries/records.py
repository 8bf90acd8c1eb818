"""One person's record: its frame, and what is on each of its pages."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import AuditEntry
from lineofsight.access.permissions import Permission
from lineofsight.record.flags import flag_conditions
from lineofsight.record.models import (
    Allocation,
    CaseStep,
    Duty,
    Identifier,
    Note,
    Person,
    Relationship,
    Residence,
    Risk,
    Share,
    Visit,
)
from lineofsight.record.models.relationship import MUTUAL
from lineofsight.record.queries.chronology import steps_with_people
from lineofsight.record.queries.coverage import uncovered_risks_of_a_child
from lineofsight.record.queries.need_to_know import refuse_kept_out, why_absent, with_marks
from lineofsight.record.sealed import RecordSealed

NEWEST_STEPS = 60
"""How many steps a page reads that shows what happened lately: the chronology shows all."""


class NotOnRecord(Http404):
    """Nobody on the record has that number, among those the reader may know of."""


@dataclass(frozen=True)
class Record:
    """The frame of one person's record, as every page of it shows. `steps` are the newest, and all that are open."""

    person: Person
    steps: list[CaseStep]
    home: Residence | None
    at: datetime

    @property
    def on(self) -> date:
        """The day in London on which it is read."""
        return timezone.localdate(self.at)

    @cached_property
    def open_steps(self) -> list[CaseStep]:
        """The steps that have not stopped, the newest first."""
        return [step for step in self.steps if step.stopped_on is None]

    @cached_property
    def holders(self) -> list[Allocation]:
        """Who holds the open steps now, each team or worker once."""
        held = [allocation for step in self.open_steps for allocation in step.held_now]
        return list({(a.worker_id, a.team_id): a for a in reversed(held)}.values())[::-1]

    @property
    def address(self) -> str:
        """Where the person lives, and its ward, or that it is not known."""
        if self.home is None:
            return "Address not known"
        ward = self.home.address.ward
        return f"{self.home.address} ({ward.name} ward)" if ward else str(self.home.address)


def record_of(pk: int, *, page: str, by: Any, at: datetime, every_step: bool = False) -> Record:
    """This function will return the frame of a person's record, and write in the audit which page of it was read.

    `steps` are the newest and the open ones, or all as steps_with_people reads them when `every_step` is needed.

    Raises NotAllowed, RecordRestricted, and NotOnRecord when `by` may not know of anybody with that number.
    """
    check(by, Permission.RECORD_READ)
    rows = _with_counts(Person.objects.visible_to(by, at=at)).annotate(**flag_conditions(on=timezone.localdate(at)))
    person = with_marks(rows, by=by, at=at).filter(pk=pk).first()
    if person is None:
        raise why_absent(pk, by=by, otherwise=NotOnRecord("Nobody on the record has that number."))
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"record.person:{pk}", detail={"page": page})
    steps = steps_with_people(person) if every_step else steps_of(person)
    return Record(person=person, steps=steps, home=home_of(person), at=at)


def person_known_to(by: Any, *, pk: int) -> Person:
    """This function will return a person that `by` may know of, to change their record.

    Raises NotOnRecord, RecordRestricted and, for one that is sealed, RecordSealed.
    """
    person = with_marks(Person.objects.visible_to(by), by=by).filter(pk=pk).first()
    if person is None:
        raise why_absent(pk, by=by, otherwise=NotOnRecord("Nobody on the record has that number."))
    if person.sealed_until is not None:
        raise RecordSealed(pk)
    if person.merged_into_id is not None:
        raise NotOnRecord(f"That record was merged into number {person.merged_into_id}. Write there.")
    return person


def steps_of(person: Person) -> list[CaseStep]:
    """This function will return the person's newest steps and every open one, each with `held_now`: who holds it."""
    newest = CaseStep.objects.filter(child=person).order_by("-started_on", "-pk").values("pk")[:NEWEST_STEPS]
    holding = Allocation.objects.filter(ended_on=None).select_related("worker", "team")
    held_now = Prefetch("allocations", queryset=holding, to_attr="held_now")
    steps = person.steps.filter(Q(stopped_on=None) | Q(pk__in=newest)).prefetch_related(held_now)
    return list(steps.order_by("-started_on", "-pk"))


def open_steps_of(person: Person) -> list[CaseStep]:
    """This function will return the person's steps that have not stopped, the newest first."""
    return list(person.steps.open().order_by("-started_on", "-pk"))


def home_of(person: Person) -> Residence | None:
    """This function will return where the person lives now, or None when it is not known."""
    homes = person.residences.filter(ended_on=None, kind=Residence.Kind.HOME)
    return homes.select_related("address__ward").first()


def open_duties_of(person: Person) -> QuerySet[Duty]:
    """This function will return what is still to be done for the person, soonest first."""
    return person.duties.open().select_related("step", "worker", "team").soonest_first()


def duties_of(person: Person) -> QuerySet[Duty]:
    """This function will return every duty there has been, the latest due first."""
    return person.duties.select_related("step", "worker", "team").order_by("-due_on", "-pk")


def notes_and_visits_of(person: Person) -> list[Note | Visit]:
    """This function will return what was said and seen, the latest first."""
    notes = person.notes.select_related("recorded_by", "step")
    visits = person.visits.select_related("recorded_by", "step")
    return sorted([*notes, *visits], key=lambda found: (found.happened_at, found.recorded_at), reverse=True)


def readers_of(pk: int, *, by: Any, at: datetime) -> QuerySet[AuditEntry]:
    """This function will return every read of a person's record, the latest first: this one too. Raises NotAllowed."""
    check(by, Permission.AUDIT_READ)
    refuse_kept_out(pk, by=by)
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"record.person:{pk}", detail={"page": "readers"})
    return (
        AuditEntry.objects.filter(subject=f"record.person:{pk}", action=audit.Action.READ)
        .select_related("by")
        .order_by("-sequence")
    )


def identifiers_of(person: Person) -> QuerySet[Identifier]:
    """This function will return the numbers by which other services know the person."""
    return person.identifiers.order_by("kind", "value")


def last_seen() -> Subquery:
    """This function will return when the outer person was last seen, for annotating people."""
    seen = Visit.objects.filter(child=OuterRef("pk"), is_seen=True).order_by("-happened_at")
    return Subquery(seen.values("happened_at")[:1])


def _with_counts(people: QuerySet[Person]) -> QuerySet[Person]:
    """This function will add the counts of the sub-navigation, and when the person was last seen."""
    return people.annotate(
        relative_count=_count(Relationship.objects, "child"),
        child_count=_count(Relationship.objects.exclude(kind__in=MUTUAL), "relative"),
        note_count=_count(Note.objects, "child"),
        visit_count=_count(Visit.objects, "child"),
        duty_count=_count(Duty.objects.open(), "child"),
        risk_count=_count(Risk.objects.open(), "child"),
        uncovered_count=uncovered_risks_of_a_child(),
        last_seen_at=last_seen(),
        share_count=_count(Share.objects.in_force(), "child"),
    )


def _count(rows: QuerySet, whose: str) -> Coalesce:
    counted = rows.filter(**{whose: OuterRef("pk")}).order_by().values(whose).annotate(how_many=Count("pk"))
    return Coalesce(Subquery(counted.values("how_many")), 0)
