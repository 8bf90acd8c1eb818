"""Figures made by hand, and a reader who tries to work out what was held back."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from lineofsight.measures.disclosure import suppress
from lineofsight.measures.figure import Figure, Row, percentage


def counts(*numbers: int, by: str = "ward", kind: str = "flow") -> Figure:
    """Return a figure of counts, one a ward."""
    rows = tuple(Row(None, f"Ward {n}", count, None, count, group_id=f"W{n}") for n, count in enumerate(numbers))
    total = sum(numbers)
    return _figure(Row(None, None, total, None, total), rows, by=by, kind=kind)


def proportions(*pairs: tuple[int, int], by: str = "ward") -> Figure:
    """Return a figure of percentages, one (met, records) a ward."""
    rows = tuple(_proportion(met, records, f"Ward {n}") for n, (met, records) in enumerate(pairs))
    met, records = (sum(pair[n] for pair in pairs) for n in (0, 1))
    return _figure(_proportion(met, records, None), rows, by=by, kind="proportion")


def by_month_and_category(cells: dict[tuple[int, str], int]) -> Figure:
    """Return counts by month of 2021 and category."""
    rows = tuple(Row(date(2021, m, 1), c, n, None, n, group_id=c) for (m, c), n in cells.items())
    total = sum(cells.values())
    return _figure(Row(None, None, total, None, total), rows, by="month", kind="category")


def alike_to_any_reader(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Return the figures in sets that are published alike. The reader knows how figures are suppressed."""
    alike = defaultdict(list)
    for figure in figures:
        public = suppress(figure)
        alike[tuple((row.records, row.met, row.value) for row in (public.total, *public.rows))].append(figure)
    return list(alike.values())


def alike_to_the_worst_reader(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Return the figures in sets that look alike even to a reader who has the exact number behind every rounded one."""
    alike = defaultdict(list)
    for figure in figures:
        public = suppress(figure)
        pairs = zip((public.total, *public.rows), (figure.total, *figure.rows), strict=True)
        alike[tuple(None if shown.suppressed else (true.records, true.met) for shown, true in pairs)].append(figure)
    return list(alike.values())


def _proportion(met: int, records: int, group: str | None) -> Row:
    return Row(None, group, records, met, percentage(met, records), group_id=group)


def _figure(total: Row, rows: tuple[Row, ...], *, by: str, kind: str) -> Figure:
    params = {"start": "2021-07-01", "end": "2021-07-31", "by": by, "as_at": "2021-09-01"}
    return Figure("T1", "0" * 64, params, total, rows, kind=kind)
