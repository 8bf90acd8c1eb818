"""What of court work text search reads: what the panel is asked and decided, what must change, what happened."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import Model
from django.urls import reverse

from lineofsight.record.textsearch.sources import Source, Text, TextKind, joined, register_texts
from lineofsight.service.court.models import CareProceedings, Emergency, LegalGateway, PreProceedings

READ: dict[type[Model], tuple[TextKind, tuple[str, ...]]] = {
    LegalGateway: (TextKind.ANALYSIS, ("why", "evidence", "views", "decision")),
    PreProceedings: (TextKind.PLAN, ("must_change", "decision", "support_after")),
    CareProceedings: (TextKind.ANALYSIS, ("short_notice_why", "decision", "support_after")),
    Emergency: (TextKind.NOTE, ("what_happened", "next_plan", "support_after", "learning")),
}


def _reader(kind: TextKind, columns: tuple[str, ...]) -> Callable[[Any], Iterator[Text]]:
    def texts_of(row: Any) -> Iterator[Text]:
        said = joined(*(getattr(row, column) for column in columns))
        if said:
            step = row.step
            yield Text(
                kind=kind, child=step.child_id, title=step.declared.name, text=said, on=step.started_on,
                author=step.started_by_id,
            )  # fmt: skip

    return texts_of


def _rows(model: type[Model]) -> Callable[[], Any]:
    return lambda: model._default_manager.select_related("step")


for _model, (_kind, _columns) in READ.items():
    register_texts(
        _model,
        Source(
            texts=_reader(_kind, _columns),
            rows=_rows(_model),
            href=lambda number: reverse("court:step", kwargs={"step_id": number}),
        ),
    )
