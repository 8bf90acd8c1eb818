"""What of programmes text search reads: why a family was attached, what shows progress, and whether it lasted."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.programmes.models import Enrolment
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts

WORDS = ("reason", "lasted_words", "ended_because")


def texts_of(one: Enrolment) -> Iterator[Text]:
    """This function will return what is written of a child's place in a programme, with its outcomes and progress."""
    aims = list(one.aims.all())
    said = [getattr(one, word) for word in WORDS] + [aim.achieved_words for aim in aims]
    said += [progress.words for aim in aims for progress in aim.progress.all()]
    yield Text(
        kind=TextKind.PLAN, child=one.child_id, title="Programme", text=joined(*said), on=one.started_on,
        author=one.started_by_id,
    )  # fmt: skip


def rows() -> QuerySet[Enrolment]:
    """This function will return every child's place in a programme, with what `texts_of` reads of it."""
    return Enrolment.objects.prefetch_related("aims__progress")


register_texts(
    Enrolment,
    Source(
        texts=texts_of,
        rows=rows,
        href=lambda number: reverse("programmes:enrolment", kwargs={"enrolment_id": number}),
        permission=Permission.PROGRAMME_READ,
    ),
)
