"""The performance app."""

from django.apps import AppConfig


class PerformanceConfig(AppConfig):
    """Shows measures, figures and snapshots. It keeps how many children live here."""

    name = "lineofsight.oversight.performance"
    label = "performance"
    verbose_name = "Performance"

    def ready(self) -> None:
        """This function will add the app's items to the navigation and its panels to the home page."""
        from lineofsight.oversight.performance import first_counts, home, navigation, ssd  # noqa: F401
