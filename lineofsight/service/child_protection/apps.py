"""The Django app of child protection."""

from django.apps import AppConfig


class ChildProtectionConfig(AppConfig):
    """Registers what opens its steps, what its plans are called, what it publishes and where it stands."""

    name = "lineofsight.service.child_protection"
    label = "child_protection"

    def ready(self) -> None:
        """This function will register what this app declares."""
        from lineofsight.continuity.guards import register_guard
        from lineofsight.record import pathway, planning
        from lineofsight.service.child_protection import guard, plans
        from lineofsight.service.child_protection.operations import opening

        pathway.register_opener("strategy_discussion", opening.open_strategy_discussion)
        pathway.register_opener("section_47_enquiry", opening.open_enquiry)
        pathway.register_opener("initial_conference", opening.open_conference)
        pathway.register_opener("child_protection_plan", opening.open_plan)
        pathway.register_opener("serious_incident", opening.open_incident)
        planning.register_plan(plans.SAFETY_PLAN)
        planning.register_plan(plans.PROTECTION_PLAN)
        # After the plans: a step's own page is this app's, and leads on to its plan.
        from lineofsight.service.child_protection import letters, navigation, rights, ssd, texts  # noqa: F401

        register_guard(guard)
