"""MARAC: that a child's family was referred to the agencies' meeting about high risk, and what it decided."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import Person
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.service.front_door.models.contact import Contact
from lineofsight.statute.domestic_abuse import FLAGGED_FOR_MONTHS, MARAC_OUTCOMES, WHY_MARAC
from lineofsight.statute.limits import Months


def why_choices() -> list[tuple[str, str]]:
    """This function will return why a case goes to MARAC, as choices."""
    return [(code.code, code.label) for code in WHY_MARAC]


def outcome_choices() -> list[tuple[str, str]]:
    """This function will return what MARAC can decide, as choices."""
    return [(code.code, code.label) for code in MARAC_OUTCOMES]


class MaracQuerySet(AboutChildQuerySet):
    """Referrals to MARAC. Every read for a user begins with `visible_to`."""

    def waiting(self) -> "MaracQuerySet":
        """This function will keep those that MARAC has not decided about yet."""
        return self.filter(decided_on=None)

    def flagging(self, *, on: date) -> "MaracQuerySet":
        """This function will keep those that flag their child on a day: not decided yet, or heard not long ago."""
        return self.filter(Q(decided_on=None) | Q(flag_until__gte=on), referred_on__lte=on)


class MaracReferral(models.Model):
    """One child whose family was referred to MARAC: why, whether the victim knows, when it is heard and what it said.

    Brothers and sisters have a row each. `flag_until` is the last day on which the child is flagged: the local default
    is a year after it was heard, and none where MARAC sent it back.
    """

    class Victim(models.TextChoices):
        """Whether the victim knows of the referral."""

        AGREES = "agrees", "Yes, and agrees"
        KNOWS = "knows", "Yes, and does not agree"
        UNSAFE = "unsafe", "No: telling them is not safe"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="marac_referrals")
    contact = models.ForeignKey(
        Contact, null=True, blank=True, on_delete=models.PROTECT, related_name="marac_referrals"
    )
    why = models.TextField(choices=why_choices)
    words = models.TextField("what makes the risk high")
    victim = models.TextField("whether the victim knows", choices=Victim)
    meeting_on = models.DateField("when MARAC meets", null=True, blank=True)
    referred_on = models.DateField()
    referred_at = models.DateTimeField()
    referred_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    outcome = models.TextField(choices=outcome_choices, blank=True)
    decided_words = models.TextField("what MARAC said", blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    flag_until = models.DateField(null=True, blank=True)

    objects = MaracQuerySet.as_manager()

    class Meta:
        """A referral says why; what MARAC decided is kept whole; one waits at a time about a child."""

        verbose_name = "referral to MARAC"
        verbose_name_plural = "referrals to MARAC"
        constraints = [
            models.CheckConstraint(
                name="marac_says_why",
                condition=Q(why__in=[code.code for code in WHY_MARAC], victim__in=["agrees", "knows", "unsafe"])
                & ~Q(words=""),
            ),
            models.CheckConstraint(
                name="marac_decided_whole",
                condition=Q(decided_on=None, decided_by=None, outcome="", decided_words="", flag_until=None)
                | (
                    Q(decided_on__gte=F("referred_on"), decided_by__isnull=False)
                    & Q(outcome__in=[code.code for code in MARAC_OUTCOMES])
                    & ~Q(decided_words="")
                ),
            ),
            models.UniqueConstraint(name="marac_waits_once", fields=["child"], condition=Q(decided_on=None)),
        ]

    def __str__(self) -> str:
        """This function will return what became of it."""
        return self.get_outcome_display() or "Waiting to be heard"

    @staticmethod
    def flagged_until(*, outcome: str, on: date) -> date | None:
        """This function will return the last day a child is flagged after MARAC decided, or None for not at all."""
        return None if outcome == "not_heard" else Months(FLAGGED_FOR_MONTHS).due(on).on
