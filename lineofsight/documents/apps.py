"""The Django app of documents."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Registers where documents stand on a child's record."""

    name = "lineofsight.documents"
    label = "documents"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.documents import navigation, texts, waiting  # noqa: F401
