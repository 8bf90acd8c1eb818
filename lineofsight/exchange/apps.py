"""The Django app of files and feeds."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """It keeps no tables of its own: what it reads becomes snapshots or records."""

    name = "lineofsight.exchange"
    label = "exchange"
