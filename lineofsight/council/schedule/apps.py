"""The Django app of the council's schedule of meetings."""

from django.apps import AppConfig


class ScheduleConfig(AppConfig):
    """Registers where the schedule stands, and what becomes of it when a record is disposed of."""

    name = "lineofsight.council.schedule"
    label = "schedule"
    verbose_name = "The schedule of meetings"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.council.schedule import disposal, navigation  # noqa: F401
