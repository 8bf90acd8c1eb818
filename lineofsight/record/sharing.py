"""What of a child's record can be shared with a partner. Apps above this one register what of theirs can."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from lineofsight.record.models import CaseStep, Note, Person, Visit
from lineofsight.web.words import day, moment

# Steps may be opened many times; the newest are what anybody shares.
MOST_OF_A_KIND = 50
SEEN = {(True, True): "Seen, and seen alone", (True, False): "Seen, not alone", (False, False): "Not seen"}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a record as a partner would read it: `lines` are pairs of a heading and a text, in their order.

    `key` finds the part again among those of its kind. `file` is the name of the file it hands out, where it is one.
    """

    key: str
    title: str
    on: date
    lines: tuple[tuple[str, str], ...]
    file: str = ""


@dataclass(frozen=True, kw_only=True)
class File:
    """A file that is handed out: its name, its media type and its content."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Shareable:
    """One kind of part. `parts` gives those of a child, newest first; `file` the file of a part, by the part's key.

    `parts` is only asked about a child whose record the reader may open.
    """

    kind: str
    heading: str
    parts: Callable[[Person], list[Part]]
    file: Callable[[str], File] | None = None
    order: int = 100


_kinds: dict[str, Shareable] = {}


def register_shareable(shareable: Shareable) -> None:
    """This function will add a kind of part that can be shared, or replace the one of the same kind."""
    _kinds[shareable.kind] = shareable


def shareable(kind: str) -> Shareable | None:
    """This function will return a kind of part, or None when nobody registered it."""
    return _kinds.get(kind)


def parts_of(person: Person) -> list[tuple[Shareable, list[Part]]]:
    """This function will return what can be shared of a person's record, kind by kind; kinds without parts left out."""
    kinds = sorted(_kinds.values(), key=lambda kind: (kind.order, kind.heading))
    found = [(kind, kind.parts(person)[:MOST_OF_A_KIND]) for kind in kinds]
    return [(kind, parts) for kind, parts in found if parts]


def part_of(person: Person, *, kind: str, key: str) -> Part | None:
    """This function will return one part of a person's record, or None when there is no such part."""
    declared = _kinds.get(kind)
    return next((part for part in declared.parts(person) if part.key == key), None) if declared else None


def _steps(person: Person) -> list[Part]:
    steps = person.steps.exclude(stopped_on=None).order_by("-stopped_on", "-pk")[:MOST_OF_A_KIND]
    return [_step(step) for step in steps]


def _step(step: CaseStep) -> Part:
    name = step.declared.name
    lines = (("What it was", name), ("Started", day(step.started_on)), ("Ended", day(step.stopped_on)))
    return Part(
        key=str(step.pk), title=f"Decision: {name.lower()}", on=step.stopped_on,
        lines=(*lines, ("What was decided", step.outcome_label)),
    )  # fmt: skip


def _notes(person: Person) -> list[Part]:
    notes = person.notes.prefetch_related("held_back").order_by("-happened_at", "-pk")
    return [_note(note) for note in notes[:MOST_OF_A_KIND]]


def _note(note: Note) -> Part:
    told = (("When", moment(note.happened_at)), ("What was written", _written(note)))
    return Part(key=str(note.pk), title=note.get_kind_display(), on=localdate(note.happened_at), lines=told)


def _visits(person: Person) -> list[Part]:
    visits = person.visits.prefetch_related("held_back").order_by("-happened_at", "-pk")
    return [_visit(visit) for visit in visits[:MOST_OF_A_KIND]]


def _visit(visit: Visit) -> Part:
    told = (
        ("When", moment(visit.happened_at)),
        ("Was the child seen?", SEEN[(visit.is_seen, visit.is_seen_alone)]),
        ("The child's words", visit.as_given("childs_words")),
        ("What was written", _written(visit)),
    )
    lines = tuple((heading, text) for heading, text in told if text)
    return Part(key=str(visit.pk), title="Visit", on=localdate(visit.happened_at), lines=lines)


def _written(copy: Note | Visit) -> str:
    """This function will return what was written of the child, without what is held back even from them."""
    return "\n\n".join(said for said in (copy.as_given("text"), copy.as_given("about_alone")) if said)


register_shareable(Shareable(kind="step", heading="Decisions", parts=_steps, order=10))
register_shareable(Shareable(kind="note", heading="Notes", parts=_notes, order=30))
register_shareable(Shareable(kind="visit", heading="Visits", parts=_visits, order=40))
