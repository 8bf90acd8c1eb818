"""A child's work moving from one team to another by the transfer protocol."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import CaseStep, Team
from lineofsight.service.child_in_need.models.review import AboutStepQuerySet
from lineofsight.service.child_in_need.transfer_rules import TRIGGERS


class Transfer(models.Model):
    """One transfer of a step: what triggered it, whether it came early and why, and what each team held before."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="transfers")
    trigger = models.TextField()
    triggered_on = models.DateField()
    from_team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    to_team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    early_reason = models.TextField("why it comes early", blank=True)
    from_before = models.PositiveIntegerField("children the sending team held before")
    to_before = models.PositiveIntegerField("children the receiving team held before")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """Between two teams, by a trigger of the protocol, or early with a reason."""

        constraints = [
            models.CheckConstraint(name="transfer_between_teams", condition=~Q(from_team=F("to_team"))),
            models.CheckConstraint(name="transfer_trigger_is_known", condition=Q(trigger__in=list(TRIGGERS))),
            models.CheckConstraint(
                name="transfer_early_has_a_reason", condition=~Q(trigger="early") | ~Q(early_reason="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_team} to {self.to_team}"

    @property
    def is_early(self) -> bool:
        """Whether it came before the protocol's point of transfer."""
        return self.trigger == "early"
