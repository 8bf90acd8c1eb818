"""The Django app of backups."""

from django.apps import AppConfig

from lineofsight.access import audit_guard


class ContinuityConfig(AppConfig):
    """Has no tables: it reads and writes everybody else's."""

    name = "lineofsight.continuity"
    label = "continuity"

    def ready(self) -> None:
        """This function will declare the triggers that guard the audit."""
        from lineofsight.continuity.guards import register_guard

        register_guard(audit_guard)
