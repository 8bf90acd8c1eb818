"""The Django app of child protection."""

from django.apps import AppConfig


class ChildProtectionConfig(AppConfig):
    """Registers what opens its steps and what its plan is called."""

    name = "lineofsight.service.child_protection"
    label = "child_protection"

    def ready(self) -> None:
        """This function will register what this app declares."""
        from lineofsight.record import pathway, planning
        from lineofsight.service.child_protection import operations, plans

        pathway.register_opener("strategy_discussion", operations.open_strategy_discussion)
        planning.register_plan(plans.SAFETY_PLAN)
