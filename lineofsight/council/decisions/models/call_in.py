"""Members who ask that a decision is looked at before it is put into effect, and what came of it."""

from django.db import models
from django.db.models import Q

from lineofsight.bodies.models import Meeting
from lineofsight.council.decisions.models.decision import Decision
from lineofsight.council.decisions.models.plan import account


class CallInRequest(models.Model):
    """A member who asks for a call-in, on which ground and why."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="requests")
    name = models.TextField("member")
    member_account = account(is_optional=True)
    ground = models.TextField()
    reasons = models.TextField()
    asked_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = account()

    class Meta:
        """A member asks once, with a ground and reasons."""

        verbose_name = "request for a call-in"
        verbose_name_plural = "requests for a call-in"
        ordering = ["recorded_at", "pk"]
        constraints = [
            models.UniqueConstraint(name="call_in_asked_once_by_a_member", fields=["decision", "name"]),
            models.CheckConstraint(
                name="call_in_request_is_whole", condition=~Q(name="") & ~Q(ground="") & ~Q(reasons="")
            ),
        ]

    def __str__(self) -> str:
        """This function will return who asks."""
        return self.name


class CallIn(models.Model):
    """That a call-in was found valid or refused, what scrutiny came to, and how the decision maker answered."""

    class Outcome(models.TextChoices):
        """What scrutiny can come to."""

        NO_ACTION = "no_action", "No action: it may be put into effect"
        REFER_BACK = "refer_back", "Refer it back to who decided"
        FULL_COUNCIL = "full_council", "Refer it to Full Council"

    class Answer(models.TextChoices):
        """What becomes of a decision that was referred."""

        KEPT = "kept", "The decision stands"
        CHANGED = "changed", "It is decided anew"

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="call_in")
    is_valid = models.BooleanField()
    why = models.TextField("why it is valid or refused")
    judged_on = models.DateField()
    judged_by = account()
    outcome = models.TextField(choices=Outcome.choices, blank=True)
    outcome_why = models.TextField("reasons for the outcome", blank=True)
    outcome_on = models.DateField(null=True, blank=True)
    outcome_at = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    outcome_by = account(is_optional=True)
    answer = models.TextField(choices=Answer.choices, blank=True)
    answer_why = models.TextField("reasons for the answer", blank=True)
    answer_on = models.DateField(null=True, blank=True)
    answer_by = account(is_optional=True)

    class Meta:
        """It says why; only a valid one has an outcome, and only one that was referred an answer."""

        verbose_name = "call-in"
        constraints = [
            models.CheckConstraint(name="call_in_says_why", condition=~Q(why="")),
            models.CheckConstraint(
                name="call_in_outcome_whole",
                condition=Q(outcome="", outcome_why="", outcome_on=None, outcome_by=None, outcome_at=None)
                | (
                    Q(is_valid=True, outcome__in=["no_action", "refer_back", "full_council"])
                    & Q(outcome_on__isnull=False, outcome_by__isnull=False, outcome_at__isnull=False)
                    & ~Q(outcome_why="")
                ),
            ),
            models.CheckConstraint(
                name="call_in_answer_whole",
                condition=Q(answer="", answer_why="", answer_on=None, answer_by=None)
                | (
                    Q(outcome__in=["refer_back", "full_council"], answer__in=["kept", "changed"])
                    & Q(answer_on__isnull=False, answer_by__isnull=False)
                    & ~Q(answer_why="")
                ),
            ),
        ]

    def __str__(self) -> str:
        """This function will return what was called in."""
        return f"Call-in of {self.decision}"
