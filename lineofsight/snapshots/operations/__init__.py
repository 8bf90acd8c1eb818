"""Changes to snapshots and figures."""

from lineofsight.snapshots.operations.figures import take_figure
from lineofsight.snapshots.operations.publish import UnableToPublish, publish, publish_tables

__all__ = ["UnableToPublish", "publish", "publish_tables", "take_figure"]
