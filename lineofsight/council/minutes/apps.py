"""The Django app of the council's minutes."""

from django.apps import AppConfig


class MinutesConfig(AppConfig):
    """Registers where minutes stand, what becomes of them, and that approved ones are numbered and published."""

    name = "lineofsight.council.minutes"
    label = "minutes"
    verbose_name = "Minutes of the council"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.bodies.approving import register_after_approval
        from lineofsight.continuity.guards import register_guard
        from lineofsight.council.minutes import disposal, guard, navigation  # noqa: F401
        from lineofsight.council.minutes.operations.publishing import number_and_publish

        register_after_approval(number_and_publish)
        register_guard(guard)
