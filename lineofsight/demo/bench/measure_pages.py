"""Time the page of every measure, as its first reader and as the next, whole and rounded."""

from collections.abc import Callable
from time import perf_counter
from typing import Any

from django.urls import reverse

from lineofsight.demo.bench.pages import opening
from lineofsight.demo.bench.timing import Row, middle, times
from lineofsight.measures import MEASURES
from lineofsight.snapshots.answers import forget_answers
from lineofsight.snapshots.first_counts import count_first

AIM_MS = 300
READERS = {"director": "whole", "councillor": "rounded"}


def measure_page_rows(snapshot: Any) -> list[Row]:
    """This function will time the page of every measure after the snapshot was published: twice for each reader.

    Every answer is forgotten before each reader, and what publishing counts is counted again.
    """
    empty = middle(times(opening("director", reverse("web:accessibility"), {}), runs=5))
    rows = []
    for role, sees in READERS.items():
        forget_answers()
        count_first(snapshot, say=_nothing)
        opened = {code: opening(role, reverse("performance:measure", args=[code]), {}) for code in MEASURES}
        for reader in ("first reader", "next reader"):
            found = [_timed(page) for page in opened.values()]
            rows.append(
                Row(
                    f"page of a measure, {sees}, {reader} (of {len(found)} measures)",
                    middle(found),
                    max(found),
                    aim_ms=AIM_MS,
                    baseline="a page of text alone",
                    baseline_ms=empty,
                )  # fmt: skip
            )
    return rows


def _timed(page: Callable[[], None]) -> float:
    start = perf_counter()
    page()
    return (perf_counter() - start) * 1000


def _nothing(_: str) -> None:
    """Counting again is not what is timed, so nothing is said of it."""
