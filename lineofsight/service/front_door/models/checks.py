"""What other agencies are asked about a contact, and what a manager asks the worker who takes it on."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.bodies.kinds import agency_choices
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.service.front_door.models.contact import Contact
from lineofsight.statute.directions import DIRECTIONS


class AgencyCheckQuerySet(AboutChildQuerySet):
    """Checks. Every read for a user begins with `visible_to`."""

    about = "contact__step__child"

    def known_to(self, user, *, at: datetime | None = None) -> "AgencyCheckQuerySet":
        """This function will keep the checks this user may know of: all, those asked of them, or none."""
        if scope_of(user) == Scope.OWN_REFERRALS:
            return self._findable(self.filter(asked_of=user), user, at=at)
        return super().known_to(user, at=at)

    def unanswered(self) -> "AgencyCheckQuerySet":
        """This function will keep the checks that were neither answered nor given up."""
        return self.filter(answered_at=None, given_up_at=None)


class AgencyCheck(models.Model):
    """One agency asked what it knows of a child: by whom, why it may be asked, until when, and its answer.

    `asked_of` is the partner's account where they have one. `child_told` is who it was asked about, in the words the
    agency reads: never more of the record than that. `answered_by` is the partner, or who wrote down what they said.
    """

    class Knows(models.TextChoices):
        """Whether the agency knows the child."""

        WORRIED = "worried", "Knows the child, and is worried"
        KNOWS = "knows", "Knows the child, and has no worry"
        NOT_KNOWN = "not_known", "Does not know the child"

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="checks")
    agency = models.TextField(choices=agency_choices)
    asked_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    child_told = models.TextField("who it is about, as the agency was told")
    question = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    knows = models.TextField(choices=Knows, blank=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    given_up_at = models.DateTimeField("no longer needed since", null=True, blank=True)

    objects = AgencyCheckQuerySet.as_manager()

    class Meta:
        """A check asks something, and is answered as a whole."""

        verbose_name = "agency check"
        constraints = [
            models.CheckConstraint(name="check_asks_something", condition=~Q(question="") & ~Q(child_told="")),
            models.CheckConstraint(
                name="check_answered_whole",
                condition=Q(answered_at=None, answered_by=None, knows="", answer="")
                | (
                    Q(answered_at__isnull=False, answered_by__isnull=False, given_up_at=None)
                    & Q(knows__in=["worried", "knows", "not_known"])
                    & ~Q(answer="")
                ),
            ),
        ]
        indexes = [
            models.Index(fields=["asked_of", "due_at"], name="check_open_by_partner", condition=Q(answered_at=None))
        ]

    def __str__(self) -> str:
        """This function will return whom was asked."""
        return self.get_agency_display()


class DirectionStepQuerySet(AboutChildQuerySet):
    """Steps of managers' directions. Every read for a user begins with `visible_to`."""

    about = "contact__step__child"


def direction_kinds() -> list[tuple[str, str]]:
    """This function will return what a manager can ask a worker to do, as choices."""
    return [(code.code, code.label) for code in DIRECTIONS]


class DirectionStep(models.Model):
    """One thing a manager asked the worker to do when they gave them the contact, and whether it is done."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="direction")
    kind = models.TextField(choices=direction_kinds)
    words = models.TextField(blank=True)
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = DirectionStepQuerySet.as_manager()

    class Meta:
        """A step is of a declared kind, says what where it is none of the others, and is ticked by somebody."""

        verbose_name = "step of a direction"
        verbose_name_plural = "steps of a direction"
        constraints = [
            models.CheckConstraint(
                name="direction_kind_is_declared", condition=Q(kind__in=[code.code for code in DIRECTIONS])
            ),
            models.CheckConstraint(name="direction_other_says_what", condition=~Q(kind="other") | ~Q(words="")),
            models.CheckConstraint(
                name="direction_done_at_with_by",
                condition=Q(done_at=None, done_by=None) | Q(done_at__isnull=False, done_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        """This function will return what was asked."""
        return self.words or self.get_kind_display()
