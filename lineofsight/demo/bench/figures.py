"""Time publishing a snapshot and counting every measure over three years."""

from datetime import date, datetime, timedelta
from pathlib import Path
from time import perf_counter

import duckdb
from django.conf import settings

from lineofsight.demo.bench.timing import Row, middle, times
from lineofsight.measures import MEASURES, Measure
from lineofsight.measures.engine import DuckDB
from lineofsight.measures.figure import By
from lineofsight.snapshots.models import Snapshot
from lineofsight.snapshots.operations import publish

PUBLISH_AIM_MS, MEASURES_AIM_MS = 20_000, 3_000
START, END = date(2019, 10, 1), date(2022, 9, 30)


def publishing_row(now: datetime) -> tuple[Row, Snapshot]:
    """This function will time publishing every table, against copying the same files as they are."""
    start = perf_counter()
    snapshot = publish(as_at=now.date(), by=None, at=now, may_begin_processes=True)
    took = (perf_counter() - start) * 1000
    folder = _folder(snapshot)
    copying = times(lambda: _copy(folder), runs=3)
    rows = sum(snapshot.row_counts.values())
    return Row(
        f"publish every table ({rows:,} rows)", took, took, aim_ms=PUBLISH_AIM_MS,
        baseline="DuckDB copying the finished files", baseline_ms=middle(copying),
    ), snapshot  # fmt: skip


def measures_row(snapshot: Snapshot) -> Row:
    """This function will time all measures by month over three years, against pandas doing one of them."""
    return _counting_row([each for each in MEASURES.values() if not each.after], snapshot, by="month")


def cohorts_row(snapshot: Snapshot) -> Row:
    """This function will time the measures that follow cohorts, by the year they came in, against the same pandas.

    They have a row of their own because nobody reads them by month: that would only count who came in.
    """
    return _counting_row([each for each in MEASURES.values() if each.after], snapshot, by="year")


def _counting_row(measures: list[Measure], snapshot: Snapshot, *, by: By) -> Row:
    def count_all() -> None:
        with DuckDB(_folder(snapshot)) as engine:
            engine.figures(measures, START, END, by=by, as_at=snapshot.as_at + timedelta(days=1))

    found = times(count_all, runs=5)
    baseline = times(lambda: _one_in_pandas(_folder(snapshot)), runs=3)
    return Row(
        f"{len(measures)} measures by {by}, three years", middle(found), max(found), aim_ms=MEASURES_AIM_MS,
        baseline="pandas doing FD08 and AS01 alone", baseline_ms=middle(baseline),
    )  # fmt: skip


def _folder(snapshot: Snapshot) -> Path:
    return Path(settings.LINEOFSIGHT_SNAPSHOTS) / snapshot.slug


def _copy(folder: Path) -> None:
    with duckdb.connect() as connection:
        for file in folder.glob("*.parquet"):
            connection.execute(f"copy (select * from '{file}') to '/dev/null' (format parquet)")  # noqa: S608 - own files


def _one_in_pandas(folder: Path) -> None:
    import pandas as pd

    from lineofsight.statute.working_days import england

    episodes = pd.read_parquet(folder / "ssd_cin_episodes.parquet", columns=["cine_referral_date"])
    dates = pd.to_datetime(episodes["cine_referral_date"])
    dates.groupby(dates.dt.to_period("M")).count()
    assessments = pd.read_parquet(folder / "ssd_cin_assessments.parquet").dropna(subset=["cina_assessment_auth_date"])
    ordinals = dict(england().rows())
    days = assessments["cina_assessment_auth_date"].map(ordinals) - assessments["cina_assessment_start_date"].map(
        ordinals
    )
    month = pd.to_datetime(assessments["cina_assessment_auth_date"]).dt.to_period("M")
    (days <= 45).groupby(month).mean()
