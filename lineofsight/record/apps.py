"""The Django app of the child's record."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """Registers what the record publishes, where it stands in the navigation, and what guards its posts."""

    name = "lineofsight.record"
    label = "record"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.continuity.guards import register_guard
        from lineofsight.record import navigation, post_guard, ssd, texts, writing  # noqa: F401
        from lineofsight.record import need_to_know_navigation, noticing, sealed  # noqa: F401

        from lineofsight.record import plan_ssd  # noqa: F401

        register_guard(post_guard)
