"""A child's work that moved from one team to another, by the transfer protocol or early."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import CaseStep, Team
from lineofsight.service.child_in_need.models.review import AboutStepQuerySet
from lineofsight.service.child_in_need.transfer_rules import EARLY, TRIGGERS


class CaseTransfer(models.Model):
    """One move: which point of the protocol it came at, or why it came early, and what each team held around it."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="case_transfers")
    trigger = models.TextField("point of transfer")
    triggered_on = models.DateField()
    early_reason = models.TextField("why it came early", blank=True)
    words = models.TextField("what the receiving team must know")
    from_team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", db_index=False)
    to_team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", db_index=False)
    from_before = models.PositiveIntegerField("children the sending team held before")
    from_after = models.PositiveIntegerField("children the sending team held after")
    to_before = models.PositiveIntegerField("children the receiving team held before")
    to_after = models.PositiveIntegerField("children the receiving team held after")
    moved_on = models.DateField()
    moved_at = models.DateTimeField()
    moved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """Between two teams, at a point of the protocol, or early with a reason."""

        verbose_name = "move between teams"
        verbose_name_plural = "moves between teams"
        constraints = [
            models.CheckConstraint(name="case_transfer_between_teams", condition=~Q(from_team=F("to_team"))),
            models.CheckConstraint(name="case_transfer_trigger_known", condition=Q(trigger__in=[*TRIGGERS, EARLY])),
            models.CheckConstraint(
                name="case_transfer_early_has_a_reason",
                condition=(Q(trigger=EARLY) & ~Q(early_reason="")) | (~Q(trigger=EARLY) & Q(early_reason="")),
            ),
            models.CheckConstraint(name="case_transfer_says_what_to_know", condition=~Q(words="")),
        ]
        indexes = [models.Index(fields=["-moved_on"], name="case_transfer_by_day")]

    def __str__(self) -> str:
        return f"{self.from_team} to {self.to_team}"

    @property
    def is_early(self) -> bool:
        """Whether it came before any point of the protocol."""
        return self.trigger == EARLY

    @property
    def at_what(self) -> str:
        """The point it came at, in words."""
        return "Early" if self.is_early else TRIGGERS[self.trigger].label
