"""Changes to snapshots and figures."""

from lineofsight.snapshots.operations.publishing import UnableToPublish, publish, publish_tables
from lineofsight.snapshots.operations.reading_by_worker import note_read_by_worker
from lineofsight.snapshots.operations.taking_figures import take_figure

__all__ = ["UnableToPublish", "note_read_by_worker", "publish", "publish_tables", "take_figure"]
