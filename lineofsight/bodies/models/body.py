"""A body, what it is for as it changed over time, and who sat on it from when until when."""

from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.access.permissions import Permission
from lineofsight.bodies.kinds import (
    HEARING,
    KINDS,
    MEETING_IN_PUBLIC,
    SEATS,
    agency_choices,
    cadence_choices,
    kind_choices,
    seat_choices,
)
from lineofsight.bodies.quorum import Quorum
from lineofsight.record.gate import moment
from lineofsight.record.models import Person
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.team import DatedQuerySet, ends_after_start


class BodyQuerySet(AboutChildQuerySet, DatedQuerySet):
    """Bodies. Every read for a user begins with `visible_to`."""

    def visible_to(self, user: Any, *, at: datetime | None = None) -> Self:
        """This function will keep the bodies this user may know of.

        Who may open records sees all, but those about a child whose record they may not open. Everybody else sees those
        they sit on that day, and none that is about a child; who may see the council's own meetings sees its bodies.
        """
        if scope_of(user) == Scope.EVERYONE:
            return super().visible_to(user, at=at)
        known = Q(pk__in=sits_on(user, at=at))
        if getattr(user, "is_active", False) and user.can(Permission.COUNCIL_READ):
            known |= Q(kind__in=MEETING_IN_PUBLIC)
        return self.filter(known, child=None)


def sits_on(user: Any, *, at: datetime | None = None) -> models.QuerySet:
    """This function will return the numbers of the bodies an account sits on at a moment, as a subquery."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return Membership.objects.none().values("body")
    return Membership.objects.on(timezone.localdate(moment(at))).filter(account=user).values("body")


def hears_in(user: Any, *, at: datetime | None = None) -> models.QuerySet:
    """This function will return the numbers of the bodies of which an account hears confidential items, as a subquery.

    By its seat (kinds.SEATS) on that day: who has left hears no longer, not even of a meeting they were at.
    """
    return sits_on(user, at=at).filter(seat__in=HEARING)


class Body(models.Model):
    """A board, panel, conference or group: what meets. One about a child is known to who may open that child's record.

    `successor` is what went on with its work when it ended: its minutes are approved there.
    """

    kind = models.TextField(choices=kind_choices)
    name = models.TextField()
    child = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="bodies")
    cadence = models.TextField("how often it meets", choices=cadence_choices, default="as_needed")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    successor = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="predecessors")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = BodyQuerySet.as_manager()

    class Meta:
        """A body has a name and a declared kind, is not a part of itself, and is followed only once it has ended."""

        verbose_name_plural = "bodies"
        constraints = [
            models.CheckConstraint(name="body_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(name="body_kind_is_declared", condition=Q(kind__in=sorted(KINDS))),
            models.CheckConstraint(name="body_ends_after_start", condition=ends_after_start()),
            models.CheckConstraint(name="body_not_its_own_part", condition=Q(parent=None) | ~Q(parent=F("pk"))),
            models.CheckConstraint(
                name="body_followed_when_ended",
                condition=Q(successor=None) | (Q(ended_on__isnull=False) & ~Q(successor=F("pk"))),
            ),
        ]

    def __str__(self) -> str:
        """This function will return the name."""
        return self.name

    @property
    def declared(self) -> Any:
        """The kind of body it is, as declared."""
        return KINDS[self.kind]


class Terms(models.Model):
    """A body's terms of reference and quorum, as they hold from a day until others do."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="terms")
    text = models.TextField()
    quorum_least = models.PositiveSmallIntegerField("fewest members", default=1)
    quorum_share = models.TextField("smallest share of members", blank=True)
    quorum_agencies = models.JSONField("agencies that must be there", default=list, blank=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta:
        """Terms say something, ask for somebody, and one version holds at a time."""

        verbose_name = "terms of reference"
        verbose_name_plural = "terms of reference"
        constraints = [
            models.CheckConstraint(name="terms_say_something", condition=~Q(text="") & Q(quorum_least__gte=1)),
            models.CheckConstraint(name="terms_end_after_start", condition=ends_after_start()),
            models.UniqueConstraint(name="terms_one_at_a_time", fields=["body"], condition=Q(ended_on=None)),
        ]

    def __str__(self) -> str:
        """This function will return whose they are and since when."""
        return f"{self.body}, from {self.started_on}"

    @property
    def quorum(self) -> Quorum:
        """The quorum as a rule that can be judged."""
        return Quorum(least=self.quorum_least, share=self.quorum_share, agencies=tuple(self.quorum_agencies))


class Membership(models.Model):
    """Somebody's place on a body, for an agency, from a day until a day. Who never signs in has no account."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="memberships")
    seat = models.TextField("role", choices=seat_choices, default="member")
    agency = models.TextField(choices=agency_choices)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.TextField()
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        """A member has a name, and sits once at a time; a body has one chair at a time."""

        constraints = [
            models.CheckConstraint(name="membership_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(name="membership_seat_is_declared", condition=Q(seat__in=sorted(SEATS))),
            models.CheckConstraint(name="membership_ends_after_start", condition=ends_after_start()),
            models.UniqueConstraint(
                name="membership_once_at_a_time",
                fields=["body", "account"],
                condition=Q(ended_on=None, account__isnull=False),
            ),
            models.UniqueConstraint(
                name="membership_one_chair", fields=["body"], condition=Q(ended_on=None, seat="chair")
            ),
        ]

    def __str__(self) -> str:
        """This function will return the name."""
        return self.name

    @property
    def counts(self) -> bool:
        """Whether they count towards the quorum."""
        return SEATS[self.seat].counts
