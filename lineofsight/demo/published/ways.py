"""The ways a published figure is measured: from records by a measure, from a clock, or from the calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol

from lineofsight.demo.published.rows import PublishedFigure
from lineofsight.demo.published.said import CannotJudge, read
from lineofsight.measures.figure import Figure, Row, rounded
from lineofsight.measures.question import CannotMeasure
from lineofsight.statute.clocks import clock
from lineofsight.statute.limits import Limit
from lineofsight.statute.words import listed
from lineofsight.statute.working_days import england
from lineofsight.statute.working_limits import clear_days_between


class Ask(Protocol):
    """Ask a measure, by its code, of the days from the first to the last, both included. Raises CannotMeasure."""

    def __call__(self, code: str, first: date, last: date, *, by: str | None = None) -> Figure:
        """This function will return the figure, broken down `by` what a measure can be."""


FEWEST = 5
"""A team of which fewer records are known is not the one where it went best: one of one is always all."""


@dataclass(frozen=True)
class Found:
    """What was measured: a number or words, None where there is none; whether it is the same; and why, or how."""

    measured: int | float | str | None
    same: bool
    why: str = ""


def figure(row: PublishedFigure, ask: Ask) -> Found:
    """This function will measure the row's figure: a percentage or a count of its days, or a stock at its last day."""
    total = _total(row.of, *row.days(), ask)
    return _judged(row, total.exact, _of(total))


def mean(row: PublishedFigure, ask: Ask) -> Found:
    """This function will measure the mean, where `figure` would give the median: a duration, or a caseload.

    It is to one decimal, as figures are kept, and is rounded again to compare it with a whole number.
    """
    total = _total(row.of, *row.days(), ask)
    return _judged(row, None if total.mean is None else Fraction(str(total.mean)), _of(total))


def some(row: PublishedFigure, ask: Ask) -> Found:
    """This function will count the records that met the measure, of which the paper says only that there are some."""
    total = _total(row.of, *row.days(), ask)
    return Found(f"{total.met} of {total.records}", bool(total.met))


def best(row: PublishedFigure, ask: Ask) -> Found:
    """This function will measure the highest percentage of any team with enough records, where it went best."""
    found = _known(ask(row.of, *row.days(), by="team"), row.days()[1])
    teams = [each for each in found.rows if each.group_id and each.records >= FEWEST and each.exact is not None]
    if not teams:
        return _judged(row, None, "")
    highest = max(teams, key=lambda each: (each.exact, each.records))
    return _judged(row, highest.exact, f"{_of(highest)} {len(teams)} teams.")


def rise(row: PublishedFigure, ask: Ask) -> Found:
    """This function will measure by how many % the figure is higher than it was on the days of its base."""
    return _changed(row, ask, sign=1)


def fall(row: PublishedFigure, ask: Ask) -> Found:
    """This function will measure by how many % the figure is lower than it was. Below nought, it has risen."""
    return _changed(row, ask, sign=-1)


def limit(row: PublishedFigure, _ask: Ask) -> Found:
    """This function will compare what was published with the limits of clocks, or how often they run again.

    Words may be the limit's own ("before 16th birthday"). A number must be of the same unit. Several limits are
    published with semicolons between; one published limit may be of several clocks. Raises CannotJudge.
    """
    parts = [part.strip() for part in row.published.split(";")]
    clocks = [clock(code) for code in row.codes]
    limits = [each.recurs.every if each.recurs else each.limit for each in clocks]
    each_said = parts * len(limits) if len(parts) == 1 else parts
    same = all(_is_limit(part, allowed, row.unit) for part, allowed in zip(each_said, limits, strict=True))
    return Found("; ".join(dict.fromkeys(str(allowed) for allowed in limits)), same, f"By {listed(row.codes)}.")


def clear_days(row: PublishedFigure, _ask: Ask) -> Found:
    """This function will count the clear working days between the row's first and last day, counting neither."""
    return _judged(row, Fraction(clear_days_between(*row.days())), "")


def moved(row: PublishedFigure, _ask: Ask) -> Found:
    """This function will say whether the first day was closed, and the last day, to which a meeting moved, is not."""
    days = row.days()
    closed = [not england().is_working_day(day) for day in days]
    words = [f"{day:%-d %B %Y} is {'not ' * shut}a working day" for day, shut in zip(days, closed, strict=True)]
    return Found(", ".join(words), closed == [True, False])


WAYS: dict[str, Callable[[PublishedFigure, Ask], Found]] = {
    "figure": figure,
    "mean": mean,
    "some": some,
    "best": best,
    "rise": rise,
    "fall": fall,
    "limit": limit,
    "clear_days": clear_days,
    "moved": moved,
}


def _total(code: str, first: date, last: date, ask: Ask) -> Row:
    """Return the total of the days. Raises CannotMeasure where the snapshot does not know them all."""
    return _known(ask(code, first, last), last).total


def _known(found: Figure, last: date) -> Figure:
    """Return the figure. Raises CannotMeasure where the snapshot was taken before the last day had ended."""
    if date.fromisoformat(str(found.params["as_at"])) <= last:
        raise CannotMeasure(f"The snapshot was taken before the end of {last:%-d %B %Y}.")
    return found


def _changed(row: PublishedFigure, ask: Ask, *, sign: int) -> Found:
    before, now = (_total(row.of, *days, ask) for days in (row.base(), row.days()))
    how = f"{before.value} before, {now.value} after"
    if not before.exact or now.exact is None:
        return Found(None, False, f"{how}. There is nothing to compare with.")
    change = 100 * (now.exact - before.exact) / before.exact
    return _judged(row, sign * change, f"{how}: {rounded(abs(change))}% {'more' if change > 0 else 'less'}.")


def _judged(row: PublishedFigure, measured: Fraction | None, how: str) -> Found:
    if measured is None:
        return Found(None, False, "There are no records to work it out from.")
    shown = int(measured) if measured.denominator == 1 else rounded(measured)
    try:
        said = read(row.published)
    except CannotJudge as error:
        return Found(shown, False, str(error))
    return Found(shown, said.holds(measured), how)


def _of(total: Row) -> str:
    return "" if total.met is None else f"{total.met} of {total.records}."


def _is_limit(published: str, allowed: Limit, unit: str) -> bool:
    count = getattr(allowed, "count", None)
    if published == str(allowed):
        return True
    return count is not None and unit == allowed.unit and read(published).holds(Fraction(count))
