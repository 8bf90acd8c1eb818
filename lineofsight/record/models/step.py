"""The spine: one step of one child's journey through the service."""

from datetime import datetime
from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.statute.steps import NEVER_TOGETHER, STEPS


def kinds() -> list[tuple[str, str]]:
    """This function will return the declared steps as choices."""
    return [(step.key, step.name) for step in STEPS.values()]


def outcome_belongs_to_step() -> Q:
    """This function will return the condition that a step is open with no outcome, or stopped with one of its own."""
    in_progress = Q(stopped_on=None, outcome="")
    stopped = (Q(kind=s.key, outcome__in=s.outcome_codes, stopped_on__isnull=False) for s in STEPS.values())
    return reduce(or_, stopped, in_progress)


def one_open_at_a_time() -> list[str]:
    """This function will return the kinds of which a child has at most one open step."""
    return [step.key for step in STEPS.values() if step.one_open_at_a_time]


class CaseStepQuerySet(AboutChildQuerySet):
    """Steps. Every read for a user begins with `visible_to`."""

    def known_to(self, user, *, at: datetime | None = None) -> "CaseStepQuerySet":
        """This function will keep the steps this user may know of: all, only the contacts they made, or none."""
        if scope_of(user) == Scope.OWN_REFERRALS:
            return self._findable(self.filter(kind="contact", started_by=user), user, at=at)
        return super().known_to(user, at=at)

    def open(self) -> "CaseStepQuerySet":
        """This function will keep the steps that have not stopped."""
        return self.filter(stopped_on=None)


class CaseStep(models.Model):
    """One step of one child's journey: when it started and stopped, its outcome, and the step that led to it.

    A stage adds its own details in a table of its own. Lists, trays and timelines read the spine alone.
    """

    # An index below begins with the child, so the child needs none of its own.
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="steps", db_index=False)
    kind = models.TextField(choices=kinds)
    opened_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="opened")
    group = models.UUIDField(
        null=True, blank=True, help_text="Shared by the steps of brothers and sisters recorded in one act."
    )
    started_on = models.DateField()
    started_at = models.DateTimeField(null=True, blank=True, help_text="For clocks that run in hours.")
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    stopped_on = models.DateField(null=True, blank=True)
    stopped_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    outcome = models.TextField(blank=True)

    objects = CaseStepQuerySet.as_manager()

    class Meta:
        """The shape of the journey is kept by the database."""

        constraints = [
            models.CheckConstraint(name="step_outcome_is_its_own", condition=outcome_belongs_to_step()),
            models.CheckConstraint(
                name="step_stops_after_start", condition=Q(stopped_on=None) | Q(stopped_on__gte=F("started_on"))
            ),
            models.CheckConstraint(
                name="step_stopped_on_with_by",
                condition=Q(stopped_on=None, stopped_by=None) | Q(stopped_on__isnull=False, stopped_by__isnull=False),
            ),
            models.UniqueConstraint(
                name="step_one_open_of_a_kind",
                fields=["child", "kind"],
                condition=Q(stopped_on=None, kind__in=one_open_at_a_time()),
            ),
            models.UniqueConstraint(
                name="step_no_plan_beside_another",
                fields=["child"],
                condition=Q(stopped_on=None, kind__in=NEVER_TOGETHER),
            ),
        ]
        indexes = [
            models.Index(fields=["child", "-started_on"], name="step_by_child"),
            models.Index(fields=["kind", "started_on"], name="step_open_by_kind", condition=Q(stopped_on=None)),
            models.Index(fields=["kind", "started_on", "id"], name="step_by_kind"),
            # The last step of a kind before a day: without it, every step of the kind is read for each child.
            models.Index(fields=["child", "kind", "started_on", "id"], name="step_by_child_and_kind"),
            models.Index(fields=["group", "kind"], name="step_by_group", condition=Q(group__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.declared.name} of {self.child_id}"

    @property
    def declared(self):
        """The step as the law declares it."""
        return STEPS[self.kind]

    @property
    def outcome_label(self) -> str:
        """The outcome in words, or an empty string while the step is open."""
        return self.declared.outcome(self.outcome).label if self.outcome else ""
