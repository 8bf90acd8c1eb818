"""The Django app of the catalogue of services."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Registers where the catalogue stands, and how its rows are given."""

    name = "lineofsight.catalogue"
    label = "catalogue"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.catalogue import navigation, rights, sources, ssd, texts  # noqa: F401
