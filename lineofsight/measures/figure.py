"""What a figure is: a list of records, counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Literal

By = Literal["month", "quarter", "year", "ward", "team", "worker", "category", "age", "sex", "ethnicity", "cohort"]


@dataclass(frozen=True)
class Row:
    """One line of a figure.

    `period` is the first day of the month, quarter or year, and `group` the ward, team, worker, category, age, sex,
    ethnicity or cohort, by name (`group_id` is its key); both are None for a total. `records` are those counted, `met`
    those of them that met the measure (None where the measure asks no such thing). `value` is the percentage to one
    decimal, the median or the count, and None where there is nothing to work it out from. `mean` is given for a
    duration, and is a ratio itself.
    """

    period: date | None
    group: str | None
    records: int
    met: int | None
    value: float | int | None
    group_id: str | None = None
    mean: float | None = None

    @property
    def exact(self) -> Fraction | None:
        """Return the value without rounding; None where there is none."""
        if self.value is None:
            return None
        if self.met is not None:
            return Fraction(100 * self.met, self.records)
        return Fraction(self.value)

    def as_dict(self) -> dict[str, Any]:
        """Return what a file or a page shows: period, group, records, met and value, and the mean of a duration."""
        shown: dict[str, Any] = {
            "period": None if self.period is None else self.period.isoformat(),
            "group": self.group,
            "records": self.records,
            "met": self.met,
            "value": self.value,
        }
        return shown if self.mean is None else shown | {"mean": self.mean}


@dataclass(frozen=True)
class Figure:
    """The answer to a measure's question, with all that is needed to work it out again but the snapshot.

    `params` are the question's start, end, by and as_at as text. Unless the figure is broken down, its one row is its
    total. `kind` names the measure's kind.
    """

    measure: str
    definition_digest: str
    params: Mapping[str, str | None]
    total: Row
    rows: tuple[Row, ...]
    kind: str

    def as_dict(self) -> dict[str, Any]:
        """Return the figure as plain values, ready for JSON."""
        return {
            "measure": self.measure,
            "definition": self.definition_digest,
            "kind": self.kind,
            "params": dict(self.params),
            "total": self.total.as_dict(),
            "rows": [row.as_dict() for row in self.rows],
        }


def percentage(met: int, records: int) -> float | None:
    """Return met as a percentage of records, to one decimal, halves rounded up; None of no records."""
    return None if records == 0 else rounded(Fraction(100 * met, records))


def rounded(value: Fraction) -> float:
    """Return the value to one decimal, halves rounded up."""
    return (value * 10 + Fraction(1, 2)).__floor__() / 10
