"""What of letters text search reads: those that were issued."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from lineofsight.documents.texts import said_elsewhere
from lineofsight.letters.models import Letter
from lineofsight.record.textsearch.sources import Source, Text, TextKind, register_texts


def texts_of(letter: Letter) -> Iterator[Text]:
    """This function will return what a letter says, once it is issued: one that was withdrawn too."""
    if letter.issued_at is not None:
        withdrawn = "Withdrawn: " if letter.status == Letter.Status.WITHDRAWN else ""
        yield Text(
            kind=TextKind.LETTER, child=letter.child_id, text=letter.body, author=letter.issued_by_id,
            title=f"{withdrawn}{letter.subject} (to {letter.recipient_name})",
            on=timezone.localdate(letter.issued_at),
        )  # fmt: skip


register_texts(
    Letter,
    Source(
        texts=texts_of,
        rows=Letter.objects.all,
        href=lambda number: reverse("letters:letter", kwargs={"letter_id": number}),
    ),
)
said_elsewhere("letter")
