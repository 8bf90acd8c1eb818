"""The Django app of the forward plan, decisions and call-in."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """Registers where decisions stand in the navigation, and what becomes of them when a record is disposed of."""

    name = "lineofsight.council.decisions"
    label = "decisions"
    verbose_name = "Forward plan and decisions"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.continuity.guards import register_guard
        from lineofsight.council.decisions import disposal, guard, navigation  # noqa: F401

        register_guard(guard)
