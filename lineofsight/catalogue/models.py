"""Providers, the services they offer, who was referred to one, which sessions they came to, and what came of it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Body, Item
from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.team import DatedQuerySet, ends_after_start


class Provider(models.Model):
    """Somebody who offers services to families."""

    class Kind(models.TextChoices):
        """What sort of provider it is."""

        COUNCIL = "council", "The council"
        VOLUNTARY = "voluntary", "Voluntary sector"
        HEALTH = "health", "Health"
        SCHOOL = "school", "School or college"
        PRIVATE = "private", "Private"

    name = models.TextField(unique=True)
    kind = models.TextField(choices=Kind)
    contact = models.TextField("whom to ring", blank=True)

    class Meta:
        """A provider has a name."""

        constraints = [models.CheckConstraint(name="provider_has_a_name", condition=~Q(name=""))]

    def __str__(self) -> str:
        return self.name


class Service(models.Model):
    """One service: what it is, whom it is for, how many it can take, and who pays until when.

    A request goes to `team` where a team of ours gives it, to `panel` where one decides, else to the provider.
    """

    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="services")
    name = models.TextField(unique=True)
    about = models.TextField("what it does")
    who_for = models.TextField("whom it is for")
    least_age = models.PositiveSmallIntegerField("youngest age", null=True, blank=True)
    most_age = models.PositiveSmallIntegerField("oldest age", null=True, blank=True)
    places = models.PositiveIntegerField("children it can take at once", null=True, blank=True)
    outcome_measure = models.TextField("how its outcome is measured", blank=True)
    funding = models.TextField("who pays", blank=True)
    funded_until = models.DateField(null=True, blank=True)
    contract = models.TextField("contract and lot", blank=True)
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    panel = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        """Ages and dates are in order; a request has one way to go."""

        verbose_name = "service of a provider"
        verbose_name_plural = "services of providers"
        constraints = [
            models.CheckConstraint(name="service_says_what", condition=~Q(name="") & ~Q(about="") & ~Q(who_for="")),
            models.CheckConstraint(
                name="service_ages_in_order",
                condition=Q(least_age=None) | Q(most_age=None) | Q(most_age__gte=F("least_age")),
            ),
            models.CheckConstraint(name="service_ends_after_start", condition=ends_after_start()),
            models.CheckConstraint(name="service_has_one_route", condition=Q(team=None) | Q(panel=None)),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def route(self) -> str:
        """Who answers a request: panel, team or provider."""
        return "panel" if self.panel_id else "team" if self.team_id else "provider"

    @property
    def answered_by(self) -> str:
        """Who answers a request, by name. The panel, team and provider should be loaded."""
        return str(self.panel or self.team or self.provider)

    @property
    def ages(self) -> str:
        """The ages it is for, in words."""
        if self.least_age is None and self.most_age is None:
            return "Any age"
        if self.least_age is None:
            return f"Up to {self.most_age}"
        return f"{self.least_age} and over" if self.most_age is None else f"{self.least_age} to {self.most_age}"


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
