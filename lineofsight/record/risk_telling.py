"""Risks in the chronology, and what text search reads of them."""

from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone

from lineofsight.record.models import Person, RiskTurn
from lineofsight.record.models.risk import LABELS
from lineofsight.record.queries.chronology import Event, EventKind, register_source
from lineofsight.record.textsearch.bulk import labelled, rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, register_texts
from lineofsight.snapshots.expressions import LondonDay

# What is told of a risk. Being carried from step to step is no event, and work that ended is told by its step.
TOLD = {
    RiskTurn.Kind.FOUND: "Risk named",
    RiskTurn.Kind.TOLD_AGAIN: "Risk told of again",
    RiskTurn.Kind.ENDED: "No longer a risk",
    RiskTurn.Kind.AGAIN: "A risk again",
}
WITH_WORDS = (*TOLD, RiskTurn.Kind.CONFIRMED)


def risks(child: Person, as_at: date, end: datetime) -> list[Event]:
    """This function will return what was said of a child's risks by the end of a day."""
    turns = RiskTurn.objects.filter(risk__child=child, kind__in=TOLD, at__lt=end)
    return [
        Event(
            kind=EventKind.RISK,
            on=timezone.localdate(turn.at),
            at=turn.at,
            title=f"{TOLD[turn.kind]}: {turn.risk.name}",
            text=turn.words,
            who=turn.by.name,
            order=(turn.step_id, 0.5, turn.pk),
        )  # fmt: skip
        for turn in turns.select_related("risk", "by")
    ]


def texts_of(turn: RiskTurn) -> Iterator[Text]:
    """This function will return what was said of a risk: when it was named, and whenever it was judged."""
    if turn.words and turn.kind in WITH_WORDS:
        yield Text(
            kind=TextKind.PLAN, child=turn.risk.child_id, title=f"Risk: {LABELS[turn.risk.kind]}",
            text=f"{turn.words}\n", on=timezone.localdate(turn.at), author=turn.by_id,
        )  # fmt: skip


def all_texts() -> Iterator[QuerySet]:
    """This function will return what was said of every risk."""
    yield rows_of(
        RiskTurn.objects.filter(kind__in=WITH_WORDS).exclude(words=""), kind=TextKind.PLAN, child="risk__child_id",
        title=labelled("risk__kind", LABELS.items(), before="Risk: "), said=text("words"), on=LondonDay("at"),
        author="by_id",
    )  # fmt: skip


register_source(EventKind.RISK, risks)
register_texts(
    RiskTurn, Source(texts=texts_of, rows=RiskTurn.objects.select_related("risk").all, href=lambda number: "",
                     bulk=all_texts)
)  # fmt: skip
