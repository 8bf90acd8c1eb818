"""Everything that happened to a child, in order: drawn from what was recorded, never typed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property

from django.db.models import F, Prefetch, Q
from django.utils import timezone

from lineofsight.record.models import Allocation, CaseStep, Duty, EarlierVersion, Note, Person, Visit


class EventKind(StrEnum):
    """What an event is, for the filter of the chronology."""

    label: str

    STEP = "step", "Steps"
    VISIT = "visit", "Visits"
    NOTE = "note", "Notes"
    LETTER = "letter", "Letters"
    DOCUMENT = "document", "Documents"
    RISK = "risk", "Risks"
    LATE = "late", "Done late"
    ALLOCATION = "allocation", "Changes of worker or team"

    def __new__(cls, value: str, label: str) -> "EventKind":
        """This function will make the kind a plain string that also carries its label."""
        kind = str.__new__(cls, value)
        kind._value_ = value
        kind.label = label
        return kind


Source = Callable[[Person, date, datetime], "list[Event]"]


@dataclass(frozen=True, kw_only=True)
class Event:
    """One thing that happened. `at` is None when only the day is known; `text` and `who` may be empty.

    `reference` is what a curated chronology knows it by: step-started-12, visit-3.
    """

    kind: EventKind
    on: date
    title: str
    at: datetime | None = None
    text: str = ""
    who: str = ""
    is_significant: bool = False
    step: CaseStep | None = None
    order: tuple = ()
    reference: str = ""

    @property
    def is_timed(self) -> bool:
        """Whether its place within the day is known. A step that starts by the hour is finished by the day."""
        return self.kind in {EventKind.VISIT, EventKind.NOTE, EventKind.LETTER}


class Later:
    """The words that stood then, of what was corrected since: that was not known. Read once it is asked for."""

    def __init__(self, child: Person, end: datetime) -> None:
        self._rows = EarlierVersion.objects.filter(child=child, replaced_at__gte=end).order_by("-number")

    def said_then(self, row: Visit | Note) -> Visit | Note | EarlierVersion:
        """This function will return the version of a visit or note that stood then: itself, if that still stands."""
        return row if row.version == 1 else self._replaced.get((type(row), row.pk), row)

    @cached_property
    def _replaced(self) -> dict[tuple[type[Note] | type[Visit], int], EarlierVersion]:
        return {(Visit, said.visit_id) if said.visit_id else (Note, said.note_id): said for said in self._rows}


def chronology(
    child: Person, *, as_at: date, kinds: frozenset[str] | None = None, steps: list[CaseStep] | None = None
) -> list[Event]:
    """This function will return what was on the child's record at the end of a day, the latest first.

    What was written later about earlier days is left out: it was not known then. `kinds` None is every kind.
    `steps` are all the child's steps where they have been read already, as steps_with_people reads them.
    """
    end = timezone.make_aware(datetime.combine(as_at + timedelta(days=1), time.min))
    wanted = set(EventKind) if kinds is None else {EventKind(kind) for kind in kinds if kind in set(EventKind)}
    found = [event for kind, source in SOURCES.items() if kind in wanted for event in source(child, as_at, end)]
    if wanted & set(OF_STEPS):
        steps = steps_with_people(child) if steps is None else steps
        found += [event for kind, told in OF_STEPS.items() if kind in wanted for event in told(steps, as_at)]
    if wanted & set(WRITTEN):
        later = Later(child, end)
        found += [event for kind, told in WRITTEN.items() if kind in wanted for event in told(child, end, later)]
    return sorted(found, key=_place, reverse=True)


def _place(event: Event) -> tuple:
    """This function will return where an event stands: by its day, what has an hour after what has none."""
    return (event.on, event.is_timed, event.at.timestamp() if event.is_timed else 0, event.order)


def steps_with_people(child: Person) -> list[CaseStep]:
    """This function will return the child's steps, the newest first, with who started, stopped and was given each.

    Each has `given`, every allocation there was, and `held_now`, those that have not ended.
    """
    everybody = Allocation.objects.select_related("worker", "team", "allocated_by")
    steps = child.steps.select_related("started_by", "stopped_by").order_by("-started_on", "-pk")
    found = list(steps.prefetch_related(Prefetch("allocations", queryset=everybody, to_attr="given")))
    for step in found:
        step.held_now = [allocation for allocation in step.given if allocation.ended_on is None]
    return found


def _steps(steps: list[CaseStep], as_at: date) -> list[Event]:
    events = []
    for step in (step for step in steps if step.started_on <= as_at):
        name = step.declared.name
        events.append(
            Event(
                kind=EventKind.STEP,
                on=step.started_on,
                at=step.started_at,
                title=f"{name} started",
                who=step.started_by.name,
                step=step,
                order=(step.pk, 0),
                reference=f"step-started-{step.pk}",
            )  # fmt: skip
        )
        if step.stopped_on is not None and step.stopped_on <= as_at:
            events.append(
                Event(
                    kind=EventKind.STEP,
                    on=step.stopped_on,
                    title=f"{name} finished: {step.outcome_label}",
                    who=step.stopped_by.name,
                    step=step,
                    order=(step.pk, 3),
                    reference=f"step-stopped-{step.pk}",
                )  # fmt: skip
            )
    return events


def _visits(child: Person, end: datetime, later: Later) -> list[Event]:
    rows = child.visits.filter(recorded_at__lt=end, happened_at__lt=end).select_related("recorded_by", "step")
    return [
        Event(
            kind=EventKind.VISIT,
            on=timezone.localdate(visit.happened_at),
            at=visit.happened_at,
            title=f"Visit: {visit.seen_in_words}",
            text=_visit_text(later.said_then(visit), visit),
            who=visit.recorded_by.name,
            step=visit.step,
            order=(visit.pk,),
            reference=f"visit-{visit.pk}",
        )  # fmt: skip
        for visit in rows
    ]


def _visit_text(said: Visit | EarlierVersion, visit: Visit) -> str:
    words = f"In the child's words: {said.childs_words}" if said.childs_words else ""
    return "\n".join(part for part in (words, visit.addressed(said.text), said.about_alone) if part)


def _note_text(said: Note | EarlierVersion, note: Note) -> str:
    return "\n".join(part for part in (note.addressed(said.text), said.about_alone) if part)


def _notes(child: Person, end: datetime, later: Later) -> list[Event]:
    rows = child.notes.filter(recorded_at__lt=end, happened_at__lt=end).select_related("recorded_by", "step")
    return [
        Event(
            kind=EventKind.NOTE,
            on=timezone.localdate(note.happened_at),
            at=note.happened_at,
            title=note.get_kind_display(),
            text=_note_text(later.said_then(note), note),
            who=note.recorded_by.name,
            is_significant=note.is_significant,
            step=note.step,
            order=(note.pk,),
            reference=f"note-{note.pk}",
        )  # fmt: skip
        for note in rows
    ]


def _late(child: Person, as_at: date, end: datetime) -> list[Event]:
    was_late = Q(met_on__gt=F("due_on")) | Q(met_at__gt=F("due_at"))
    rows = child.duties.filter(was_late, met_on__lte=as_at).select_related("step", "worker", "team")
    return [
        Event(
            kind=EventKind.LATE,
            on=duty.met_on,
            at=duty.met_at,
            title=f"{duty.clock.name}: done late",
            text=_lateness(duty),
            who=duty.owner,
            step=duty.step,
            order=(duty.step_id, 2, duty.pk),
            reference=f"duty-{duty.pk}",
        )  # fmt: skip
        for duty in rows
    ]


def _lateness(duty: Duty) -> str:
    return f"It was due by {duty.due_on:%-d %B %Y}. {duty.late_reason or 'No reason was given.'}"


def _allocations(steps: list[CaseStep], as_at: date) -> list[Event]:
    return [
        Event(
            kind=EventKind.ALLOCATION,
            on=allocation.started_on,
            title=_given(step, allocation),
            text=allocation.direction,
            who=allocation.allocated_by.name,
            step=step,
            order=(step.pk, 1, allocation.pk),
            reference=f"allocation-{allocation.pk}",
        )  # fmt: skip
        for step in steps
        for allocation in step.given
        if allocation.started_on <= as_at
    ]


def _given(step: CaseStep, allocation: Allocation) -> str:
    what = step.declared.name
    if allocation.worker is None:
        return f"{what} given to {allocation.team.name}"
    return f"{what} given to {allocation.worker.name}, {allocation.team.name}"


OF_STEPS = {EventKind.STEP: _steps, EventKind.ALLOCATION: _allocations}
WRITTEN = {EventKind.VISIT: _visits, EventKind.NOTE: _notes}
SOURCES: dict[EventKind, Source] = {EventKind.LATE: _late}
POINTED_AT = frozenset({*OF_STEPS, *WRITTEN, EventKind.LATE})
"""The kinds of event that a curated chronology can hold: what apps above tell has no `reference`."""


def register_source(kind: EventKind, source: Source) -> None:
    """This function will let an app above tell what it holds: called with a child, the day and the day's last moment.

    A curated chronology can't point at its events, which have no `reference`.
    """
    SOURCES[kind] = source
