"""Private fostering: who cares for the child and where, whether that is suitable, and what has changed."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import CaseStep
from lineofsight.service.child_in_need.models.review import AboutStepQuerySet
from lineofsight.statute.codes import ASSESSMENT_FACTORS


def circumstances() -> list[tuple[str, str]]:
    """This function will return the kinds of private fostering that the census knows, as choices."""
    return [(factor.code, factor.label) for factor in ASSESSMENT_FACTORS if factor.code[0] == "8"]


class PrivateFostering(models.Model):
    """What was notified of one arrangement. The step is its place on the spine: it starts when the council is told."""

    class NotifiedBy(models.TextChoices):
        """Who told the council."""

        CARER = "carer", "The carer"
        PARENT = "parent", "A parent"
        OTHER = "other", "Somebody else"

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="private_fostering")
    carer_name = models.TextField("who cares for the child")
    carer_relation = models.TextField("how the carer knows the child")
    place = models.TextField("where the child lives")
    parents = models.TextField("where the parents are, and what they agreed")
    circumstances = models.TextField("kind of arrangement", choices=circumstances)
    begins_on = models.DateField("when the child began, or will begin, to live there")
    expected_until = models.DateField("expected until", null=True, blank=True)
    notified_on = models.DateField("the council was told on")
    notified_by = models.TextField("who told us", choices=NotifiedBy)
    support_after = models.TextField("who helps after we stop, and whom to ring", blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """Somebody cares for the child somewhere, by an arrangement of a known kind."""

        verbose_name = "private fostering arrangement"
        constraints = [
            models.CheckConstraint(
                name="private_fostering_is_whole",
                condition=~Q(carer_name="") & ~Q(carer_relation="") & ~Q(place="") & ~Q(parents=""),
            ),
            models.CheckConstraint(
                name="private_fostering_ends_after_start",
                condition=Q(expected_until=None) | Q(expected_until__gte=F("begins_on")),
            ),
            models.CheckConstraint(
                name="private_fostering_kind_is_known", condition=Q(circumstances__in=[c for c, _ in circumstances()])
            ),
            models.CheckConstraint(
                name="private_fostering_teller_is_known", condition=Q(notified_by__in=["carer", "parent", "other"])
            ),
        ]

    def __str__(self) -> str:
        return f"Cared for by {self.carer_name}"


class Suitability(models.Model):
    """One judgement of whether the carer, the household and the home are suitable for the child."""

    class Decision(models.TextChoices):
        """What was found."""

        SUITABLE = "suitable", "Suitable"
        WITH_REQUIREMENTS = "with_requirements", "Suitable, with requirements"
        NOT_SUITABLE = "not_suitable", "Not suitable"

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="suitability")
    carer = models.TextField("the carer")
    household = models.TextField("everybody else in the household")
    home = models.TextField("the home")
    childs_wishes = models.TextField("what the child wishes and feels")
    decision = models.TextField(choices=Decision)
    requirements = models.TextField("what is required", blank=True)
    decided_on = models.DateField()
    recorded_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """All that has to be looked at was looked at; requirements are named where there are some."""

        verbose_name = "judgement of suitability"
        verbose_name_plural = "judgements of suitability"
        constraints = [
            models.CheckConstraint(
                name="suitability_is_whole",
                condition=~Q(carer="") & ~Q(household="") & ~Q(home="") & ~Q(childs_wishes=""),
            ),
            models.CheckConstraint(
                name="suitability_decision_is_known",
                condition=Q(decision__in=["suitable", "with_requirements", "not_suitable"]),
            ),
            models.CheckConstraint(
                name="suitability_names_requirements",
                condition=Q(decision="suitable", requirements="") | (~Q(decision="suitable") & ~Q(requirements="")),
            ),
        ]

    def __str__(self) -> str:
        return self.get_decision_display()


class ArrangementChange(models.Model):
    """A change of an arrangement: when it happened and when the council was told of it."""

    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="arrangement_changes")
    what = models.TextField("what changed")
    happened_at = models.DateTimeField()
    told_at = models.DateTimeField("the council was told")
    told_by = models.TextField("who told us")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """Something changed, and somebody told us."""

        verbose_name = "change of an arrangement"
        verbose_name_plural = "changes of arrangements"
        constraints = [
            models.CheckConstraint(name="arrangement_change_is_whole", condition=~Q(what="") & ~Q(told_by=""))
        ]

    def __str__(self) -> str:
        return self.what


class Campaign(models.Model):
    """Something done so that people know what private fostering is, and tell the council. It is about no child."""

    title = models.TextField("what it was")
    audience = models.TextField("who it was for")
    started_on = models.DateField("from")
    ended_on = models.DateField("until")
    reached = models.PositiveIntegerField("how many people it reached", null=True, blank=True)
    learnt = models.TextField("what came of it", blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """For somebody, from a day to a day."""

        verbose_name = "awareness campaign"
        constraints = [
            models.CheckConstraint(name="campaign_is_whole", condition=~Q(title="") & ~Q(audience="")),
            models.CheckConstraint(name="campaign_ends_after_start", condition=Q(ended_on__gte=F("started_on"))),
        ]

    def __str__(self) -> str:
        return self.title
