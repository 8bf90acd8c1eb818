"""Work that passes from one service to another: proposed by a manager of one, accepted by a manager of the other."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.record.models.step import CaseStep
from lineofsight.record.models.team import Team
from lineofsight.statute.step import Outcome

NOT_ASKED = "Not asked"


class TransferQuerySet(AboutChildQuerySet):
    """Transfers. Every read for a user begins with `visible_to`."""

    def waiting(self) -> "TransferQuerySet":
        """This function will keep those that nobody has answered yet."""
        return self.filter(answered_at=None)


class Transfer(models.Model):
    """One time that a service was asked to take a child's work over. The sender's step can't stop before it accepts.

    `outcome` is how the sender's step would end. `team` is the receiving team, once there is one. `level` is named as
    the version of the threshold named it, with what was relied on, a sentence a line.
    """

    class Answer(models.TextChoices):
        """What became of it."""

        ACCEPTED = "accepted", "Accepted"
        RETURNED = "returned", "Returned"
        WITHDRAWN = "withdrawn", "Withdrawn by who proposed it"

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="transfers", db_index=False)
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="transfers")
    outcome = models.TextField("what is proposed")
    reason = models.TextField("why, and what the family knows of it")
    threshold_version = models.TextField()
    level = models.TextField("level of need that is seen now")
    shown_by = models.TextField("what shows that level")
    from_team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", db_index=False)
    proposed_on = models.DateField()
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answer = models.TextField(choices=Answer, blank=True)
    words = models.TextField("what the receiving manager says", blank=True)
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    answered_on = models.DateField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    met_on = models.DateField("day of the joint hand-over", null=True, blank=True)
    met_words = models.TextField("who met, and what was handed over", blank=True)

    objects = TransferQuerySet.as_manager()

    class Meta:
        """Two managers, one answer, and never two open proposals of one step."""

        constraints = [
            models.UniqueConstraint(name="transfer_one_in_hand", fields=["step"], condition=Q(answer="")),
            models.UniqueConstraint(name="transfer_accepted_once", fields=["step"], condition=Q(answer="accepted")),
            models.CheckConstraint(name="transfer_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="transfer_answered_whole",
                condition=Q(answer="", answered_on=None, answered_at=None, answered_by=None)
                | (
                    Q(answer__in=["accepted", "returned", "withdrawn"], answered_on__gte=F("proposed_on"))
                    & Q(answered_on__isnull=False, answered_at__isnull=False, answered_by__isnull=False)
                ),
            ),
            models.CheckConstraint(
                name="transfer_level_by_a_threshold",
                condition=~Q(level="") & ~Q(threshold_version="") & ~Q(shown_by=""),
            ),
            models.CheckConstraint(
                name="transfer_answered_by_another",
                condition=Q(answer="") | Q(answer="withdrawn") | ~Q(answered_by=F("proposed_by")),
            ),
            models.CheckConstraint(
                name="transfer_accepted_by_a_team", condition=~Q(answer="accepted") | Q(team__isnull=False)
            ),
            models.CheckConstraint(name="transfer_returned_with_why", condition=~Q(answer="returned") | ~Q(words="")),
            models.CheckConstraint(
                name="transfer_met_whole",
                condition=Q(met_on=None, met_words="") | (Q(met_on__isnull=False) & ~Q(met_words="")),
            ),
        ]
        indexes = [models.Index(fields=["step"], name="transfer_by_step")]

    def __str__(self) -> str:
        return f"{self.declared.label}: {self.child_id}"

    @property
    def declared(self) -> Outcome:
        """The outcome that is proposed, as the law declares it."""
        return self.step.declared.outcome(self.outcome)

    @property
    def has_level(self) -> bool:
        """Whether a level of need was seen. It was not asked of those proposed before; they say so instead."""
        return self.level != NOT_ASKED

    @property
    def state(self) -> str:
        """Where it stands, in words."""
        return self.get_answer_display() or "Waiting for an answer"
