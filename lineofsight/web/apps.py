"""The Django app of the component kit."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages look and behave alike because they are made from this app's parts."""

    name = "lineofsight.web"
    label = "web"
    verbose_name = "Pages and their parts"
