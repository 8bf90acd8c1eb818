"""The Django app of the quality of practice."""

from django.apps import AppConfig


class QualityConfig(AppConfig):
    """Registers where audits stand, what comes of them, and what they publish."""

    name = "lineofsight.oversight.quality"
    label = "quality"
    verbose_name = "Quality of practice"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.oversight.quality import navigation, rights, sources, ssd, texts  # noqa: F401
