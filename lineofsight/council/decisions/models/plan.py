"""The forward plan: what is to be decided, each notice as it was published, and who was told when it was urgent."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body


def account(*, is_optional: bool = False) -> models.ForeignKey:
    """This function will make the column of an account that did something."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=is_optional, blank=is_optional
    )


def decided_by_one() -> Q:
    """This function will return the condition that a body or a named officer decides, and not both."""
    return Q(body__isnull=False, officer="") | (Q(body=None) & ~Q(officer=""))


class CouncilQuerySet(models.QuerySet[Any]):
    """Rows of the council's own work. Every read for a user begins with `visible_to`."""

    def visible_to(self, user: Any) -> Self:
        """This function will keep all for who may see the council's own work, and none for anybody else."""
        allowed = getattr(user, "is_active", False) and user.can(Permission.COUNCIL_READ)
        return self.all() if allowed else self.none()


class PlanEntry(models.Model):
    """Something that is to be decided. It says what holds now; `notices` keep what was published, and are not changed.

    `documents` and `wards` are one a line. It is withdrawn with a reason, and never deleted once it is published.
    """

    title = models.TextField("matter")
    about = models.TextField("what is to be decided")
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    officer = models.TextField("officer who decides", blank=True)
    is_key = models.BooleanField("key decision")
    for_spending = models.BooleanField("key for what it spends or saves", default=False)
    for_wards = models.BooleanField("key for the wards it affects", default=False)
    pounds = models.PositiveBigIntegerField("pounds spent or saved", null=True, blank=True)
    wards = models.TextField(blank=True)
    why_not_key = models.TextField("why it is not a key decision", blank=True)
    taken_from = models.DateField("to be taken on or from")
    taken_to = models.DateField("to be taken by", null=True, blank=True)
    documents = models.TextField(blank=True)
    how_to_ask = models.TextField("how to ask for the documents")
    is_private = models.BooleanField("in private", default=False)
    why_private = models.TextField("why in private", blank=True)
    made_at = models.DateTimeField()
    made_by = account()
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_why = models.TextField(blank=True)
    withdrawn_by = account(is_optional=True)

    objects = CouncilQuerySet.as_manager()

    class Meta:
        """It is whole, one decides, a key decision says why it is, and private says why."""

        verbose_name = "entry of the forward plan"
        verbose_name_plural = "entries of the forward plan"
        constraints = [
            models.CheckConstraint(
                name="plan_entry_is_whole", condition=~Q(title="") & ~Q(about="") & ~Q(how_to_ask="")
            ),
            models.CheckConstraint(name="plan_entry_one_decides", condition=decided_by_one()),
            models.CheckConstraint(
                name="plan_entry_key_says_why",
                condition=Q(is_key=False, for_spending=False, for_wards=False)
                | (Q(is_key=True, why_not_key="") & (Q(for_spending=True) | Q(for_wards=True))),
            ),
            models.CheckConstraint(
                name="plan_entry_spending_says_pounds", condition=Q(for_spending=False) | Q(pounds__isnull=False)
            ),
            models.CheckConstraint(name="plan_entry_wards_are_named", condition=Q(for_wards=False) | ~Q(wards="")),
            models.CheckConstraint(
                name="plan_entry_period_ends_after_start", condition=Q(taken_to=None) | Q(taken_to__gte=F("taken_from"))
            ),
            models.CheckConstraint(
                name="plan_entry_private_says_why",
                condition=Q(is_private=False, why_private="") | (Q(is_private=True) & ~Q(why_private="")),
            ),
            models.CheckConstraint(
                name="plan_entry_withdrawn_whole",
                condition=Q(withdrawn_on=None, withdrawn_by=None, withdrawn_why="")
                | (Q(withdrawn_on__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_why="")),
            ),
        ]

    def __str__(self) -> str:
        """This function will return the matter."""
        return self.title

    @property
    def decides(self) -> str:
        """Who decides."""
        return self.body.name if self.body is not None else self.officer


class PlanNotice(models.Model):
    """What was published of an entry on a day, frozen. The first is the notice; each later one says what changed.

    `counts_from` is the day from which its clear days count: that of an earlier notice, unless it began again.
    """

    entry = models.ForeignKey(PlanEntry, on_delete=models.PROTECT, related_name="notices")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    changed = models.JSONField(default=list)
    why_changed = models.TextField(blank=True)
    published_on = models.DateField()
    counts_from = models.DateField()
    published_at = models.DateTimeField()
    published_by = account()

    class Meta:
        """Numbered from one; a later one says why; none counts from after its day."""

        verbose_name = "notice of the forward plan"
        verbose_name_plural = "notices of the forward plan"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(name="plan_notice_one_number", fields=["entry", "number"]),
            models.CheckConstraint(
                name="plan_notice_change_says_why",
                condition=Q(number=1, why_changed="") | (Q(number__gt=1) & ~Q(why_changed="")),
            ),
            models.CheckConstraint(
                name="plan_notice_counts_from_its_past", condition=Q(counts_from__lte=F("published_on"))
            ),
        ]

    def __str__(self) -> str:
        """This function will return which notice it is."""
        return f"Notice {self.number} of {self.entry}"


class UrgencyNotice(models.Model):
    """That 28 clear days cannot pass: the chair of scrutiny was told (general exception) or agreed (special urgency).

    It is public with the entry from its day.
    """

    class Way(models.TextChoices):
        """The two ways around the notice."""

        GENERAL_EXCEPTION = "general_exception", "General exception"
        SPECIAL_URGENCY = "special_urgency", "Special urgency"

    entry = models.ForeignKey(PlanEntry, on_delete=models.PROTECT, related_name="urgency")
    way = models.TextField(choices=Way.choices)
    person = models.TextField("who was told, or agreed")
    role = models.TextField("as what")
    why = models.TextField("why the notice is impracticable")
    on = models.DateField("day")
    recorded_at = models.DateTimeField()
    recorded_by = account()

    class Meta:
        """One a way, with who and why."""

        verbose_name = "notice of urgency"
        verbose_name_plural = "notices of urgency"
        constraints = [
            models.UniqueConstraint(name="urgency_one_a_way", fields=["entry", "way"]),
            models.CheckConstraint(name="urgency_way", condition=Q(way__in=["general_exception", "special_urgency"])),
            models.CheckConstraint(name="urgency_says_who_and_why", condition=~Q(person="") & ~Q(role="") & ~Q(why="")),
        ]

    def __str__(self) -> str:
        """This function will return which way it is."""
        return self.get_way_display()


class Wanted(models.Model):
    """That scrutiny wants to look at an entry before it is decided: who asks, for which body, and why."""

    entry = models.ForeignKey(PlanEntry, on_delete=models.PROTECT, related_name="wanted")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    asked_by = models.TextField("who asks")
    why = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = account()

    class Meta:
        """A body picks an entry once, with who and why."""

        verbose_name = "entry wanted by scrutiny"
        verbose_name_plural = "entries wanted by scrutiny"
        constraints = [
            models.UniqueConstraint(name="wanted_once_by_a_body", fields=["entry", "body"]),
            models.CheckConstraint(name="wanted_says_who_and_why", condition=~Q(asked_by="") & ~Q(why="")),
        ]

    def __str__(self) -> str:
        """This function will return who wants it."""
        return self.body.name
