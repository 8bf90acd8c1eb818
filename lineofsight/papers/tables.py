"""A figure as a table of text: its headings, its rows, and which columns hold numbers."""

from typing import Any

from lineofsight.papers.facts import Facts, Line
from lineofsight.papers.periods import period_name, within
from lineofsight.papers.phrases import Phrase, phrase
from lineofsight.papers.telling import capital, number, when

NOT_SHOWN = "Not shown"
NONE = "–"
_OUTCOME = "Outcome"
_NAMES = {"month": "Month", "quarter": "Quarter", "year": "Year from April", "ward": "Ward", "team": "Team"}


def table(facts: Facts) -> dict[str, Any]:
    """This function will return {"head", "rows", "numeric"}: a row a line, every cell as text."""
    words = phrase(code=facts.measure, title=facts.title, is_proportion=facts.is_proportion)
    names = _names(facts)
    numbers = _numbers(facts, words)
    return {
        "head": [*names, *numbers],
        "numeric": [False] * len(names) + [True] * len(numbers),
        "rows": [[*_line_names(facts, line), *_line_numbers(facts, line)] for line in facts.lines],
    }


def _names(facts: Facts) -> list[str]:
    """This function will return the headings of the columns that say which line it is."""
    if facts.is_series:
        return [_NAMES[facts.by], *([_OUTCOME] if facts.has_groups else [])]
    return [_NAMES.get(facts.by, _OUTCOME) if facts.has_groups else "Day" if facts.is_stock else "Days"]


def _line_names(facts: Facts, line: Line) -> list[str]:
    """This function will return the cells that say which line it is."""
    periods = [period_name(line.period, by=facts.by)] if facts.is_series else []
    groups = [line.group or "Not known"] if facts.has_groups else []
    if periods or groups:
        return periods + groups
    told = when(facts) if facts.is_stock else within(facts.start, facts.last)
    return [capital(told)]


def _numbers(facts: Facts, words: Phrase) -> list[str]:
    """This function will return the headings of the columns of numbers."""
    if facts.is_proportion:
        return ["Percentage", capital(words.did), capital(words.many)]
    if facts.kind in ("ratio", "total", "stock_rate"):
        return [f"{capital(words.one)} ({facts.unit})", capital(words.many)]
    if facts.kind == "duration":
        return [f"Median ({facts.unit})", capital(words.many)]
    return [capital(words.many)]


def _line_numbers(facts: Facts, line: Line) -> list[str]:
    """This function will return the cells of numbers. What is hidden says so; what cannot be is a dash."""
    nothing = NOT_SHOWN if line.is_hidden else NONE
    records = nothing if line.records is None else f"{line.records:,}"
    value = nothing if line.value is None else number(line.value)
    if facts.is_proportion:
        met = nothing if line.met is None else f"{line.met:,}"
        return [value if line.value is None else f"{value}%", met, records]
    return [value, records] if facts.kind in ("duration", "ratio", "total", "stock_rate") else [records]
