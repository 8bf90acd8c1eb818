"""Children who were referred to services, which sessions they came to, and what came of it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Item
from lineofsight.catalogue.models.service import Service
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.person import AboutChildQuerySet


class ServiceRequest(models.Model):
    """One child referred to one service: asked, answered, attended, ended with an outcome.

    `item` is its place on the agenda of the panel that decides, once there is a meeting to put it before.
    """

    class Answer(models.TextChoices):
        """What the provider says."""

        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"

    class Outcome(models.TextChoices):
        """What came of it."""

        BETTER = "better", "Better"
        SAME = "same", "About the same"
        WORSE = "worse", "Worse"
        STOPPED = "stopped", "Stopped before the end"

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="requests")
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="service_requests")
    step = models.ForeignKey(CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField("why, and what the family hopes for")
    asked_on = models.DateField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answer = models.TextField(choices=Answer, blank=True)
    answer_words = models.TextField("what the provider says", blank=True)
    answered_on = models.DateField(null=True, blank=True)
    score_before = models.PositiveSmallIntegerField("score at the start", null=True, blank=True)
    score_after = models.PositiveSmallIntegerField("score at the end", null=True, blank=True)
    outcome = models.TextField(choices=Outcome, blank=True)
    outcome_words = models.TextField("what changed, in whose words", blank=True)
    ended_on = models.DateField(null=True, blank=True)

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """Answered before it ends; an end says what came of it; one at a time for a child and a service."""

        verbose_name = "referral to a service"
        verbose_name_plural = "referrals to services"
        constraints = [
            models.CheckConstraint(name="service_request_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="service_request_answered_whole",
                condition=Q(answer="", answered_on=None) | (~Q(answer="") & Q(answered_on__gte=F("asked_on"))),
            ),
            models.CheckConstraint(
                name="service_request_ended_whole",
                condition=Q(ended_on=None, outcome="")
                | (Q(answer="accepted", ended_on__gte=F("answered_on")) & ~Q(outcome="") & ~Q(outcome_words="")),
            ),
            models.UniqueConstraint(
                name="service_request_one_at_a_time", fields=["service", "child"],
                condition=Q(ended_on=None) & ~Q(answer="declined"),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.service}: {self.child_id}"

    @property
    def state(self) -> str:
        """Where it stands, in words."""
        if self.ended_on:
            return f"Ended: {self.get_outcome_display().lower()}"
        return self.get_answer_display() or f"Waiting for the {self.service.route}"


class Session(models.Model):
    """One session that was offered to a child, and whether they came."""

    class How(models.TextChoices):
        """What happened."""

        ATTENDED = "attended", "Came"
        ABSENT = "absent", "Did not come"
        CANCELLED = "cancelled", "Cancelled by the provider"

    request = models.ForeignKey(ServiceRequest, on_delete=models.PROTECT, related_name="sessions", db_index=False)
    on = models.DateField()
    how = models.TextField(choices=How)
    words = models.TextField("anything to say", blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """One a day."""

        verbose_name = "session of a service"
        verbose_name_plural = "sessions of services"
        constraints = [models.UniqueConstraint(name="service_session_once_a_day", fields=["request", "on"])]

    def __str__(self) -> str:
        return f"{self.request_id} on {self.on}"
