"""The Django app of programmes."""

from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """Registers where programmes stand, how their rows are given and disposed of, and what they publish."""

    name = "lineofsight.programmes"
    label = "programmes"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.programmes import navigation, rights, ssd, texts  # noqa: F401
