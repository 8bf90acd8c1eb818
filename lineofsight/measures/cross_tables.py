"""What a reader of a table by period and group can work out of the rows held back, who knows every sum exactly."""

from collections.abc import Collection, Sequence

from lineofsight.measures.figure import Row

ASPECTS = 3
UNKNOWN = 10**9
Family = Sequence[int]


def given_away(
    rows: Sequence[Row], families: Sequence[Family], hidden: Collection[int], threshold: int
) -> tuple[int, Family] | None:
    """Return a row held back that must count a small number and not nought, and a family of it; None where none must.

    `families` are the sets of rows whose sum is known. What is held back in a family is that sum less what is shown
    of it. A row's records, those that met and those that did not are each narrowed until nothing becomes closer known.
    """
    lines = [[n for n in family if n in hidden] for family in families]
    ranges = {n: [[0, UNKNOWN] for _ in range(ASPECTS)] for n in hidden}
    is_closer = True
    while is_closer:
        is_closer = (
            max([0, *(_narrow(line, rows, ranges) for line in lines if line), *map(_match, ranges.values())]) > 0
        )
    for n in sorted(hidden):
        if any(low > 0 and high < threshold for low, high in ranges[n]):
            for family, line in zip(families, lines, strict=True):
                if n in family and len(line) < len(family):
                    return n, family
    return None


def _narrow(line: Sequence[int], rows: Sequence[Row], ranges: dict[int, list[list[int]]]) -> bool:
    """Narrow each row of a line by the sum of the line and the others' ranges. Say whether anything changed."""
    changed = False
    for aspect in range(ASPECTS):
        whole = sum(_parts(rows[n])[aspect] for n in line)
        low = sum(ranges[n][aspect][0] for n in line)
        high = sum(ranges[n][aspect][1] for n in line)
        for n in line:
            least, most = ranges[n][aspect]
            closer = [max(least, whole - (high - most)), min(most, whole - (low - least))]
            low, high = low + closer[0] - least, high + closer[1] - most
            changed = changed or closer != ranges[n][aspect]
            ranges[n][aspect] = closer
    return changed


def _match(own: list[list[int]]) -> bool:
    """Narrow a row's own ranges: its records are those that met and those that did not. Say whether it did."""
    before = [list(each) for each in own]
    records, met, not_met = own
    records[0], records[1] = max(records[0], met[0] + not_met[0]), min(records[1], met[1] + not_met[1])
    for one, other in ((met, not_met), (not_met, met)):
        one[0], one[1] = max(one[0], records[0] - other[1]), min(one[1], records[1] - other[0])
    return own != before


def _parts(row: Row) -> tuple[int, int, int]:
    """Return a row's records, those that met and those that did not. Of a plain count all did."""
    met = row.records if row.met is None else row.met
    return row.records, met, row.records - met
