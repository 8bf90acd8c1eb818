"""Whole months: the periods that performance pages speak of."""

from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.measures.periods import MONTHS_IN, period_of
from lineofsight.papers.periods import within

ONE_DAY = timedelta(days=1)
TREND_MONTHS = 24
YEARS_SHOWN = 6  # as far back as the national dataset goes


def first_of(day: date) -> date:
    """This function will return the first day of the day's month."""
    return day.replace(day=1)


def months_after(first: date, count: int) -> date:
    """This function will return the first day of the month that many months after, or before when negative."""
    months = first.year * 12 + first.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)


def last_of(first: date) -> date:
    """This function will return the last day of the month that begins on the day."""
    return months_after(first, 1) - ONE_DAY


def last_whole_month(as_at: date) -> date:
    """This function will return the first day of the last month that had ended when the day `as_at` did."""
    return months_after(first_of(as_at + ONE_DAY), -1)


@dataclass(frozen=True, kw_only=True)
class Span:
    """Whole months, from the first day of `first` to the last day of `last`."""

    first: date
    last: date

    @property
    def start(self) -> date:
        """The first day."""
        return self.first

    @property
    def end(self) -> date:
        """The last day."""
        return last_of(self.last)

    @property
    def words(self) -> str:
        """The months as a phrase, such as "in July 2021"."""
        return within(self.start, self.end)

    def ended_with(self, months: int, *, by: date) -> bool:
        """This function will say whether so many months had passed since its last month when a day ended."""
        return last_of(months_after(self.last, months)) <= by

    def ending_here(self, *, months: int) -> "Span":
        """This function will return the span of so many months that ends with this one's last."""
        return Span(first=months_after(self.last, 1 - months), last=self.last)


def year_of(day: date) -> Span:
    """This function will return the financial year, from April, that holds a day."""
    return span_of(day, over="year")


def span_of(day: date, *, over: str) -> Span:
    """This function will return the month, quarter or year (`over`) that holds a day."""
    first = period_of(day, by=over)
    return Span(first=first, last=months_after(first, MONTHS_IN[over] - 1))


def months_up_to(as_at: date) -> list[date]:
    """This function will return the months that may be chosen in a snapshot, the latest first."""
    latest = first_of(as_at)
    return [months_after(latest, -count) for count in range(YEARS_SHOWN * 12)]
