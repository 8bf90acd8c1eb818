"""Records that are due, a year at a time: many fall due together, and somebody has to work through them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.retention.due import DueRecord


@dataclass(frozen=True)
class Batches:
    """How many records fell due in each year, the oldest first, and those of one year. `year` is 0 of none."""

    counts: list[tuple[int, int]]
    year: int
    shown: list[DueRecord]
    total: int
    rules: list[tuple[str, int]]


def by_year(found: Sequence[DueRecord], *, asked: str) -> Batches:
    """This function will return the records of the year that was asked for, or of the oldest, with each year's count.

    `asked` is as it stands in the address: a year in which none fell due is the oldest too.
    """
    counts = sorted(Counter(one.due_on.year for one in found).items())
    years = [year for year, _ in counts]
    year = int(asked) if asked.isdecimal() and int(asked) in years else (years[0] if years else 0)
    shown = [one for one in found if one.due_on.year == year]
    rules = Counter(one.rule.record for one in shown).most_common()
    return Batches(counts, year, shown, len(found), rules)
