"""Curated chronologies: which there are of a child, and what one holds, each entry opened to its source."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, QuerySet

from lineofsight.record.models import CaseStep, Chronology, ChronologyEntry, ChronologyTurn, Person
from lineofsight.record.queries.chronology import POINTED_AT, Event
from lineofsight.record.queries.chronology import chronology as events_of
from lineofsight.record.queries.records import NotOnRecord


@dataclass(frozen=True)
class Told:
    """One entry as it is read. `event` is None for what is told in full."""

    entry: ChronologyEntry
    event: Event | None

    @property
    def on(self) -> date:
        """The day it happened."""
        return self.event.on if self.event else self.entry.happened_on

    @property
    def at(self) -> date | datetime:
        """The moment it happened where that is known, or the day."""
        return (self.event.at if self.event else None) or self.on

    @property
    def title(self) -> str:
        """What happened, in a line."""
        return self.event.title if self.event else self.entry.told

    @property
    def text(self) -> str:
        """What was written about it when it was recorded."""
        return self.event.text if self.event else ""

    @property
    def source(self) -> str:
        """Where it is known from."""
        if self.event is None:
            return self.entry.source
        return f"The record, {self.event.kind.label.lower()}" + (f": {self.event.who}" if self.event.who else "")

    @property
    def step(self) -> CaseStep | None:
        """The step it is part of, where there is one."""
        return self.event.step if self.event else None


@dataclass(frozen=True)
class Curated:
    """A chronology, what it holds from the earliest on, and who started, finished and opened it again."""

    chronology: Chronology
    told: list[Told]
    turns: list[ChronologyTurn]


def chronologies_of(child: Person) -> QuerySet[Chronology]:
    """This function will return a child's chronologies, the latest started first, each with `entry_count`."""
    return child.chronologies.annotate(entry_count=Count("entries")).order_by("-pk")


def chronology_known_to(by: Any, *, pk: int) -> Chronology:
    """This function will return a chronology of a child `by` may know of. Raises NotOnRecord."""
    found = Chronology.objects.visible_to(by).filter(pk=pk).select_related("child").first()
    if found is None:
        raise NotOnRecord("There is no such chronology.")
    return found


def entry_known_to(by: Any, *, pk: int) -> ChronologyEntry:
    """This function will return an entry of a chronology that `by` may know of. Raises NotOnRecord."""
    known = ChronologyEntry.objects.filter(chronology__in=Chronology.objects.visible_to(by))
    found = known.filter(pk=pk).select_related("chronology__child").first()
    if found is None:
        raise NotOnRecord("There is no such entry.")
    return found


def turns_known_to(by: Any, *, pk: int) -> list[ChronologyTurn]:
    """This function will return the turns of a chronology of a child `by` may know of: at least its start.

    One question for the chronology and its turns. Raises NotOnRecord.
    """
    turns = ChronologyTurn.objects.filter(chronology__in=Chronology.objects.visible_to(by), chronology=pk)
    found = list(turns.select_related("chronology", "by").order_by("at", "pk"))
    if not found:
        raise NotOnRecord("There is no such chronology.")
    return found


def curated(turns: list[ChronologyTurn], *, child: Person, on: date, steps: list[CaseStep] | None = None) -> Curated:
    """This function will return what a chronology holds, the earliest first. Events are read from their sources."""
    chronology = turns[0].chronology
    events = {event.reference: event for event in events_of(child, as_at=on, kinds=POINTED_AT, steps=steps)}
    found = [Told(entry, events.get(entry.reference)) for entry in chronology.entries.all()]
    shown = [one for one in found if one.event or not one.entry.reference]
    order = {reference: n for n, reference in enumerate(reversed(events))}
    shown.sort(key=lambda one: (one.on, order.get(one.entry.reference, -1), one.entry.pk))
    return Curated(chronology, shown, turns)


def told(entry: ChronologyEntry, *, on: date) -> Told:
    """This function will return one entry with what it points at."""
    events = events_of(entry.chronology.child, as_at=on, kinds=POINTED_AT) if entry.reference else []
    return Told(entry, next((event for event in events if event.reference == entry.reference), None))


def events_to_add(chronology: Chronology, *, on: date) -> list[Event]:
    """This function will return the events of the record that a chronology does not hold yet, the latest first."""
    held = {entry.reference for entry in chronology.entries.all()}
    events = events_of(chronology.child, as_at=on, kinds=POINTED_AT)
    return [event for event in events if event.reference not in held]
