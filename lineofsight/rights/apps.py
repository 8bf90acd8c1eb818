"""The Django app of people's rights over what is held about them."""

from django.apps import AppConfig


class RightsConfig(AppConfig):
    """Registers where requests stand in the navigation and on a child's record."""

    name = "lineofsight.rights"
    label = "rights"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.rights import navigation, sections  # noqa: F401
