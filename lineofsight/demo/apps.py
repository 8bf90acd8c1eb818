"""The Django app of the made-up authority."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Only installed where LINEOFSIGHT_DEMO is on."""

    name = "lineofsight.demo"
    label = "demo"
