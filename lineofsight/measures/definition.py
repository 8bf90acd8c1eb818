"""What a measure is: a question, and the select that returns the records which answer it."""

import hashlib
import re
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlglot import exp

from lineofsight.measures import checking, front_matter
from lineofsight.measures.front_matter import NotAMeasure
from lineofsight.measures.kinds import KINDS, Kind
from lineofsight.measures.lineage import Item, items_of, lineage_of
from lineofsight.measures.rendering import rendered
from lineofsight.measures.words import expanded

WRAPPER_VERSION = "1"
"""Raised when the way records become a figure changes, so that every definition's digest changes with it."""

DIRECTIONS = ("higher", "lower", "neither")

MONTHS = "{months}"
"""Where a file that asks the same after several numbers of months (its front matter's `after`) has the number."""


@dataclass(frozen=True)
class Measure:
    """A measure as its file states it. `england` is England's figure for `england_year`, where it is known.

    `settles` is how many months a period's figure can still change afterwards, where the measure looks ahead.
    `beside` holds the codes of measures without which its figure may mislead, and which are shown with it. `after` is
    how many months after each record's day it looks, where it is one of those that follow a cohort.
    """

    code: str
    title: str
    question: str
    kind: Kind
    good: str
    source: str
    sql: str
    file: str
    comparator: str = ""
    england: float | None = None
    england_year: str = ""
    notes: str = ""
    unit: str = ""
    settles: int = 0
    beside: tuple[str, ...] = ()
    after: int = 0

    @cached_property
    def tree(self) -> exp.Select:
        """Return the checked select. Raises NotAMeasure."""
        return checking.parsed(self.sql, kind=self.kind, file=self.file)

    @cached_property
    def plain(self) -> exp.Select:
        """Return the select in plain SQL: our own words expanded. Raises NotAMeasure."""
        checking.qualified(self.tree, file=self.file)
        return expanded(self.tree)

    @cached_property
    def tables(self) -> tuple[str, ...]:
        """Return the names of the dataset's tables it reads."""
        return checking.tables_of(self.tree)

    @cached_property
    def lineage(self) -> dict[str, tuple[Item, ...]]:
        """Return, for each column the select returns, the items of the dataset that feed it."""
        return lineage_of(checking.qualified(self.tree, file=self.file))

    @cached_property
    def judged_by(self) -> tuple[Item, ...]:
        """Return the items that feed the column by which its records are judged: much sooner than all the lineage."""
        return items_of(self.kind.judged, checking.qualified(self.tree, file=self.file))

    @cached_property
    def definition_digest(self) -> str:
        """Return the SHA-256 that stands for what is counted and how: the SQL's text, its kind, the counting's version.

        Comments, layout and the front matter's words do not change it.
        """
        text = "\n".join((normalised(self.sql), self.kind.name, WRAPPER_VERSION))
        return hashlib.sha256(text.encode()).hexdigest()

    def returns(self, column: str) -> bool:
        """Say whether the select returns this column."""
        return column in self.tree.named_selects

    @property
    def has_homes(self) -> bool:
        """Say whether its records are of children, who live in a ward. Those of workers name no person."""
        person = next((each for each in self.tree.selects if each.alias_or_name == "person_id"), None)
        found = person.unalias() if person is not None else None
        return found is not None and not (isinstance(found, exp.Nullif) and found.this == found.expression)

    def render(self, dialect: str) -> str:
        """Return the select in the SQL of duckdb, postgres, spark or tsql. It reads the table working_day_calendar.

        Raises UnknownDialect.
        """
        if dialect not in self._rendered:
            self._rendered[dialect] = rendered(self.plain, dialect=dialect)
        return self._rendered[dialect]

    @cached_property
    def _rendered(self) -> dict[str, str]:
        """Return what has been written so far, by dialect: a pack of figures asks for the same texts again."""
        return {}


def read_measures(text: str, *, file: str) -> list[Measure]:
    """Return the measure a file's text states, or one for each number of months it asks after. Raises NotAMeasure.

    Each is a measure like any other, with its own text, digest and code: JN02M03 is JN02 after 3 months.
    """
    values, sql = front_matter.split(text, file=file)
    if "after" not in values:
        return [read_measure(text, file=file)]
    numbers = [number.strip() for number in values["after"].split(",")]
    if not all(number.isdecimal() for number in numbers) or MONTHS not in sql:
        raise NotAMeasure(f"{file} must say after how many months it asks, as in 3, 6, and have {MONTHS} in its SQL.")
    return [_after(int(number), text, file=file) for number in numbers]


def _after(months: int, text: str, *, file: str) -> Measure:
    found = read_measure(text.replace(MONTHS, str(months)), file=file)
    return replace(found, code=f"{found.code}M{months:02d}", after=months)


def read_measure(text: str, *, file: str) -> Measure:
    """Return the measure a file's text states. Raises NotAMeasure."""
    values, sql = front_matter.split(text, file=file)
    values.pop("after", None)
    if values["kind"] not in KINDS:
        raise NotAMeasure(f"{file} has an unknown kind: {values['kind']}. Use {', '.join(KINDS)}.")
    if values["good"] not in DIRECTIONS:
        raise NotAMeasure(f"{file} must say good: {', '.join(DIRECTIONS)}.")
    if values["code"] != Path(file).stem:
        raise NotAMeasure(f"{file} says its code is {values['code']}.")
    kind = KINDS[values.pop("kind")]
    unit = values.pop("unit", kind.unit)
    worked_out: dict[str, Any] = {
        "settles": _settles(values, file),
        "england": _england(values, file),
        "beside": _beside(values),
    }
    return Measure(kind=kind, unit=unit, sql=sql, file=file, **(worked_out | values))


def normalised(sql: str) -> str:
    """Return the SQL without comments and with each run of white space as one space, text in quotes untouched."""

    def keep(found: re.Match[str]) -> str:
        return found[0] if found[0].startswith("'") else " "

    return re.sub(r"'(?:[^']|'')*'|(?:/\*.*?\*/|--[^\n]*|\s)+", keep, sql, flags=re.DOTALL).strip()


def _settles(values: dict[str, str], file: str) -> int:
    """Return how many months a figure can still change, which must be a whole number."""
    months = values.pop("settles", "0")
    if not months.isdecimal():
        raise NotAMeasure(f"{file} says it settles after {months!r}, which is not a number of months.")
    return int(months)


def _beside(values: dict[str, str]) -> tuple[str, ...]:
    """Return the codes of the measures that it is to be read beside."""
    return tuple(values.pop("beside", "").replace(",", " ").split())


def _england(values: dict[str, str], file: str) -> float | None:
    """Return England's figure, which must be a number with its year."""
    figure = values.pop("england", None)
    if (figure is None) != ("england_year" not in values):
        raise NotAMeasure(f"{file} must give England's figure and its year together.")
    try:
        return None if figure is None else float(figure)
    except ValueError as error:
        raise NotAMeasure(f"{file} gives England's figure as {figure!r}, which is not a number.") from error
