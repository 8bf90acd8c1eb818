"""Pre-proceedings about one child, moved through together with brothers and sisters."""

from django.db import models
from django.db.models import Q

from lineofsight.letters.models import Letter
from lineofsight.record.models import CaseStep
from lineofsight.service.court.codes import ANSWERS, choices
from lineofsight.service.court.models.about import AboutStepQuerySet


class PreProceedings(models.Model):
    """The letter as it was issued, the family group conference, who represents the parents, and how it ended."""

    class Answer(models.TextChoices):
        """What the family said to a family group conference."""

        ACCEPTED = "accepted", "The family wants one"
        DECLINED = "declined", "The family does not want one"

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="pre_proceedings")
    must_change = models.TextField("what must change", blank=True)
    letter = models.ForeignKey(Letter, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    letter_on = models.DateField("letter sent on", null=True, blank=True)
    is_represented = models.TextField("parents have a lawyer", choices=choices(ANSWERS), blank=True)
    offered_on = models.DateField("conference offered on", null=True, blank=True)
    answer = models.TextField("answer to the offer", choices=Answer, blank=True)
    decision = models.TextField("why it ended as it did", blank=True)
    support_after = models.TextField("who helps after we stop, and whom to ring", blank=True)

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """A letter has its day (one from before this system has no more), and an answer was asked for."""

        verbose_name = "pre-proceedings"
        verbose_name_plural = "pre-proceedings"
        constraints = [
            models.CheckConstraint(
                name="pre_letter_with_day",
                condition=Q(letter=None) | Q(letter_on__isnull=False),
            ),
            models.CheckConstraint(name="pre_answer_was_asked", condition=Q(answer="") | Q(offered_on__isnull=False)),
            models.CheckConstraint(name="pre_represented_is_a_code", condition=Q(is_represented__in=["", *ANSWERS])),
        ]

    def __str__(self) -> str:
        """This function will return what it is."""
        return f"Pre-proceedings {self.pk}"
