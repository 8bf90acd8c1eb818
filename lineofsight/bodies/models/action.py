"""An action: something somebody promised, by when, whose it was from when until when, and what shows it is done."""

from datetime import date, datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.bodies.kinds import agency_choices
from lineofsight.bodies.models.body import Body
from lineofsight.bodies.models.meeting import Item
from lineofsight.bodies.models.telling import telling_of
from lineofsight.record.models import Person
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.team import DatedQuerySet, ends_after_start


class ActionQuerySet(AboutChildQuerySet):
    """Actions. Every read for a user begins with `visible_to`."""

    def visible_to(self, user: Any, *, at: datetime | None = None) -> Self:
        """This function will keep the actions this user may know of.

        Who may open records sees all, but those about a child whose record they may not open, and those of confidential
        items they do not hear. Everybody else sees their own and those of the bodies they sit on; of those about a
        child a partner sees their own (telling.telling_of), and others none.
        """
        if not getattr(user, "is_authenticated", False) or not user.is_active:
            return self.none()
        own = Q(pk__in=held_by(user))
        heard = self.exclude(~own & Q(item__in=Item.objects.closed_to(user, at=at)))
        if scope_of(user) == Scope.EVERYONE:
            return super(ActionQuerySet, heard).visible_to(user, at=at)
        theirs = own & telling_of(user)
        return heard.filter(theirs | Q(item__meeting__body__in=Body.objects.visible_to(user, at=at), child=None))

    def open(self) -> Self:
        """This function will keep the actions that are not done and not dropped."""
        return self.filter(closed_on=None)


def held_by(user: Any) -> models.QuerySet:
    """This function will return the numbers of the actions an account owns now, as a subquery."""
    return ActionOwner.objects.filter(account=user, ended_on=None).values("action")


class Action(models.Model):
    """Something somebody promised. It comes of an item of a meeting, or of another record that an app registered.

    `evidence` is what shows that it was done; of one that was dropped, why.
    """

    class Outcome(models.TextChoices):
        """How it ended."""

        DONE = "done", "Done"
        DROPPED = "dropped", "No longer needed"

    what = models.TextField()
    due_on = models.DateField()
    child = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="actions")
    item = models.ForeignKey(Item, null=True, blank=True, on_delete=models.PROTECT, related_name="actions")
    source_kind = models.TextField(blank=True)
    source_number = models.PositiveBigIntegerField(null=True, blank=True)
    given_on = models.DateField()
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    outcome = models.TextField(choices=Outcome, blank=True)
    evidence = models.TextField(blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = ActionQuerySet.as_manager()

    class Meta:
        """An action says what and comes of one thing; it is closed as a whole: with how, when, by whom and evidence."""

        constraints = [
            models.CheckConstraint(name="action_says_what", condition=~Q(what="")),
            models.CheckConstraint(
                name="action_comes_of_one_thing",
                condition=Q(item__isnull=False, source_kind="", source_number=None)
                | (Q(item=None, source_number__isnull=False) & ~Q(source_kind="")),
            ),
            models.CheckConstraint(
                name="action_closed_whole",
                condition=Q(closed_on=None, closed_by=None, outcome="", evidence="")
                | (
                    Q(closed_on__isnull=False, closed_by__isnull=False, outcome__in=["done", "dropped"])
                    & ~Q(evidence="")
                ),
            ),
        ]
        indexes = [models.Index(fields=["due_on"], name="action_open_by_due", condition=Q(closed_on=None))]

    def __str__(self) -> str:
        """This function will return what was promised."""
        return self.what

    def is_late(self, *, on: date) -> bool:
        """This function will say whether it is open and past its day."""
        return self.closed_on is None and self.due_on < on


class ActionOwner(models.Model):
    """Whose an action was, from a day until a day: an account, or somebody outside by name and agency."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="owners")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.TextField()
    agency = models.TextField(choices=agency_choices)
    reason = models.TextField(blank=True, help_text="Why it was handed over; empty for the first owner.")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta:
        """An action has one owner at a time."""

        verbose_name = "owner of an action"
        verbose_name_plural = "owners of actions"
        constraints = [
            models.CheckConstraint(name="owner_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(name="owner_ends_after_start", condition=ends_after_start()),
            models.UniqueConstraint(name="owner_one_at_a_time", fields=["action"], condition=Q(ended_on=None)),
        ]
        indexes = [models.Index(fields=["account"], name="owner_of_open", condition=Q(ended_on=None))]

    def __str__(self) -> str:
        """This function will return the name."""
        return self.name
