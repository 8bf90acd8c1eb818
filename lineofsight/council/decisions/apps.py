"""The Django app of the forward plan, decisions and call-in."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """Registers where decisions stand, what becomes of them, and that Full Council hears of urgent ones."""

    name = "lineofsight.council.decisions"
    label = "decisions"
    verbose_name = "Forward plan and decisions"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.continuity.guards import register_guard
        from lineofsight.council.agendas.coming import register_coming
        from lineofsight.council.decisions import disposal, guard, navigation, pack_check  # noqa: F401
        from lineofsight.council.decisions.urgent_report import urgent_decisions

        register_coming(urgent_decisions)
        register_guard(guard)
