"""The Django app of topics of review, and of recommendations."""

from django.apps import AppConfig


class ScrutinyConfig(AppConfig):
    """Registers where topics stand, and that actions come of recommendations."""

    name = "lineofsight.oversight.scrutiny"
    label = "scrutiny"
    verbose_name = "Topics of review"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.oversight.scrutiny import navigation, sources  # noqa: F401
