"""The Django app of bodies."""

from django.apps import AppConfig


class BodiesConfig(AppConfig):
    """Registers where meetings and actions stand, how they are given and disposed of, and what guards minutes."""

    name = "lineofsight.bodies"
    label = "bodies"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.bodies import guard, navigation, rights, ssd, steps  # noqa: F401
        from lineofsight.continuity.guards import register_guard

        register_guard(guard)
