"""The Django app of children in need."""

from django.apps import AppConfig


class ChildInNeedConfig(AppConfig):
    """Registers what opens its steps, what its plan is called, and where it stands."""

    name = "lineofsight.service.child_in_need"
    label = "child_in_need"

    def ready(self) -> None:
        """This function will register what this app declares."""
        from lineofsight.record import allocating, pathway, planning
        from lineofsight.service.child_in_need import navigation, plans, rights, ssd, texts  # noqa: F401
        from lineofsight.service.child_in_need.operations import opening
        from lineofsight.service.child_in_need.transfer_rules import KINDS

        pathway.register_opener("child_in_need_plan", opening.open_plan)
        pathway.register_opener("private_fostering", opening.open_private_fostering)
        for kind in KINDS:
            allocating.register_allocation(kind, meets="CIN-TRANSFER")
        planning.register_plan(plans.CHILD_IN_NEED_PLAN)
