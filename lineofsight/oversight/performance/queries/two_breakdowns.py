"""A measure by a time and a group together: groups are lines, periods are columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.measures.periods import MONTHS_IN, period_of
from lineofsight.oversight.performance.months import Span
from lineofsight.snapshots.disclosure import ShownRow

AT_LEAST = {"month": 12, "quarter": 24, "year": 60}
"""How many months are told, where fewer were chosen: one column would not show a way."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One group, with a row for each period, in the order of the periods."""

    group: str
    cells: Sequence[ShownRow]


@dataclass(frozen=True, kw_only=True)
class Together:
    """A measure by a time and a group. Where it can't be broken down so, `problem` says why."""

    time: str
    group: str
    span: Span
    rows: Sequence[ShownRow] = ()
    problem: str = ""

    @property
    def by(self) -> str:
        """Both breakdowns as one question has them."""
        return f"{self.time},{self.group}"

    @property
    def periods(self) -> list[date]:
        """The first day of each period."""
        return list(dict.fromkeys(row.period for row in self.rows if row.period))

    @property
    def lines(self) -> list[Line]:
        """The groups in their order."""
        cells: dict[str | None, list[ShownRow]] = {}
        for row in self.rows:
            cells.setdefault(row.group_id, []).append(row)
        return [Line(group=rows[0].group or "", cells=rows) for rows in cells.values()]


def span_told(chosen: Span, *, time: str) -> Span:
    """This function will return the months that are told: those chosen or more, from the beginning of a period."""
    least = chosen.ending_here(months=max(AT_LEAST[time], MONTHS_IN[time]))
    return Span(first=period_of(min(chosen.first, least.first), by=time), last=chosen.last)
