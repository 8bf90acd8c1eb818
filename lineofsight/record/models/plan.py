"""Plans: what will be different for the child, what people promised to do about it, and which risks that covers."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.about import both_or_neither
from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.record.models.risk import Risk
from lineofsight.record.models.step import CaseStep
from lineofsight.record.models.voice import DecidedNarrative, Narrative


class PlanQuerySet(AboutChildQuerySet):
    """Plans. Every read for a user begins with `visible_to`."""

    about = "step__child"


class Plan(models.Model):
    """The plan of one step: My Family Plan, a child in need plan, or whatever the step's stage calls it.

    `contact` is the contact that the child's journey here began with, whose risks the plan must answer.
    """

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="plan")
    contact = models.ForeignKey(
        CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="plans_begun_by"
    )

    objects = PlanQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Plan of {self.step.declared.name.lower()}"


class PlanVersion(DecidedNarrative):
    """One version of a plan: written, agreed with the family, submitted, authorised. Authorised, it stays as it is.

    The first version begins the plan; each later one comes of a review, and says what changed and why.
    """

    NARRATIVE = ("what_changed", "contingency")

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions", db_index=False)
    number = models.PositiveIntegerField()
    reviewed_on = models.DateField(null=True, blank=True, help_text="Empty for the first version.")
    what_changed = models.TextField("what has changed for the child", blank=True)
    childs_words = models.TextField("the child's words", blank=True)
    family_words = models.TextField("what the family says", blank=True)
    contingency = models.TextField("what we will do if things get worse", blank=True)
    agreed_on = models.DateField("agreed with the family on", null=True, blank=True)
    agreed_with = models.TextField("agreed with", blank=True)
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    returned_because = models.TextField("why a manager returned it", blank=True)
    authorised_at = models.DateTimeField(null=True, blank=True)
    authorised_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decision = models.TextField("the manager's decision and why", blank=True)

    class Meta:
        """Nobody authorises their own plan; a review says what changed; one version at a time is written."""

        constraints = [
            models.UniqueConstraint(name="plan_version_once", fields=["plan", "number"]),
            models.UniqueConstraint(name="plan_one_version_written", fields=["plan"], condition=Q(authorised_at=None)),
            models.CheckConstraint(
                name="plan_review_says_what_changed",
                condition=Q(number=1, reviewed_on=None)
                | (Q(number__gt=1, reviewed_on__isnull=False) & ~Q(what_changed="")),
            ),
            models.CheckConstraint(
                name="plan_agreed_with_somebody",
                condition=Q(agreed_on=None, agreed_with="") | (Q(agreed_on__isnull=False) & ~Q(agreed_with="")),
            ),
            models.CheckConstraint(name="plan_submitted_at_with_by", condition=both_or_neither("submitted", "at")),
            models.CheckConstraint(
                name="plan_authorised_at_with_by",
                condition=Q(authorised_at=None, authorised_by=None, decision="")
                | (Q(authorised_at__isnull=False, authorised_by__isnull=False) & ~Q(decision="")),
            ),
            models.CheckConstraint(
                name="plan_authorised_by_another",
                condition=Q(authorised_by=None) | (Q(submitted_by__isnull=False) & ~Q(authorised_by=F("submitted_by"))),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan}, version {self.number}"

    @property
    def reader(self) -> Person:
        """The child the version may be written to."""
        return self.plan.step.child

    @property
    def state(self) -> str:
        """Where it stands: draft, returned, submitted or authorised."""
        if self.authorised_at is not None:
            return "authorised"
        if self.submitted_at is not None:
            return "submitted"
        return "returned" if self.returned_because else "draft"

    @property
    def can_be_changed(self) -> bool:
        """Whether it is still being written."""
        return self.state in ("draft", "returned")


def dropped_later() -> Q:
    """This function will return the condition that what a version took out was there before, and says why."""
    return Q(dropped_in=None, dropped_because="") | (Q(dropped_in__isnull=False) & ~Q(dropped_because=""))


class Goal(Narrative):
    """What will be different for the child, how we will know, and by when. It covers the risks it names."""

    NARRATIVE = ("text", "how_we_know")

    class Result(models.TextChoices):
        """How it turned out, said at a review or at the end."""

        REACHED = "reached", "Reached"
        PARTLY = "partly", "Partly reached"
        NOT_REACHED = "not_reached", "Not reached"

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="goals")
    text = models.TextField("what will be different for the child")
    how_we_know = models.TextField("how we will know")
    due_on = models.DateField("by when")
    risks = models.ManyToManyField(Risk, through="GoalRisk", related_name="goals")
    added_in = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="goals_added")
    dropped_in = models.ForeignKey(
        PlanVersion, null=True, blank=True, on_delete=models.PROTECT, related_name="goals_dropped"
    )
    dropped_because = models.TextField("why it was taken out", blank=True)
    result = models.TextField("how it turned out", choices=Result, blank=True)
    evidence = models.TextField("how we know", blank=True)

    class Meta:
        """A goal says what, and how anybody will know."""

        constraints = [
            models.CheckConstraint(name="goal_is_whole", condition=~Q(text="") & ~Q(how_we_know="")),
            models.CheckConstraint(name="goal_dropped_with_reason", condition=dropped_later()),
            models.CheckConstraint(name="goal_result_with_evidence", condition=Q(result="") | ~Q(evidence="")),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def reader(self) -> Person:
        """The child the goal may be written to."""
        return self.plan.step.child


class GoalRisk(models.Model):
    """A goal is about a risk."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="covering", db_index=False)
    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="covered_by")

    class Meta:
        """Each risk once."""

        verbose_name = "risk a goal covers"
        verbose_name_plural = "risks that goals cover"
        constraints = [models.UniqueConstraint(name="goal_covers_a_risk_once", fields=["goal", "risk"])]

    def __str__(self) -> str:
        return f"{self.goal}: {self.risk}"


