"""The pieces that every sentence about a figure is put together from."""

from lineofsight.papers.facts import Facts, Line
from lineofsight.papers.periods import period_name, within
from lineofsight.papers.phrases import Phrase
from lineofsight.web.words import day

SMALL = "so that no child can be identified"


def told_value(facts: Facts, line: Line) -> str:
    """This function will write a line's value with its unit: 95%, 38 working days, about 215."""
    written = number(line.value)
    if facts.is_proportion:
        return f"{written}%"
    if facts.kind == "total":
        told = f"{facts.unit}{written}" if facts.unit == "£" else f"{written} {facts.unit}".strip()
        return f"{about(facts)}{told}"
    if facts.kind in ("duration", "ratio", "stock_rate"):
        return f"{written}{facts.unit}" if facts.unit == "%" else f"{written} {facts.unit}"
    return f"{about(facts)}{written}"


def shown_lines(facts: Facts) -> list[Line]:
    """This function will return the lines that have a value to show."""
    return [line for line in facts.lines if line.value is not None]


def highest_and_lowest(lines: list[Line]) -> tuple[Line, Line]:
    """This function will return the lines with the most and the least value, the earlier one where two are level."""
    values = [line.value or 0 for line in lines]
    return lines[values.index(max(values))], lines[values.index(min(values))]


def number(value: float | int | None) -> str:
    """This function will write a number with at most one decimal and commas between thousands. Nothing for None."""
    return "" if value is None else f"{value:,.1f}".removesuffix(".0")


def about(facts: Facts) -> str:
    """This function will return the word put before a rounded count."""
    return "about " if facts.is_rounded else ""


def counted(facts: Facts, records: int | None, words: Phrase) -> str:
    """This function will write a count with its noun: about 215 assessments finished."""
    return f"{about(facts)}{records or 0:,} {words.one if records == 1 else words.many}"


def were(records: int | None) -> str:
    """This function will return the verb of a count: there was 1, there were 2."""
    return "was" if records == 1 else "were"


def when(facts: Facts) -> str:
    """This function will say the days a figure covers, or for a stock the day at whose end it is counted."""
    return f"at the end of {day(facts.last)}" if facts.is_stock else within(facts.start, facts.last)


def moment(facts: Facts, line: Line) -> str:
    """This function will say the period of a line: in July 2021, at the end of July 2021."""
    name = period_name(line.period, by=facts.by)
    return f"at the end of {name}" if facts.is_stock else f"in {name}"


def capital(text: str) -> str:
    """This function will start a text with a capital letter."""
    return f"{text[:1].upper()}{text[1:]}"


def not_shown(facts: Facts) -> str:
    """This function will say that some of the lines are left out, and why. Nothing when none is."""
    if not facts.hidden_lines:
        return ""
    are = "number is" if facts.hidden_lines == 1 else "numbers are"
    return f" {facts.hidden_lines} of the {len(facts.lines)} {are} not shown, {SMALL}."
