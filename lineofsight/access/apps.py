"""The access app: people who sign in, their roles, and the audit."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """The Django app of people, roles and the audit."""

    name = "lineofsight.access"
    label = "access"
    verbose_name = "Access"