class PlannedAction(models.Model):
    """What somebody will do towards a goal, and by when; done, with what shows it."""

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="actions")
    text = models.TextField("what will be done")
    owner = models.TextField("who will do it")
    due_on = models.DateField("by when")
    added_in = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="actions_added")
    dropped_in = models.ForeignKey(
        PlanVersion, null=True, blank=True, on_delete=models.PROTECT, related_name="actions_dropped"
    )
    dropped_because = models.TextField("why it was taken out", blank=True)
    done_on = models.DateField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    evidence = models.TextField("what shows that it was done", blank=True)

    class Meta:
        """Who will do what; done with evidence."""

        constraints = [
            models.CheckConstraint(name="planned_action_is_whole", condition=~Q(text="") & ~Q(owner="")),
            models.CheckConstraint(name="planned_action_dropped_with_reason", condition=dropped_later()),
            models.CheckConstraint(
                name="planned_action_done_with_evidence",
                condition=Q(done_on=None, done_by=None, evidence="")
                | (Q(done_on__isnull=False, done_by__isnull=False) & ~Q(evidence="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.owner}: {self.text}"


class RiskLeftUncovered(models.Model):
    """Why a plan does not cover a risk. It counts for as long as no action of the plan covers it."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="left_uncovered", db_index=False)
    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="left_uncovered")
    reason = models.TextField("why the plan does not cover it")
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Only with a reason, one for each risk. An earlier reason stays in the audit."""

        verbose_name = "risk left uncovered"
        verbose_name_plural = "risks left uncovered"
        constraints = [
            models.CheckConstraint(name="risk_left_uncovered_with_reason", condition=~Q(reason="")),
            models.UniqueConstraint(name="risk_left_uncovered_once", fields=["plan", "risk"]),
        ]

    def __str__(self) -> str:
        return f"{self.risk}: {self.reason}"
