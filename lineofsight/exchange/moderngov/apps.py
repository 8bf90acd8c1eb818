"""The Django app of the bridge to modern.gov sites."""

from django.apps import AppConfig


class ModernGovConfig(AppConfig):
    """Registers where imports stand, and that what was published elsewhere is not published again here."""

    name = "lineofsight.exchange.moderngov"
    label = "moderngov"
    verbose_name = "Imports from modern.gov"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.bodies.elsewhere import register_elsewhere
        from lineofsight.exchange.moderngov import disposal, navigation  # noqa: F401
        from lineofsight.exchange.moderngov.queries import published_elsewhere

        register_elsewhere(published_elsewhere)
