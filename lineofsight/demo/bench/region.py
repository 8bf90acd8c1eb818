"""Time every measure over one authority and over 150, each beside ten of them written with pandas."""

import os
import resource
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter

import pyarrow.parquet as pq

from lineofsight.demo.bench.in_pandas import TEN, ten
from lineofsight.demo.bench.timing import Row, middle, times
from lineofsight.demo.region import write_region
from lineofsight.measures import MEASURES, Measure
from lineofsight.measures.authorities import Authority, authorities, measured
from lineofsight.measures.engines.duckdb import DuckDB

START, END = date(2019, 10, 1), date(2022, 9, 30)
ONE_AIM_MS, MANY_AIM_MS = 5_000, 60_000
AUTHORITIES, ROWS = 150, 50_000_000
ALL = tuple(MEASURES.values())
SOME = tuple(MEASURES[code] for code in TEN)


def one_authority_rows(folder: Path, *, runs: int = 3) -> list[Row]:
    """This function will time all measures by 36 months and by ward on one authority, and ten beside pandas."""
    only = authorities(folder)

    def everything() -> None:
        _count(only, ALL, "month,ward")

    found = times(everything, runs=runs)
    said = f"{len(ALL)} measures by 36 months and ward together"
    return [Row(said, middle(found), max(found), aim_ms=ONE_AIM_MS), _ten_row(only, "one authority", runs)]


def many_authorities_rows(region: Path) -> list[Row]:
    """This function will time all measures of three years on every authority of the region, and ten beside pandas."""
    all_of = authorities(region)
    found = _once(partial(_count, all_of, ALL, None))
    rows = sum(pq.ParquetFile(file).metadata.num_rows for file in region.glob("*/*.parquet"))
    said = f"{len(ALL)} measures on {len(all_of)} authorities ({rows:,} rows, {_peak_gigabytes():.1f} GB at most)"
    return [Row(said, found, found, aim_ms=MANY_AIM_MS), _ten_row(all_of, f"{len(all_of)} authorities", runs=1)]


def make_nation(*, ours: Path, into: Path, count: int, rows: int, say: Callable[[str], None]) -> None:
    """This function will make up `count` authorities with about so many rows together, unless they are there."""
    if not (into / f"authority-{count:03}" / "manifest.json").exists():
        each = rows / count / sum(pq.ParquetFile(file).metadata.num_rows for file in ours.glob("*.parquet"))
        write_region(ours=ours, into=into, count=count, seed=2019, shares=(0.6 * each, min(1.4 * each, 1.0)), say=say)


def _ten_row(all_of: Sequence[Authority], where: str, runs: int) -> Row:
    """This function will time ten measures by month, and pandas doing the same. Raises ValueError if they differ."""
    ours = times(partial(_count, all_of, SOME, "month"), runs=runs)
    theirs = times(partial(_count_with_pandas, all_of), runs=runs)
    if _count(all_of[:1], SOME, "month") != _count_with_pandas(all_of[:1]):
        raise ValueError("pandas and the engine do not count the same.")
    return Row(
        f"ten measures by 36 months, {where}", middle(ours), max(ours), baseline="pandas doing the same ten",
        baseline_ms=middle(theirs),
    )  # fmt: skip


def _count(all_of: Sequence[Authority], measures: Sequence[Measure], by: str | None) -> list[list]:
    """This function will measure side by side where there are many, and each by all cores where there is one."""
    cores = os.cpu_count() or 1
    opening, at_once = (partial(DuckDB, threads=1), cores) if len(all_of) > 1 else (DuckDB, 1)
    found = measured(all_of, measures, START, END, by=by, opening=opening, at_once=at_once)
    return [[(row.records, row.met) for row in each.figure.rows] for each in found if each.figure]


def _count_with_pandas(all_of: Sequence[Authority]) -> list[list]:
    return [counts[code] for each in all_of for counts in [ten(each.folder, START, END)] for code in TEN]


def _once(thing: Callable[[], object]) -> float:
    """This function will time something too long to do twice."""
    start = perf_counter()
    thing()
    return (perf_counter() - start) * 1000


def _peak_gigabytes() -> float:
    """This function will return the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
