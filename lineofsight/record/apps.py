"""The Django app of the child's record."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """Registers what the record publishes in a snapshot and where it stands in the navigation."""

    name = "lineofsight.record"
    label = "record"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.record import navigation, ssd  # noqa: F401
