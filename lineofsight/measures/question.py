"""What is asked of a measure: over which days, broken down how, and as it was known on which date."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from lineofsight.measures.breakdowns import NotABreakdown, parts, written
from lineofsight.measures.definition import Measure
from lineofsight.measures.periods import ONE_DAY, Period, periods

OF_A_CHILD = ("ward", "age", "sex", "ethnicity", "cohort")
"""What a figure can be broken down by only where each of its records is of one child."""

OF_OURS = {"team": "team_id", "worker": "worker_id"}
"""What a figure can be broken down by only where its records say it, and the column that says it."""


class CannotMeasure(ValueError):
    """The question cannot be answered. The message is the sentence the reader sees."""


@dataclass(frozen=True)
class Question:
    """One question: the days from start to end, both included, in a snapshot taken on as_at.

    Records dated on or after as_at are not counted: the snapshot was taken as that day began. `by` is a time, a group,
    or both: "month,ward".
    """

    measure: Measure
    start: date
    end: date
    as_at: date
    by: str | None = None

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise CannotMeasure(f"The last day, {self.end:%d/%m/%Y}, is before the first, {self.start:%d/%m/%Y}.")
        if self.start >= self.as_at:
            raise CannotMeasure(f"The snapshot was taken before {self.start:%d/%m/%Y}, the first day asked about.")
        try:
            object.__setattr__(self, "by", written(self.by))  # "ward,month" is the same question.
        except NotABreakdown as error:
            raise CannotMeasure(str(error)) from error
        if self.group == "category" and not self.has_categories:
            raise CannotMeasure(f"{self.measure.code} has no categories to be broken down by.")
        if self.group in (*OF_OURS, *OF_A_CHILD) and self.measure.kind.is_rate:
            raise CannotMeasure(
                f"{self.measure.code} cannot be broken down by {self.group}: how many children live here is known "
                "only of the whole authority."
            )
        if self.group in OF_OURS and not self.measure.returns(OF_OURS[self.group]):
            raise CannotMeasure(
                f"{self.measure.code} cannot be broken down by {self.group}: its records do not say a {self.group}."
            )
        if self.group in OF_A_CHILD and not self.measure.has_homes:
            raise CannotMeasure(
                f"{self.measure.code} cannot be broken down by {self.group}: its records are of no one child."
            )

    @property
    def has_categories(self) -> bool:
        """Say whether the measure sorts its records into categories."""
        return self.measure.returns("category")

    @property
    def last(self) -> date:
        """Return the last day that is counted: the end, or the day before the snapshot."""
        return min(self.end, self.as_at - ONE_DAY)

    @property
    def is_series(self) -> bool:
        """Say whether the figure is broken into periods."""
        return bool(self.time)

    @property
    def time(self) -> str:
        """Return the time it is broken down by: month, quarter, year, or ""."""
        return parts(self.by)[0]

    @property
    def group(self) -> str:
        """Return the group it is broken down by: ward, team and so on, or ""."""
        return parts(self.by)[1]

    @cached_property
    def periods(self) -> list[Period]:
        """Return the periods of a series, up to the last day counted; none for any other question."""
        return periods(start=self.start, end=self.last, by=self.time) if self.is_series else []

    @property
    def judged_on(self) -> date:
        """Return the day :as_at stands for: the last day counted of a stock, the snapshot's for anything else."""
        return self.last if self.measure.kind.is_stock else self.as_at

    def within(self, period: Period) -> "Question":
        """Return the same question of one period, broken down by the group alone."""
        return replace(self, start=period.start, end=period.end, by=self.group or None)

    def params(self) -> dict[str, str | None]:
        """Return what identifies the question, as text."""
        return {
            "start": self.start.isoformat(),
            "end": self.end.isoformat(),
            "by": self.by,
            "as_at": self.as_at.isoformat(),
        }
