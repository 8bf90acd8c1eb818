"""The Django app of children in need."""

from django.apps import AppConfig


class ChildInNeedConfig(AppConfig):
    """Registers what opens its steps."""

    name = "lineofsight.service.child_in_need"
    label = "child_in_need"

    def ready(self) -> None:
        """This function will register what this app declares."""
        from lineofsight.record import pathway
        from lineofsight.service.child_in_need import operations

        pathway.register_opener("child_in_need_plan", operations.open_plan)
        pathway.register_opener("private_fostering", operations.open_private_fostering)
