"""The Django app of retention."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RetentionConfig(AppConfig):
    """Finds each app's disposal.py, registers where it stands in the navigation, and what guards certificates."""

    name = "lineofsight.retention"
    label = "retention"

    def ready(self) -> None:
        """This function will import the declarations that register themselves, and declare what guards its tables."""
        from lineofsight.continuity.guards import register_guard
        from lineofsight.retention import certificate_guard, navigation  # noqa: F401

        register_guard(certificate_guard)
        autodiscover_modules("disposal")
