"""A child's safety plan: what keeps the child safe, who does what, and when it is looked at again."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import Person
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.voice import Narrative


class SafetyPlanQuerySet(AboutChildQuerySet):
    """Safety plans. Every read for a user begins with `visible_to`."""

    def in_force(self) -> "SafetyPlanQuerySet":
        """This function will keep the plans that no later one has replaced and nobody has ended."""
        return self.filter(ended_on=None)


class SafetyPlan(Narrative):
    """One version of a child's safety plan. A later version, or an end with a reason, replaces it.

    It is the child's, whatever step they are at: in need, protected, looked after or a care leaver.
    """

    NARRATIVE = ("worries", "keeps_safe", "who_does_what", "if_worse")

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="safety_plans", db_index=False)
    worries = models.TextField("what could happen")
    keeps_safe = models.TextField("what keeps the child safe")
    who_does_what = models.TextField("who does what")
    if_worse = models.TextField("what to do if it is not enough")
    childs_words = models.TextField("the child's words", blank=True)
    agreed_with = models.TextField("agreed with")
    agreed_on = models.DateField("agreed on")
    review_on = models.DateField("looked at again by")
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField("why it ended", blank=True)

    objects = SafetyPlanQuerySet.as_manager()

    class Meta:
        """A child has one in force; it is whole, and looked at again after it was agreed."""

        verbose_name = "safety plan"
        constraints = [
            models.UniqueConstraint(name="safety_plan_one_in_force", fields=["child"], condition=Q(ended_on=None)),
            models.CheckConstraint(
                name="safety_plan_is_whole",
                condition=~Q(worries="") & ~Q(keeps_safe="") & ~Q(who_does_what="") & ~Q(if_worse="")
                & ~Q(agreed_with=""),
            ),
            models.CheckConstraint(name="safety_plan_reviewed_after", condition=Q(review_on__gt=F("agreed_on"))),
            models.CheckConstraint(
                name="safety_plan_ended_with_reason",
                condition=Q(ended_on=None, ended_because="") | (Q(ended_on__gte=F("agreed_on")) & ~Q(ended_because="")),
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["child", "-agreed_on"], name="safety_plan_by_child")]

    def __str__(self) -> str:
        return f"Safety plan of {self.agreed_on:%-d %B %Y}"
