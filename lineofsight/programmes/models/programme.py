"""A programme: what it is for, how many families a year, what a claim brings, and the outcomes that count."""

from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.team import DatedQuerySet, ends_after_start


class Programme(models.Model):
    """A cohort of families with outcomes and money. `unit_pence` is what one family's lasting outcomes bring.

    A pilot is tried for a time: by `evaluate_on` somebody says whether it made a difference.
    """

    name = models.TextField(unique=True)
    about = models.TextField("what it is for")
    source = models.TextField("who set it, and which guidance", blank=True)
    target = models.PositiveIntegerField("families to attach in a year from April", null=True, blank=True)
    unit_pence = models.PositiveIntegerField("pence claimed for a family", null=True, blank=True)
    is_pilot = models.BooleanField("tried for a time", default=False)
    evaluate_on = models.DateField("to be evaluated by", null=True, blank=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        """A programme says what it is for; a pilot says by when it is evaluated."""

        constraints = [
            models.CheckConstraint(name="programme_says_what", condition=~Q(name="") & ~Q(about="")),
            models.CheckConstraint(name="programme_ends_after_start", condition=ends_after_start()),
            models.CheckConstraint(
                name="programme_pilot_is_evaluated",
                condition=Q(is_pilot=False, evaluate_on=None)
                | Q(is_pilot=True, evaluate_on__isnull=False, evaluate_on__gt=F("started_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def pays(self) -> bool:
        """Whether lasting outcomes are paid for."""
        return bool(self.unit_pence)


class Criterion(models.Model):
    """One outcome a family may be attached for, from a day until a day: the national list changes."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="criteria")
    label = models.TextField("outcome")
    evidence = models.TextField("what shows that it is achieved")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        """It says what shows it; one version of a label holds at a time."""

        verbose_name_plural = "criteria"
        constraints = [
            models.CheckConstraint(name="criterion_says_what", condition=~Q(label="") & ~Q(evidence="")),
            models.CheckConstraint(name="criterion_ends_after_start", condition=ends_after_start()),
            models.UniqueConstraint(
                name="criterion_one_version", fields=["programme", "label"], condition=Q(ended_on=None)
            ),
        ]

    def __str__(self) -> str:
        return self.label
