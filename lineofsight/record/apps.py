"""The Django app of the child's record."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """Registers what the record publishes, where it stands in the navigation, and what guards its posts."""

    name = "lineofsight.record"
    label = "record"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.continuity.guards import register_guard
        from lineofsight.record import (  # noqa: F401
            family_ssd,
            merge_rewind,
            navigation,
            need_to_know_navigation,
            noticing,
            plan_sharing,
            plan_ssd,
            post_guard,
            risk_telling,
            sealed,
            ssd,
            texts,
            writing,
            writing_ssd,
        )

        register_guard(post_guard)
