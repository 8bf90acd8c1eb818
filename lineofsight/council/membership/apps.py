"""The Django app of the council's bodies, their members and the offices people hold."""

from django.apps import AppConfig


class MembershipConfig(AppConfig):
    """Registers where bodies stand in the navigation, and what becomes of them when a record is disposed of."""

    name = "lineofsight.council.membership"
    label = "membership"
    verbose_name = "The council's bodies"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.council.membership import disposal, navigation  # noqa: F401
