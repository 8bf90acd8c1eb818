"""Say figures in plain words: "95 of every 100 assessments finished in July 2021 took no more than 45 working days"."""

from datetime import date
from typing import Any

from lineofsight.measures import Measure
from lineofsight.measures.disclosure import step_of
from lineofsight.measures.spc import Target
from lineofsight.papers.phrases import phrase
from lineofsight.snapshots.disclosure import ShownRow
from lineofsight.web.words import day, plural

TOO_SMALL = "too few to show"
NO_VALUE = "–"
GOOD = {
    "higher": "A higher figure is better.",
    "lower": "A lower figure is better.",
    "neither": "Neither a higher nor a lower figure is better in itself.",
}


def value_text(measure: Measure, row: ShownRow) -> str:
    """This function will write a row's value with its unit: 95%, 38 working days, 214."""
    if row.is_hidden:
        return TOO_SMALL.capitalize()
    if not row.records:
        return "None"
    return quantity(measure, row.value)


def quantity(measure: Measure, value: float | int | None) -> str:
    """This function will write a number in the measure's unit. A dash stands for none."""
    if value is None:
        return NO_VALUE
    number = f"{value:,.1f}".removesuffix(".0")
    if measure.kind.is_proportion:
        return f"{number}%"
    has_unit = measure.kind.judged == "value" or measure.kind.is_rate
    return with_unit(number, measure.unit) if has_unit else number


def with_unit(number: str, unit: str) -> str:
    """This function will write a number with its unit: 38 working days, 16.6 children, 17.6%, £312,000."""
    if unit == "£":
        return f"£{number}"
    return f"{number}{unit}" if unit == "%" else f"{number} {unit}".strip()


def headline(measure: Measure, row: ShownRow, *, when: str, last: date) -> str:
    """This function will say one row in a sentence. `when` is such as "in July 2021"; a stock is of the day `last`."""
    words = phrase(code=measure.code, title=measure.title, is_proportion=measure.kind.is_proportion)
    at = f"at the end of {day(last)}" if measure.kind.is_stock else when
    if row.is_hidden:
        return f"There were too few {words.many} {at} to show a figure without the risk of identifying a child."
    if not row.records:
        return f"There were no {words.many} {at}."
    if measure.kind.is_proportion and row.value is None and step_of(row.records):
        return (
            f"There were about {row.records} {words.many} {at}. With the percentage, small numbers could be worked out."
        )
    if measure.kind.is_proportion and row.value is None:
        return f"There were about {row.records} {words.many} {at}, too few for a percentage."
    if measure.kind.is_proportion:
        return _proportion(row, f"{words.many} {at} {words.did}")
    if measure.kind.is_ratio or measure.kind.is_total or measure.kind.is_rate:
        return f"{words.one.capitalize()} {at}: {quantity(measure, row.value)}."
    if measure.kind.name == "duration":
        return f"Half of the {words.many} {at} took {quantity(measure, row.value)} or less."
    return f"There {'was' if row.records == 1 else 'were'} {plural(row.records, words.one, words.many)} {at}."


def _proportion(row: ShownRow, rest: str) -> str:
    if row.met == row.records:
        return f"All of the {rest}."
    if not row.met:
        return f"None of the {rest}."
    return f"{round_half_up(row.value)} of every 100 {rest}."


def round_half_up(value: Any) -> int:
    """This function will return a percentage as a whole number, halves rounded up."""
    return int(value + 0.5)


def change(measure: Measure, row: ShownRow, before: ShownRow | None, *, month_before: str) -> str:
    """This function will say how a month compares with the one before, and whether that is better; "" if unknown."""
    if before is None or None in (row.value, before.value) or row.is_hidden or before.is_hidden:
        return ""
    if row.value == before.value:
        return f"The same as in {month_before}"
    went_up = row.value > before.value
    moved = f"{'Up' if went_up else 'Down'} from {quantity(measure, before.value)} in {month_before}"
    if measure.good == "neither":
        return moved
    return f"{moved}, which is {'better' if went_up == (measure.good == 'higher') else 'worse'}"


def since(measure: Measure, row: ShownRow, base: ShownRow, *, base_month: str, last_month: str) -> str:
    """This function will say how a month compares with an earlier one that is its base; "" where either is hidden.

    Counts and money are also told as a share of the base: "Up from 100 in March 2020, by 42%". A share is not.
    """
    moved = change(measure, row, base, month_before=base_month)
    if not moved:
        return ""
    by = ""
    if not measure.kind.is_proportion and base.value and row.value != base.value:
        by = f" ({round_half_up(100 * abs(row.value - base.value) / base.value)}%)"
    return f"{last_month}: {quantity(measure, row.value)}. {moved.replace(base_month, base_month + by, 1)}."


def target(measure: Measure, found: Target | None) -> str:
    """This function will say a target, from when to when and why, or "" where there is none."""
    if found is None:
        return ""
    starts = f" from {day(found.starts)}" if found.starts else ""
    ends = f" to {day(found.ends)}" if found.ends else ""
    why = f" {found.source.rstrip('.')}." if found.source else ""
    return f"The target is {quantity(measure, found.value)}{starts}{ends}.{why}"


def england(measure: Measure) -> str:
    """This function will say the figure for England and its year, or "" where none is known."""
    if measure.england is None:
        return ""
    return f"In England in {measure.england_year} it was {quantity(measure, measure.england)}."
