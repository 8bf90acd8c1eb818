"""The Django app of drafts."""

from django.apps import AppConfig


class DraftsConfig(AppConfig):
    """Keeps what people are writing until they send it."""

    name = "lineofsight.drafts"
    label = "drafts"
    verbose_name = "Drafts"
