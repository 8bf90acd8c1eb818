"""The snapshots app."""

from django.apps import AppConfig


class SnapshotsConfig(AppConfig):
    """Publishes dated, frozen copies of the record, and keeps the figures made from them."""

    name = "lineofsight.snapshots"
    label = "snapshots"
    verbose_name = "Snapshots and figures"
