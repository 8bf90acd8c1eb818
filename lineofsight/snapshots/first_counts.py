"""What is counted of a new snapshot before anybody reads it, so that its first reader waits no longer than the next.

Apps above this one register what their pages ask first: all measures by month, the cohorts, a strategy's figures.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from lineofsight.measures.engine import CannotMeasure
from lineofsight.snapshots.answers import opened_once
from lineofsight.snapshots.queries.judgements import judgement
from lineofsight.ssd.checking.files import UnableToCheck

_registered: dict[str, Callable[[Any], None]] = {}


def register_first_counts(what: str, count: Callable[[Any], None]) -> None:
    """This function will have `count(snapshot)` run for each new snapshot. `what` finishes "Counting ..."."""
    _registered[what] = count


def count_first(snapshot: Any, *, say: Callable[[str], None]) -> None:
    """This function will count and keep what was registered, saying each before it is counted.

    What the snapshot can't answer is left to its page, which says why.
    """
    try:
        with ThreadPoolExecutor(1) as beside:
            say("Judging its tables by the specification")
            judging = beside.submit(judgement, snapshot)  # It asks the snapshot's files alone, and mostly waits.
            with opened_once():
                for what, count in _registered.items():
                    say(f"Counting {what}")
                    _unless_it_can_not(count, snapshot)
            judging.result()
    except (CannotMeasure, UnableToCheck) as error:
        say(str(error))


def _unless_it_can_not(count: Callable[[Any], None], snapshot: Any) -> None:
    try:
        count(snapshot)
    except CannotMeasure:
        return
