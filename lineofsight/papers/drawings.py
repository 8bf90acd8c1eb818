"""A figure as a chart: a line when it follows time, bars when it compares groups."""

from functools import lru_cache

from lineofsight.papers.facts import Facts, Line
from lineofsight.papers.periods import period_name
from lineofsight.papers.tables import NONE, NOT_SHOWN
from lineofsight.papers.telling import shown_lines
from lineofsight.web import charts


@lru_cache(maxsize=128)
def drawing(facts: Facts, *, title: str) -> charts.Chart:
    """This function will draw the figure. Its lines must be a tuple, so that the same figure is drawn only once."""
    if facts.is_series:
        return charts.series(title=title, points=[_point(facts, line) for line in facts.lines], unit=_unit(facts))
    return charts.bars(title=title, values=[_bar(line) for line in facts.lines], unit=_unit(facts))


def can_be_drawn(facts: Facts) -> bool:
    """This function will say whether there are two lines or more to compare."""
    return len(shown_lines(facts)) > 1


def _unit(facts: Facts) -> str:
    if facts.is_proportion:
        return "%"
    return facts.unit if facts.kind in ("duration", "ratio", "total", "stock_rate") else ""


def _note(line: Line) -> str:
    return NOT_SHOWN if line.is_hidden else NONE


def _point(facts: Facts, line: Line) -> charts.Point:
    if line.period is None:
        raise ValueError("A line of a series has no period.")
    name = period_name(line.period, by=facts.by)
    return charts.Point(on=line.period, value=line.value, label=name, group=line.group or "", note=_note(line))


def _bar(line: Line) -> charts.Bar:
    return charts.Bar(label=line.group or "Not known", value=line.value, note=_note(line))
