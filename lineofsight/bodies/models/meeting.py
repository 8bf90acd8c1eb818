"""A meeting: who was asked and came, its items, what was said of each, and what was resolved."""

from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.bodies.kinds import RESOLUTIONS, resolution_choices
from lineofsight.bodies.models.body import Body, hears_in
from lineofsight.record.models import Person
from lineofsight.record.models.person import AboutChildQuerySet


class MeetingQuerySet(models.QuerySet["Meeting"]):
    """Meetings. Every read for a user begins with `visible_to`."""

    def visible_to(self, user: Any, *, at: datetime | None = None) -> Self:
        """This function will keep the meetings of the bodies this user may know of."""
        return self.filter(body__in=Body.objects.visible_to(user, at=at))


class Meeting(models.Model):
    """One meeting of a body. Once its minutes are approved nothing of it changes: triggers in the database refuse."""

    class Status(models.TextChoices):
        """What became of it."""

        PLANNED = "planned", "Planned"
        HELD = "held", "Held"
        CANCELLED = "cancelled", "Cancelled"

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="meetings")
    starts_at = models.DateTimeField()
    place = models.TextField(blank=True)
    is_virtual = models.BooleanField("held online", default=False)
    status = models.TextField(choices=Status, default=Status.PLANNED)
    cancelled_reason = models.TextField(blank=True)
    called_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    approved_in = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="approves")
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = MeetingQuerySet.as_manager()

    class Meta:
        """A meeting has a place or is online; only one that was held has minutes to approve, and approval is whole."""

        constraints = [
            models.CheckConstraint(name="meeting_is_somewhere", condition=Q(is_virtual=True) | ~Q(place="")),
            models.CheckConstraint(
                name="meeting_cancelled_with_why",
                condition=(Q(status="cancelled") & ~Q(cancelled_reason=""))
                | Q(status__in=["planned", "held"], cancelled_reason=""),
            ),
            models.CheckConstraint(
                name="meeting_approved_whole",
                condition=Q(approved_in=None, approved_at=None, approved_by=None)
                | Q(approved_in__isnull=False, approved_at__isnull=False, approved_by__isnull=False, status="held"),
            ),
            models.UniqueConstraint(
                name="meeting_once_at_a_time", fields=["body", "starts_at"], condition=~Q(status="cancelled")
            ),
        ]

    def __str__(self) -> str:
        """This function will return whose meeting it is and when."""
        return f"{self.body}, {self.starts_at:%-d %B %Y}"

    @property
    def is_locked(self) -> bool:
        """Whether its minutes are approved, so that nothing of it can be changed."""
        return self.approved_at is not None


class ItemQuerySet(AboutChildQuerySet):
    """Items of agendas. Every read for a user begins with `visible_to`."""

    def visible_to(self, user: Any, *, at: datetime | None = None) -> Self:
        """This function will keep the items of meetings this user may know of, without those about hidden children."""
        known = self.filter(meeting__in=Meeting.objects.visible_to(user, at=at))
        return known.shown_to(user, at=at)

    def closed_to(self, user: Any, *, at: datetime | None = None) -> Self:
        """This function will keep the confidential items that this user does not hear, by their seat on the body."""
        return self.filter(is_confidential=True).exclude(meeting__body__in=hears_in(user, at=at))

    def shown_to(self, user: Any, *, at: datetime | None = None) -> Self:
        """This function will leave out, of a known meeting, confidential items that this user does not hear.

        And items about children whose record they may not open.
        """
        heard = self.filter(Q(is_confidential=False) | Q(meeting__body__in=hears_in(user, at=at)))
        if scope_of(user) == Scope.EVERYONE:
            return super(ItemQuerySet, heard).visible_to(user, at=at)
        return heard.filter(child=None)


class Item(models.Model):
    """One numbered item of an agenda, and who brings it. One about a child is named to who may open their record.

    A confidential one is named to members whose seat hears it; one about a child has need to know instead.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    number = models.PositiveIntegerField()
    title = models.TextField()
    child = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="items")
    owner = models.TextField("brought by", blank=True)
    is_confidential = models.BooleanField("confidential", default=False)

    objects = ItemQuerySet.as_manager()

    class Meta:
        """Items are numbered from 1, once each."""

        constraints = [
            models.CheckConstraint(name="item_has_title_and_number", condition=~Q(title="") & Q(number__gte=1)),
            models.UniqueConstraint(name="item_number_once", fields=["meeting", "number"]),
            models.CheckConstraint(
                name="item_confidential_or_about_a_child", condition=Q(is_confidential=False) | Q(child=None)
            ),
        ]

    def __str__(self) -> str:
        """This function will return the number and the title."""
        return f"{self.number}. {self.title}"


class Minute(models.Model):
    """What was said of one item, as last written."""

    item = models.OneToOneField(Item, on_delete=models.PROTECT, related_name="minute")
    text = models.TextField()
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A minute says something."""

        constraints = [models.CheckConstraint(name="minute_says_something", condition=~Q(text=""))]

    def __str__(self) -> str:
        """This function will return what it is about."""
        return f"Minute of {self.item}"


class Resolution(models.Model):
    """What a meeting resolved about an item: AGREED, NOTED and so on, in its order."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="resolutions")
    kind = models.TextField(choices=resolution_choices)
    number = models.PositiveIntegerField()
    text = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A resolution says something, in a declared way."""

        constraints = [
            models.CheckConstraint(name="resolution_says_something", condition=~Q(text="")),
            models.CheckConstraint(name="resolution_kind_is_declared", condition=Q(kind__in=sorted(RESOLUTIONS))),
            models.UniqueConstraint(name="resolution_number_once", fields=["item", "number"]),
        ]

    def __str__(self) -> str:
        """This function will return it as minutes say it."""
        return f"{RESOLUTIONS[self.kind].word}: {self.text}"
