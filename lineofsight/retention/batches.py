"""Records that are due, a month at a time: many fall due together, and somebody has to work through them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.retention.due import DueRecord

AT_ONCE = 12


@dataclass(frozen=True)
class Batches:
    """How many records fell due in each of the oldest months, and those of one month. `month` is None of none."""

    counts: list[tuple[date, int]]
    later: int
    month: date | None
    shown: list[DueRecord]
    total: int
    rules: list[tuple[str, int]]


def by_month(found: Sequence[DueRecord], *, asked: str) -> Batches:
    """This function will return the records of the month asked for, or of the oldest, with the oldest months' counts.

    `asked` is as it stands in the address, such as 2022-05: a month in which none fell due is the oldest too. Months
    after the first twelve are counted together: they come once those before are worked through.
    """
    counts = sorted(Counter(one.due_on.replace(day=1) for one in found).items())
    months = {f"{month:%Y-%m}": month for month, _ in counts}
    month = months.get(asked) or (counts[0][0] if counts else None)
    shown = [one for one in found if one.due_on.replace(day=1) == month]
    rules = Counter(one.rule.record for one in shown).most_common()
    later = sum(count for _, count in counts[AT_ONCE:])
    return Batches(counts[:AT_ONCE], later, month, shown, len(found), rules)
