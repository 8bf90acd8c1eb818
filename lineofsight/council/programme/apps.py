"""The Django app of scrutiny's work programmes and reviews."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """Registers where work programmes stand, what becomes of them, and that late responses come onto agendas."""

    name = "lineofsight.council.programme"
    label = "programme"
    verbose_name = "Work programmes of scrutiny"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.council.agendas.coming import register_coming
        from lineofsight.council.programme import disposal, navigation  # noqa: F401
        from lineofsight.council.programme.overdue import late_responses

        register_coming(late_responses)
