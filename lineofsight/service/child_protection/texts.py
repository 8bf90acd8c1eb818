"""What of child protection text search reads: what was found, said and decided."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse

from lineofsight.record.textsearch.bulk import rows_of, text
from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts
from lineofsight.service.child_protection.models import Conference, Discussion, Enquiry, Incident

DISCUSSED = ("information", "reasons", "alternatives", "safety", "visit", "medical", "places")
ENQUIRED = ("childs_words", "spoken_to", "agencies", "findings", "analysis", "decision")
CONFERRED = ("reasons", "alternatives", "childs_words", "parents_words", "outline")

REVIEWED = ("what_happened", "suspicion", "learning", "decision", "findings")


def _register(
    model: Any, *, title: str, columns: tuple[str, ...], way: str, page: str, where: Callable[[Any], dict]
) -> None:
    """This function will have the columns of a model read by text search. `way` leads from a row to its step."""

    def step_of(row: Any) -> Any:
        for name in way.split("__"):
            row = getattr(row, name)
        return row

    def texts(row: Any) -> Iterator[Text]:
        step = step_of(row)
        yield Text(
            kind=TextKind.ANALYSIS, child=step.child_id, title=title, on=step.started_on, author=step.started_by_id,
            text=joined(*(getattr(row, name) for name in columns)),
        )  # fmt: skip

    def every() -> Iterator[QuerySet]:
        yield rows_of(
            model.objects.all(), kind=TextKind.ANALYSIS, child=f"{way}__child_id", title=title, said=text(*columns),
            on=F(f"{way}__started_on"), author=f"{way}__started_by_id",
        )  # fmt: skip

    def href(number: int) -> str:
        return reverse(f"child_protection:{page}", kwargs=where(number))

    rows = lambda: model.objects.select_related(way)  # noqa: E731 - as short as its name
    register_texts(model, Source(texts=texts, rows=rows, href=href, bulk=every))


_register(Discussion, title="Strategy discussion", columns=DISCUSSED, way="step", page="discussion",
          where=lambda number: {"step_id": number})  # fmt: skip
_register(Enquiry, title="Section 47 enquiry", columns=ENQUIRED, way="step", page="enquiry",
          where=lambda number: {"step_id": number})  # fmt: skip
_register(Conference, title="Child protection conference", columns=CONFERRED, way="step", page="conference",
          where=lambda number: {"conference_id": number})  # fmt: skip
_register(Incident, title="Serious incident", columns=REVIEWED, way="step", page="incident",
          where=lambda number: {"step_id": number})  # fmt: skip
