"""The Django app of court work."""

from django.apps import AppConfig


class CourtConfig(AppConfig):
    """Registers what opens its steps, what it publishes, its letter, and where it stands."""

    name = "lineofsight.service.court"
    label = "court"

    def ready(self) -> None:
        """This function will register what this app declares."""
        from lineofsight.record import pathway
        from lineofsight.service.court import letters, navigation, rights, ssd, texts  # noqa: F401
        from lineofsight.service.court.operations import opening

        pathway.register_opener("legal_gateway", opening.open_gateway)
        pathway.register_opener("pre_proceedings", opening.open_pre_proceedings)
        pathway.register_opener("care_proceedings", opening.open_proceedings)
        pathway.register_opener("emergency_protection", opening.open_emergency)
