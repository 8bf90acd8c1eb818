"""What of the record text search reads: notes and visits."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from lineofsight.record.models import Note, Visit
from lineofsight.record.textsearch.sources import Source, Text, TextKind, register_texts


def texts_of_note(note: Note) -> Iterator[Text]:
    """This function will return what a note says, unless it was withdrawn."""
    if not note.is_withdrawn:
        yield Text(
            kind=TextKind.NOTE, child=note.child_id, title=note.get_kind_display(), author=note.recorded_by_id,
            text="\n".join(part for part in (note.text, note.about_alone) if part),
            on=timezone.localdate(note.happened_at),
        )  # fmt: skip


def texts_of_visit(visit: Visit) -> Iterator[Text]:
    """This function will return what a visit says, the child's words first, unless it was withdrawn."""
    if not visit.is_withdrawn:
        said = (visit.childs_words, visit.text, visit.about_alone, visit.not_seen_reason, visit.not_alone_reason)
        said += (visit.place, visit.present)
        yield Text(
            kind=TextKind.VISIT, child=visit.child_id, title=f"Visit: {visit.seen_in_words}",
            text="\n".join(part for part in said if part), author=visit.recorded_by_id,
            on=timezone.localdate(visit.happened_at),
        )  # fmt: skip


def _address(what: str):
    return lambda number: reverse("record:copy", kwargs={"what": what, "number": number})


register_texts(Note, Source(texts=texts_of_note, rows=Note.objects.all, href=_address("note")))
register_texts(Visit, Source(texts=texts_of_visit, rows=Visit.objects.all, href=_address("visit")))
