"""What is kept about snapshots and figures: one concept a file."""

from lineofsight.snapshots.models.blanking import Blanking
from lineofsight.snapshots.models.figure import Figure
from lineofsight.snapshots.models.snapshot import Snapshot

__all__ = ["Blanking", "Figure", "Snapshot"]
