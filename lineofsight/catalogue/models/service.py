"""Providers, what we have contracted them for, and the services they offer."""

from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Body
from lineofsight.record.models import Team
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


class Contract(models.Model):
    """What a provider is paid for, from a day to a day, in one or more lots; `board` watches over it.

    `decide_by` is the day by which it is decided whether it goes on. Each service of its lots is a Service.
    """

    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="contracts")
    title = models.TextField(unique=True)
    reference = models.TextField("number in the council's own register", blank=True)
    about = models.TextField("what it is to bring about")
    pounds = models.PositiveIntegerField("pounds a year", null=True, blank=True)
    manager = models.TextField("who manages it for us")
    board = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decide_by = models.DateField(null=True, blank=True)
    started_on = models.DateField()
    ended_on = models.DateField("first day without it")

    objects = DatedQuerySet.as_manager()

    class Meta:
        """It says what it is for and who answers for it, ends, and is decided on before it ends."""

        constraints = [
            models.CheckConstraint(
                name="contract_says_what", condition=~Q(title="") & ~Q(about="") & ~Q(manager="")
            ),
            models.CheckConstraint(name="contract_ends_after_start", condition=Q(ended_on__gt=F("started_on"))),
            models.CheckConstraint(
                name="contract_decided_before_its_end", condition=Q(decide_by=None) | Q(decide_by__lte=F("ended_on"))
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


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
    contract = models.ForeignKey(Contract, null=True, blank=True, on_delete=models.PROTECT, related_name="lots")
    lot = models.TextField("lot of the contract", blank=True)
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
