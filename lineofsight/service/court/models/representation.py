"""Who represents each parent on the way to court."""

from django.db import models
from django.db.models import Q

from lineofsight.record.models import CaseStep
from lineofsight.service.court.codes import ANSWERS, choices
from lineofsight.service.court.models.about import AboutStepQuerySet, by_whom


class Representation(models.Model):
    """Whether one parent has a lawyer in a step of court work, and whom: as it was last heard."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="representation")
    name = models.TextField("parent, or who else has parental responsibility")
    answer = models.TextField("has a lawyer", choices=choices(ANSWERS))
    lawyer = models.TextField("the lawyer, and how to reach them", blank=True)
    heard_on = models.DateField("heard on")
    recorded_by = by_whom()

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """Each parent stands once in a step, with an answer; who has no lawyer names none."""

        verbose_name = "lawyer of a parent"
        verbose_name_plural = "lawyers of parents"
        constraints = [
            models.CheckConstraint(name="represented_is_whole", condition=Q(answer__in=sorted(ANSWERS)) & ~Q(name="")),
            models.CheckConstraint(name="represented_names_a_lawyer", condition=Q(answer="Y") | Q(lawyer="")),
            models.UniqueConstraint(name="represented_once_a_parent", fields=["step", "name"]),
        ]

    def __str__(self) -> str:
        """This function will return whether they have a lawyer."""
        return f"{self.name}: {self.get_answer_display()}"
