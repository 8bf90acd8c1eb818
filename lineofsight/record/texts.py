"""What of the record text search reads: notes and visits."""

from collections.abc import Iterator

from django.db.models import Case, QuerySet, TextField, Value, When
from django.urls import reverse
from django.utils import timezone

from lineofsight.record.models import Note, Visit
from lineofsight.record.textsearch.bulk import labelled, rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts
from lineofsight.snapshots.expressions import LondonDay

OF_VISIT = (
    *("childs_words", "text", "about_alone", "not_seen_reason", "not_alone_reason"),
    *("place", "present"),
)


def texts_of_note(note: Note) -> Iterator[Text]:
    """This function will return what a note says, unless it was withdrawn."""
    if not note.is_withdrawn:
        yield Text(
            kind=TextKind.NOTE, child=note.child_id, title=note.get_kind_display(), author=note.recorded_by_id,
            text=joined(note.text, note.about_alone),
            on=timezone.localdate(note.happened_at),
        )  # fmt: skip


def texts_of_visit(visit: Visit) -> Iterator[Text]:
    """This function will return what a visit says, the child's words first, unless it was withdrawn."""
    if not visit.is_withdrawn:
        yield Text(
            kind=TextKind.VISIT, child=visit.child_id, title=f"Visit: {visit.seen_in_words}",
            text=joined(*(getattr(visit, name) for name in OF_VISIT)), author=visit.recorded_by_id,
            on=timezone.localdate(visit.happened_at),
        )  # fmt: skip


def _address(what: str):
    return lambda number: reverse("record:copy", kwargs={"what": what, "number": number})


def all_notes() -> Iterator[QuerySet]:
    """This function will return what every note says."""
    yield rows_of(
        Note.objects.all(), kind=TextKind.NOTE, child="child_id", title=labelled("kind", Note.Kind.choices),
        said=text("text", "about_alone"), on=LondonDay("happened_at"), author="recorded_by_id",
    )  # fmt: skip


def all_visits() -> Iterator[QuerySet]:
    """This function will return what every visit says."""
    title = Case(
        When(is_seen=False, then=Value("Visit: child not seen")),
        When(is_seen_alone=True, then=Value("Visit: child seen alone")),
        default=Value("Visit: child seen, not alone"),
        output_field=TextField(),
    )
    yield rows_of(
        Visit.objects.all(), kind=TextKind.VISIT, child="child_id", title=title, said=text(*OF_VISIT),
        on=LondonDay("happened_at"), author="recorded_by_id",
    )  # fmt: skip


register_texts(Note, Source(texts=texts_of_note, rows=Note.objects.all, href=_address("note"), bulk=all_notes))
register_texts(Visit, Source(texts=texts_of_visit, rows=Visit.objects.all, href=_address("visit"), bulk=all_visits))
