"""Time a thing several times, and say what the middle one was."""

import gc
import statistics
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True)
class Row:
    """One line of the table: what was timed, for how long, against which aim and which baseline."""

    what: str
    median_ms: float
    worst_ms: float
    aim_ms: float | None = None
    queries: int | None = None
    baseline: str = ""
    baseline_ms: float | None = None

    def cells(self) -> list[str]:
        """This function will return the row's cells as text."""
        aim = "" if self.aim_ms is None else f"{self.aim_ms:,.0f}"
        verdict = "" if self.aim_ms is None else "yes" if self.median_ms < self.aim_ms else "NO"
        ratio = "" if not self.baseline_ms else f"{self.median_ms / self.baseline_ms:.1f} x {self.baseline}"
        queries = "" if self.queries is None else str(self.queries)
        return [self.what, f"{self.median_ms:,.0f}", f"{self.worst_ms:,.0f}", aim, verdict, queries, ratio]


HEADINGS = ["what", "median ms", "worst ms", "aim ms", "within", "queries", "against the baseline"]


def times(thing: Callable[[], object], *, runs: int) -> list[float]:
    """This function will do the thing once to warm up, then time it `runs` times, in milliseconds."""
    thing()
    found = []
    gc.collect()
    for _ in range(runs):
        start = perf_counter()
        thing()
        found.append((perf_counter() - start) * 1000)
    return found


def middle(found: list[float]) -> float:
    """This function will return the median of the times."""
    return statistics.median(found)
