"""One child's early help: how intensive it is, when the family was first met, who leads, and how it ended."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.bodies.kinds import AGENCIES
from lineofsight.record.gate import moment
from lineofsight.record.models import CaseStep
from lineofsight.record.models.need_to_know import locked_to
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.voice import Narrative

COUNCIL = "childrens_services"


def agencies() -> list[tuple[str, str]]:
    """This function will return the agencies a lead professional may work for, as choices."""
    return list(AGENCIES.items())


class LedQuerySet(AboutChildQuerySet):
    """Rows of early help. Staff see those of every child they may open; a partner only of families they lead now."""

    about = "step__child"
    led = "leads"

    def visible_to(self, user, *, at: datetime | None = None) -> "LedQuerySet":
        """This function will keep the rows this user may read. Every read for a user begins here."""
        if scope_of(user) != Scope.OWN_REFERRALS:
            return super().visible_to(user, at=at)
        leading = Lead.objects.filter(account=user, ended_on=None).values("episode")
        mine = self._findable(self.filter(pk__in=leading, step__stopped_on=None), user, at=at)
        return self._without(mine, locked_to(user, at=moment(at)))


class Episode(Narrative):
    """What early help keeps of one child beside the step itself. Brothers and sisters share the step's group."""

    class Intensity(models.TextChoices):
        """How much of a practitioner's time the family takes. What each weighs in a caseload is a local default."""

        LIGHT = "light", "Light: advice and a monthly contact"
        STEADY = "steady", "Steady: a contact every week or two"
        INTENSIVE = "intensive", "Intensive: several contacts a week"

    NARRATIVE = ("closing_words", "support_after")

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="early_help")
    intensity = models.TextField(choices=Intensity, default=Intensity.STEADY)
    met_on = models.DateField("first meaningful contact", null=True, blank=True)
    met_words = models.TextField("who was met, and what they hope for", blank=True)
    met_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    closing_words = models.TextField("what has changed for the family", blank=True)
    support_after = models.TextField("who helps after we stop, and whom to ring", blank=True)

    objects = LedQuerySet.as_manager()

    class Meta:
        """A first contact says what came of it."""

        verbose_name = "early help episode"
        constraints = [
            models.CheckConstraint(
                name="early_help_met_whole",
                condition=Q(met_on=None, met_by=None, met_words="")
                | (Q(met_on__isnull=False, met_by__isnull=False) & ~Q(met_words="")),
            ),
            models.CheckConstraint(
                name="early_help_intensity_is_a_code", condition=Q(intensity__in=["light", "steady", "intensive"])
            ),
        ]

    def __str__(self) -> str:
        return f"Early help {self.pk}"

    @property
    def reader(self) -> Any:
        """The child the words may be written to."""
        return self.step.child


class Lead(models.Model):
    """Who leads the family's plan, from when until when, and for which agency. They may have no account here."""

    episode = models.ForeignKey(Episode, on_delete=models.PROTECT, related_name="leads", db_index=False)
    agency = models.TextField(choices=agencies)
    name = models.TextField()
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    reason = models.TextField("why they lead from now on, and what was handed over")
    named_at = models.DateTimeField()
    named_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """One leads at a time."""

        verbose_name = "lead professional"
        constraints = [
            models.UniqueConstraint(name="early_help_one_lead_now", fields=["episode"], condition=Q(ended_on=None)),
            models.CheckConstraint(name="early_help_lead_is_named", condition=~Q(name="") & ~Q(reason="")),
            models.CheckConstraint(
                name="early_help_lead_ends_after", condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on"))
            ),
        ]
        indexes = [models.Index(fields=["episode", "-started_on"], name="early_help_lead_of")]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_agency_display()})"

    @property
    def is_partner(self) -> bool:
        """Whether they work for another agency than the council's own children's services."""
        return self.agency != COUNCIL
