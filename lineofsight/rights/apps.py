"""The Django app of people's rights over what is held about them."""

from django.apps import AppConfig


class RightsConfig(AppConfig):
    """Registers where requests stand in the navigation and on a child's record."""

    name = "lineofsight.rights"
    label = "rights"

    def ready(self) -> None:
        """This function will import the declarations that register themselves, and declare what guards its tables."""
        from lineofsight.continuity.guards import register_guard
        from lineofsight.rights import freeze_guard, navigation, sections  # noqa: F401

        register_guard(freeze_guard)
