"""The Django app of continuity packs."""

from django.apps import AppConfig


class PacksConfig(AppConfig):
    """Has no tables: it reads the record. Registers where it stands in the navigation."""

    name = "lineofsight.packs"
    label = "packs"

    def ready(self) -> None:
        """This function will import the declaration that registers itself."""
        from lineofsight.packs import navigation  # noqa: F401
