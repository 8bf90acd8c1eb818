"""The Django app of letters."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    """Registers where letters stand on a record, in its chronology and search, and what guards those issued."""

    name = "lineofsight.letters"
    label = "letters"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.continuity.guards import register_guard
        from lineofsight.letters import chronology, guard, navigation, rights, texts, visit_letters, withdrawn  # noqa: F401

        register_guard(guard)
