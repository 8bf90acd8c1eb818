"""Turn the lines a database adds up into the rows of a figure."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from lineofsight.measures.definition import Measure
from lineofsight.measures.figure import Row, percentage, rounded
from lineofsight.measures.kinds import Kind
from lineofsight.measures.question import CannotMeasure, Question

EACH = 10_000
"""A rate is of so many children who live in the authority."""


def check_line(measure: Measure, line: Mapping[str, Any]) -> None:
    """Raise CannotMeasure, naming the record, where a counted record could not be judged: it must not just vanish."""
    if line["unplaced"] is not None:
        raise CannotMeasure(
            f"{measure.code} cannot be measured: record {line['unplaced']} has a date outside the years "
            "for which working days are known."
        )
    if line["unjudged"] is not None and measure.kind.is_rate:
        raise CannotMeasure(
            f"{measure.code} cannot be measured: this snapshot does not say how many children live in the authority."
        )
    if line["unjudged"] is not None:
        raise CannotMeasure(
            f"{measure.code} cannot be measured: record {line['unjudged']} has no {measure.kind.judged}."
        )


def place_of(line: Mapping[str, Any], question: Question) -> str:
    """Return what the lines of a figure are put in order by: their names, but ages by their order, unknown last."""
    return str(line["group_id"] or "~") if question.group == "age" else str(line["group_name"] or "")


def row_of(kind: Kind, line: Mapping[str, Any]) -> Row:
    """Return the row of one line added up."""
    records, mean = int(line["records"]), None
    value: float | int | None = records
    if kind.is_proportion:
        value = percentage(line["met"], records)
    if kind.is_rate:
        value = mean = rounded(Fraction(EACH * records) / Fraction(line["shared"])) if line["shared"] else None
    elif kind.is_ratio:
        value = mean = rounded(Fraction(line["added"]) / Fraction(line["shared"])) if line["shared"] else None
    elif kind.is_total:
        value = mean = rounded(Fraction(line["added"])) if records else 0
    elif kind.judged == "value":
        value = None if line["middle"] is None else rounded(Fraction(line["middle"]))
        mean = None if line["added"] is None else rounded(Fraction(line["added"]) / records)
    return Row(line["period"], line["group_name"], records, line["met"], value, group_id=line["group_id"], mean=mean)


def fill_gaps(question: Question, lines: Sequence[Row]) -> list[Row]:
    """Return the lines with one for each period in which nothing happened, for each group there is."""
    if not question.is_series:
        return list(lines)
    in_order = _by_key if question.group == "age" else str
    groups = sorted({(row.group, row.group_id) for row in lines}, key=in_order) or [(None, None)]
    held = {(row.period, row.group_id): row for row in lines}
    return [
        held.get((period.first, group_id)) or _empty(question.measure.kind, period.first, group, group_id)
        for period in question.periods
        for group, group_id in groups
    ]


def _by_key(group: tuple[str | None, str | None]) -> str:
    """Return what ages are put in order by, unknown last."""
    return group[1] or "~"


def _empty(kind: Kind, period: Any, group: str | None, group_id: str | None) -> Row:
    """Return the row of nothing: a count of nought, but no percentage and no median."""
    has_count = kind.unit == "records" or kind.is_total
    return Row(period, group, 0, 0 if kind.is_proportion else None, 0 if has_count else None, group_id=group_id)
