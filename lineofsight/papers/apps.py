"""The Django app of papers."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """Registers where papers stand in the navigation, and how their files are verified."""

    name = "lineofsight.papers"
    label = "papers"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.continuity.guards import register_guard
        from lineofsight.papers import freeze_guard, navigation, verification  # noqa: F401
        from lineofsight.snapshots.verification import register_paper_check

        register_guard(freeze_guard)
        register_paper_check(verification.paper_problem)
