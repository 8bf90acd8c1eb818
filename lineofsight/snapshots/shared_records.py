"""A measure's page beside those of measures that count the same records: no few of them are told by two percentages."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from lineofsight.measures.differencing import tells_of_the_rest
from lineofsight.measures.disclosure import PublicRow
from lineofsight.snapshots.disclosure import ShownFigure, ShownRow

Line = tuple[date | None, str | None]


def beside_each_other(own: ShownFigure, code: str, figures: Mapping[str, ShownFigure]) -> ShownFigure:
    """This function will return a figure as it may be shown beside those of other measures to the same question.

    `figures` holds them all, this one with them. Where two percentages together could tell of a few, neither is given.
    """
    if len(figures) < 2:  # noqa: PLR2004 - one has no other beside it
        return own
    lines = {each: {(row.period, row.group_id): row for row in found.rows} for each, found in figures.items()}
    totals = {each: found.total for each, found in figures.items()}
    return ShownFigure(
        rows=[_row(row, code, _same(lines, (row.period, row.group_id))) for row in own.rows],
        total=_row(own.total, code, totals),
    )


def _same(lines: Mapping[str, Mapping[Line, ShownRow]], line: Line) -> dict[str, ShownRow]:
    return {code: rows[line] for code, rows in lines.items() if line in rows}


def _row(row: ShownRow, code: str, beside: Mapping[str, ShownRow]) -> ShownRow:
    if row.value is None or not tells_of_the_rest(code, {each: _public(one) for each, one in beside.items()}):
        return row
    return replace(row, value=None)


def _public(row: ShownRow) -> PublicRow:
    return PublicRow(row.period, row.group, row.records, row.met, row.value, suppressed=row.is_hidden)
