"""What the public may see of a figure: papers are public, so this is all that a paper ever shows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from lineofsight.measures import measure
from lineofsight.measures.disclosure import ROUND_TO, THRESHOLD, PublicFigure, PublicRow, suppress
from lineofsight.measures.figure import Figure as Answer
from lineofsight.measures.figure import Row
from lineofsight.papers.facts import Facts, Line

RULE = {"threshold": THRESHOLD, "round_to": ROUND_TO}
RULE_IN_WORDS = (
    f"Counts are rounded to the nearest {ROUND_TO}, and numbers that could identify a child are not shown. "
    "Percentages were worked out before rounding."
)


def public_figure(figure: Any) -> PublicFigure:
    """This function will return what may be shown of a kept figure (snapshots.models.Figure). Raises UnknownMeasure."""
    return suppress(
        Answer(
            measure=figure.measure_code,
            definition_digest=figure.definition_digest,
            params=figure.params,
            total=_row(figure.total),
            rows=tuple(_row(kept) for kept in figure.value),
            kind=measure(figure.measure_code).kind.name,
        )
    )


def facts_of(figure: Any) -> Facts:
    """This function will return a kept figure as a paper tells it. Raises UnknownMeasure."""
    asked, shown = measure(figure.measure_code), public_figure(figure)
    start, end = date.fromisoformat(figure.params["from"]), date.fromisoformat(figure.params["to"])
    is_category = asked.kind.name == "category"
    return Facts(
        measure=figure.measure_code,
        title=figure.title,
        kind=asked.kind.name,
        unit=asked.unit,
        start=start,
        last=max(start, min(end, figure.snapshot.as_at)),
        by=figure.params["by"] or ("category" if is_category else ""),
        lines=tuple(_line(row) for row in shown.rows),
        total=_line(shown.total),
        is_rounded=True,
    )


def public_entry(entry: Mapping[str, Any], figure: Any) -> dict[str, Any]:
    """This function will return a manifest's entry of a figure with only what may be shown, and by which rule."""
    return {**entry, "rows": [row.as_dict() for row in public_figure(figure).rows], "disclosure": RULE}


def _row(kept: Mapping[str, Any]) -> Row:
    """This function will return a row as the measures know it, from the way it is kept."""
    return Row(
        period=None if kept["period"] is None else date.fromisoformat(kept["period"]),
        group=kept["group"],
        records=kept["records"],
        met=kept["met"],
        value=kept["value"],
        group_id=kept.get("group_id"),
        mean=kept.get("mean"),
    )


def _line(row: PublicRow) -> Line:
    return Line(
        records=row.records,
        met=row.met,
        value=row.value,
        period=row.period,
        group=row.group,
        is_hidden=row.suppressed,
    )
