"""What the chronology tells of letters: each that was issued, and whether it was withdrawn since."""

from datetime import date, datetime

from django.utils import timezone

from lineofsight.letters.models import Letter
from lineofsight.record.models import Person
from lineofsight.record.queries.chronology import Event, EventKind, register_source


def letters(child: Person, as_at: date, end: datetime) -> list[Event]:
    """This function will return the letters issued by the end of a day."""
    rows = Letter.objects.filter(child=child, issued_at__lt=end).select_related("issued_by")
    return [
        Event(
            kind=EventKind.LETTER,
            on=timezone.localdate(letter.issued_at),
            at=letter.issued_at,
            title=f"Letter to {letter.recipient_name}: {letter.subject}",
            text=_withdrawn(letter, end),
            who=letter.issued_by.name,
            order=(letter.pk,),
        )  # fmt: skip
        for letter in rows
    ]


def _withdrawn(letter: Letter, end: datetime) -> str:
    if letter.withdrawn_at is None or letter.withdrawn_at >= end:
        return ""
    return f"Withdrawn on {timezone.localdate(letter.withdrawn_at):%-d %B %Y}: {letter.withdrawn_reason}"


register_source(EventKind.LETTER, letters)
