"""The Django app of early help."""

from django.apps import AppConfig


class EarlyHelpConfig(AppConfig):
    """Registers what opens its steps, what its plan is called and what it publishes."""

    name = "lineofsight.service.early_help"
    label = "early_help"

    def ready(self) -> None:
        """This function will register what this app declares."""
        from lineofsight.record import allocating, handshake, pathway, planning
        from lineofsight.record.models import Team
        from lineofsight.service.early_help import first_counts, plans, rights, sources, ssd, texts  # noqa: F401
        from lineofsight.service.early_help.operations.opening import open_early_help

        planning.register_plan(plans.MY_FAMILY_PLAN)
        # After the plan: the page of the step is the family's, which leads to the plan.
        from lineofsight.service.early_help import navigation  # noqa: F401

        pathway.register_opener("early_help", open_early_help)
        handshake.register_receivers("early_help", Team.Service.EARLY_HELP)
        allocating.register_allocation("early_help", meets="EH-ALLOC", starts="EH-FIRST")
