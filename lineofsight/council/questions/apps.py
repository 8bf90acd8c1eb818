"""The Django app of members' questions."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Registers where questions stand, what becomes of them, and that overdue ones come onto the next agenda."""

    name = "lineofsight.council.questions"
    label = "questions"
    verbose_name = "Members' questions"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.council.agendas.coming import register_coming
        from lineofsight.council.questions import disposal, navigation  # noqa: F401
        from lineofsight.council.questions.overdue import overdue_item

        register_coming(overdue_item)
