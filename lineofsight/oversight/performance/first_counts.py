"""What pages of performance ask of a new snapshot first, for readers of whole and of rounded figures."""

from typing import Any

from lineofsight.oversight.performance.cohort_forms import ended
from lineofsight.oversight.performance.doors import DOORS
from lineofsight.oversight.performance.queries.cohort_page import count_cohorts
from lineofsight.oversight.performance.queries.overview import count_overview
from lineofsight.snapshots.first_counts import register_first_counts


def count_every_measure(snapshot: Any) -> None:
    """This function will count what the index of measures shows."""
    for whole in (True, False):
        count_overview(snapshot, whole=whole)


def count_every_cohort(snapshot: Any) -> None:
    """This function will count each door of the cohorts' page by year."""
    for door in DOORS.values():
        for whole in (True, False):
            count_cohorts(snapshot, door, by="year", spans=ended("year", snapshot.as_at), whole=whole)


register_first_counts("every measure by month", count_every_measure)
register_first_counts("what became of each cohort", count_every_cohort)
