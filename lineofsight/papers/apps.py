"""The Django app of papers."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """Registers where papers stand in the navigation."""

    name = "lineofsight.papers"
    label = "papers"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.papers import navigation  # noqa: F401
