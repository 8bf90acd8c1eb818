"""The Django app of the public site. It keeps nothing of its own."""

from django.apps import AppConfig


class PublicSiteConfig(AppConfig):
    """Has no tables: every page is made of what other apps published."""

    name = "lineofsight.council.public_site"
    label = "public_site"
    verbose_name = "The public site"
