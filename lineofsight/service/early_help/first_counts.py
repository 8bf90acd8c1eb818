"""What the early help strategy asks of a new snapshot first, for readers of whole and of rounded figures."""

from typing import Any

from lineofsight.service.early_help.queries.strategies import count_strategy
from lineofsight.snapshots.first_counts import register_first_counts


def count_the_strategy(snapshot: Any) -> None:
    """This function will count what the strategy's page shows."""
    for whole in (True, False):
        count_strategy(snapshot, whole=whole)


register_first_counts("the early help strategy", count_the_strategy)
