"""The Django app of the public site. It keeps nothing of its own."""

from django.apps import AppConfig


class PublicSiteConfig(AppConfig):
    """Has no tables: every page is made of what other apps published. Registers where it stands."""

    name = "lineofsight.council.public_site"
    label = "public_site"
    verbose_name = "The public site"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.council.public_site import navigation  # noqa: F401
