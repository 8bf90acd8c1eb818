"""What pages of measures that share records tell beside each other, of one line: a month, a ward, or everything."""

from collections.abc import Mapping

from lineofsight.measures.differencing.knowledge import records_behind
from lineofsight.measures.disclosure import THRESHOLD, PublicRow
from lineofsight.measures.nesting import nests


def tells_of_the_rest(code: str, rows: Mapping[str, PublicRow], *, threshold: int = THRESHOLD) -> bool:
    """Say whether the same line of several measures, `rows`, could be sure of a few records that one list lacks.

    `code` is one of the two. Only percentages could: where one of two lists is known to the nearest 5 only, the rest is
    never sure to be a few. Whatever asks about the same list narrows it, so all of these are put together. It is asked
    how closely both are known, and not what the rest is: were it asked, the answer itself would tell.
    """
    pairs = set(nests(rows))
    room: dict[str, int] = {}
    for each in rows:
        same = [other for other in rows if other == each or {(each, other), (other, each)} <= pairs]
        sets = [behind for other in same if (behind := records_behind(rows[other], threshold))]
        could_be = frozenset.intersection(*sets) if sets else frozenset()
        room[each] = max(could_be) - min(could_be) if could_be else threshold
    return any(
        room[whole] + room[part] < threshold - 1
        for whole, part in pairs
        if code in (whole, part) and (part, whole) not in pairs
    )
