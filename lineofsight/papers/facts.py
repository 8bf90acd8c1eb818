"""What a paper says of a figure: its measure in words, its days and its lines, as plain values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a figure as it may be shown.

    `period` is the first day of a month, quarter or year, and `group` a ward, team or category; both are None for a
    total. `value` is a percentage, a median in the measure's unit or a count, and None where there is nothing to work
    it out from. A line that is hidden, because its numbers are small enough to identify a child, has no numbers.
    """

    records: int | None
    met: int | None = None
    value: float | int | None = None
    period: date | None = None
    group: str | None = None
    is_hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class Facts:
    """A figure as a paper tells it.

    `start` and `last` are the first and last days that were counted. `by` is month, quarter, year, ward, team,
    category, or "" for a single number. `is_rounded` says that its counts are to the nearest few.
    """

    measure: str
    title: str
    kind: str
    unit: str
    start: date
    last: date
    by: str
    lines: tuple[Line, ...]
    total: Line
    is_rounded: bool = False

    @property
    def is_series(self) -> bool:
        """Whether its lines follow each other in time."""
        return self.by in ("month", "quarter", "year")

    @property
    def is_proportion(self) -> bool:
        """Whether it tells how many of the records met the measure."""
        return self.kind in ("proportion", "stock_proportion")

    @property
    def is_stock(self) -> bool:
        """Whether it counts what is open at a moment."""
        return self.kind in ("stock", "stock_proportion", "stock_rate")

    @property
    def has_groups(self) -> bool:
        """Whether its lines are of wards, teams or categories."""
        return any(line.group is not None for line in self.lines)

    @property
    def hidden_lines(self) -> int:
        """How many of its lines are hidden."""
        return sum(line.is_hidden for line in self.lines)
