"""The Django app of early help."""

from django.apps import AppConfig


class EarlyHelpConfig(AppConfig):
    """Registers what opens its steps and what it publishes."""

    name = "lineofsight.service.early_help"
    label = "early_help"

    def ready(self) -> None:
        """This function will register what this app declares."""
        from lineofsight.record import pathway
        from lineofsight.service.early_help import operations, ssd  # noqa: F401

        pathway.register_opener("early_help", operations.open_early_help)
