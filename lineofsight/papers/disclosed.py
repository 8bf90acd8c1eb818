"""A kept figure as the public may see it: papers are public, so this is all that a paper ever shows."""

from datetime import date
from typing import Any

from lineofsight.measures import measure
from lineofsight.measures.disclosure import ROUND_TO, threshold_of
from lineofsight.measures.kinds import KINDS
from lineofsight.papers.facts import Facts, Line
from lineofsight.snapshots.disclosure import ShownRow, answer_of, shown

RULE_IN_WORDS = (
    f"Counts are rounded to the nearest {ROUND_TO}, and numbers that could identify a child are not shown. "
    "Percentages were worked out before rounding, rates after it. Sums are rounded as much as counts are. "
    f"Medians are of {threshold_of(KINDS['duration'])} records or more."
)


def facts_of(figure: Any) -> Facts:
    """This function will return a kept figure (snapshots.models.Figure) as a paper tells it. Raises UnknownMeasure."""
    seen = shown(answer_of(figure), whole=False)
    start, end = date.fromisoformat(figure.params["from"]), date.fromisoformat(figure.params["to"])
    return Facts(
        measure=figure.measure_code,
        title=figure.title,
        kind=figure.kind,
        unit=measure(figure.measure_code).unit,
        start=start,
        last=max(start, min(end, figure.snapshot.as_at)),
        by=figure.params["by"] or ("category" if figure.kind == "category" else ""),
        lines=tuple(_line(row) for row in seen.rows),
        total=_line(seen.total),
        is_rounded=True,
    )


def _line(row: ShownRow) -> Line:
    return Line(
        records=row.records,
        met=row.met,
        value=row.value,
        period=row.period,
        group=row.group,
        is_hidden=row.is_hidden,
    )
