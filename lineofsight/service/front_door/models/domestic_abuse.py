"""The domestic abuse pathway: its meeting and evaluation as versions, and what was done of it for each child."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.bodies.models import Body
from lineofsight.papers.models import Paper
from lineofsight.service.front_door.models.contact import Contact
from lineofsight.service.front_door.models.urgent import OfContactQuerySet
from lineofsight.statute.domestic_abuse import PATHWAY


def pathway_steps() -> list[tuple[str, str]]:
    """This function will return the steps of the pathway, as choices."""
    return [(code.code, code.label) for code in PATHWAY]


class PathwayTick(models.Model):
    """What was done of one step of the pathway about one contact, or why it is not needed. The last said counts."""

    class How(models.TextChoices):
        """What became of the step."""

        DONE = "done", "Done"
        NOT_NEEDED = "not_needed", "Not needed here"

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="pathway_ticks")
    step = models.TextField("step of the pathway", choices=pathway_steps)
    how = models.TextField(choices=How)
    words = models.TextField("what was done, or why not")
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = OfContactQuerySet.as_manager()

    class Meta:
        """A step is declared, is said once a contact, and says what."""

        verbose_name = "step of the domestic abuse pathway"
        verbose_name_plural = "steps of the domestic abuse pathway"
        constraints = [
            models.UniqueConstraint(name="pathway_step_once", fields=["contact", "step"]),
            models.CheckConstraint(
                name="pathway_step_is_declared",
                condition=Q(step__in=[code.code for code in PATHWAY], how__in=["done", "not_needed"]) & ~Q(words=""),
            ),
        ]

    def __str__(self) -> str:
        """This function will return the step."""
        return self.get_step_display()


class PathwayVersion(models.Model):
    """From a day on: which body's weekly meeting looks after the pathway, and the evaluation that is attached to it."""

    from_on = models.DateField(unique=True)
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    evaluation = models.ForeignKey(Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    found = models.TextField("what the evaluation found", blank=True)
    reason = models.TextField("what is changed, and who agreed")
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A version has its reason; an evaluation that is attached says what it found."""

        verbose_name = "version of the domestic abuse pathway"
        verbose_name_plural = "versions of the domestic abuse pathway"
        constraints = [
            models.CheckConstraint(name="pathway_version_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="pathway_evaluation_says_what", condition=Q(evaluation=None, found="") | ~Q(found="")
            ),
        ]

    def __str__(self) -> str:
        """This function will return since when."""
        return f"Pathway from {self.from_on}"
