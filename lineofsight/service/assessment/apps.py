"""The Django app of the single assessment."""

from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    """Registers what opens its steps, what it publishes and where it stands in the navigation."""

    name = "lineofsight.service.assessment"
    label = "assessment"

    def ready(self) -> None:
        """This function will register what this app declares."""
        from lineofsight.record import allocating, pathway
        from lineofsight.record.unfinished import register_unfinished
        from lineofsight.service.assessment import letters, navigation, rights, ssd, texts  # noqa: F401
        from lineofsight.service.assessment.operations import opening
        from lineofsight.service.assessment.unfinished import assessments_of

        register_unfinished(assessments_of)
        allocating.register_allocation("single_assessment", on_leaving="AS-REALLOC")
        pathway.register_opener("single_assessment", opening.open_assessment)
