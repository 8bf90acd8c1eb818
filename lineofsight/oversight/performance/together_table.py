"""The table of a measure by a time and a group: a line for each group, with a column for each period."""

from datetime import date
from functools import partial

from lineofsight.measures import Measure
from lineofsight.oversight.performance import words
from lineofsight.oversight.performance.queries.measure_page import MeasurePage
from lineofsight.oversight.performance.queries.two_breakdowns import Line, Together
from lineofsight.oversight.performance.questions import address_of
from lineofsight.oversight.performance.sparks import spark
from lineofsight.oversight.performance.tables import GROUP_LABELS, SERIES
from lineofsight.papers.periods import period_name
from lineofsight.snapshots.disclosure import ShownRow
from lineofsight.web.tables import Column, Table


def together_table(page: MeasurePage, records: str) -> Table | None:
    """This function will lay out a measure by a time and a group; None where that was not asked or can't be.

    `records` is the address of the measure's records, where the reader may open them: each number opens to its own.
    """
    told = page.together
    if told is None or told.problem:
        return None
    columns = [
        Column(key="group", label=GROUP_LABELS[told.group], cell=lambda line: line.group, heading=True),
        Column(key="way", label="Over time", cell=partial(_spark, page.measure)),
        *(_column(page, told, place, first, records) for place, first in enumerate(told.periods)),
    ]
    caption = f"By {SERIES[told.time].lower()} and {GROUP_LABELS[told.group].lower()} together"
    return Table(columns=columns, rows=told.lines, caption=caption, per_page=100, empty="There was nothing to count.")


def _column(page: MeasurePage, told: Together, place: int, first: date, records: str) -> Column:
    """This function will return the column of one period. Each number opens to its records, where there are any."""
    asked = {"snapshot": page.snapshot, "start": told.span.start, "end": told.span.end, "grouped_by": told.by}

    def cell(line: Line) -> str:
        return _value(page.measure, line.cells[place])

    def href(line: Line) -> str | None:
        row = line.cells[place]
        return records + address_of(**asked, group_id=row.group_id, period=first) if records and row.records else None

    return Column(key=f"p{place}", label=_label(first, told.time), cell=cell, number=True, href=href)


def _label(first: date, time: str) -> str:
    """This function will name a period in few letters: a column is narrow."""
    return f"{first:%b %Y}" if time == "month" else period_name(first, by=time)


def _value(measure: Measure, row: ShownRow) -> str:
    """This function will write a cell: a nought of no records, a dash where there is no value."""
    return words.quantity(measure, row.value)


def _spark(measure: Measure, line: Line) -> object:
    """This function will draw how a group went over the periods."""
    return spark([row.value for row in line.cells], sentence=f"{measure.title}, {line.group}: in the columns beside.")
