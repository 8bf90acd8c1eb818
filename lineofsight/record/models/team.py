"""Who does the work: teams, workers, and who held which post from when until when."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q


def ends_after_start() -> Q:
    """This function will return the condition that a row's last day, where there is one, is not before its first."""
    return Q(ended_on=None) | Q(ended_on__gte=F("started_on"))


class DatedQuerySet(models.QuerySet):
    """Rows that hold from a day until the day before another."""

    def on(self, day: date) -> Self:
        """This function will keep the rows that hold on a day: begun by then, and not ended."""
        return self.filter(Q(ended_on=None) | Q(ended_on__gt=day), started_on__lte=day)


class Team(models.Model):
    """A team of the authority, or one that a supplier manages for a time. Its service says which part it serves.

    A team of another directorate has its place in the structure, and holds no casework.
    """

    class Service(models.TextChoices):
        """The parts of the journey that teams serve."""

        FRONT_DOOR = "front_door", "Front door"
        EARLY_HELP = "early_help", "Early help"
        ASSESSMENT = "assessment", "Assessment"
        SAFEGUARDING = "safeguarding", "Safeguarding and care planning"
        QUALITY = "quality", "Quality and review"
        SCHOOL_READINESS = "school_readiness", "School readiness"

    class Directorate(models.TextChoices):
        """The parts of the council that teams belong to."""

        CHILDREN = "childrens_services", "Children's services"
        EDUCATION = "education", "Education"

    code = models.TextField(unique=True)
    name = models.TextField(unique=True)
    service = models.TextField(choices=Service)
    directorate = models.TextField(choices=Directorate, default=Directorate.CHILDREN)
    supplier = models.TextField(blank=True, help_text="Who manages it, for a managed team; empty for our own.")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        """A team ends after it starts."""

        constraints = [models.CheckConstraint(name="team_ends_after_start", condition=ends_after_start())]

    def __str__(self) -> str:
        return self.name

    @property
    def is_managed(self) -> bool:
        """Whether a supplier manages the team."""
        return bool(self.supplier)

    @property
    def holds_casework(self) -> bool:
        """Whether work with a child can be given to it."""
        return self.directorate == Team.Directorate.CHILDREN


class Worker(models.Model):
    """A person who works with children or manages those who do. Some never sign in, and have no account."""

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="worker"
    )
    name = models.TextField()
    is_agency = models.BooleanField(default=False)
    started_on = models.DateField()
    leaving_on = models.DateField(null=True, blank=True, help_text="Their last day, once it is known.")
    ended_on = models.DateField(null=True, blank=True)
    overruled_reason = models.TextField(blank=True, help_text="Why they were closed although work was not handed over.")

    class Meta:
        """A worker leaves after joining."""

        constraints = [
            models.CheckConstraint(name="worker_ends_after_start", condition=ends_after_start()),
            models.CheckConstraint(
                name="worker_leaves_after_start", condition=Q(leaving_on=None) | Q(leaving_on__gte=F("started_on"))
            ),
            models.CheckConstraint(
                name="worker_overruled_when_closed", condition=Q(overruled_reason="") | Q(ended_on__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Position(models.Model):
    """A place on a team's establishment: what it is, how much of a whole worker it is, and from when until when.

    Whoever holds it does so by a post. A position that nobody holds on a day is vacant on that day.
    """

    class Kind(models.TextChoices):
        """What the position is for."""

        MANAGER = "manager", "Team manager"
        SENIOR = "senior", "Senior social worker"
        SOCIAL_WORKER = "social_worker", "Social worker"
        PRACTITIONER = "practitioner", "Early help practitioner"
        REVIEWER = "reviewer", "Reviewing officer"
        SUPPORT = "support", "Family support worker"

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="positions")
    kind = models.TextField(choices=Kind)
    fte = models.DecimalField("whole-time equivalent", max_digits=3, decimal_places=2, default=Decimal(1))
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        """A position is at most one whole worker's."""

        constraints = [
            models.CheckConstraint(name="position_ends_after_start", condition=ends_after_start()),
            models.CheckConstraint(name="position_at_most_whole", condition=Q(fte__gt=0, fte__lte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.team}"


class Post(models.Model):
    """A worker's place in a team, and the position they hold by it. A manager's post makes them that team's manager.

    An acting post is held beside the worker's own, for a time.
    """

    class Basis(models.TextChoices):
        """How the worker is engaged."""

        PERMANENT = "permanent", "Permanent"
        AGENCY = "agency", "Agency"
        MANAGED = "managed", "Managed team"

    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="posts")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="posts")
    position = models.ForeignKey(Position, null=True, blank=True, on_delete=models.PROTECT, related_name="posts")
    is_manager = models.BooleanField(default=False)
    is_acting = models.BooleanField(default=False)
    basis = models.TextField(choices=Basis, default=Basis.PERMANENT)
    fte = models.DecimalField("whole-time equivalent", max_digits=3, decimal_places=2, default=Decimal(1))
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        """A worker holds one post at a time, and may act in one other. post_guard keeps the dates apart."""

        constraints = [
            models.CheckConstraint(name="post_ends_after_start", condition=ends_after_start()),
            models.CheckConstraint(name="post_at_most_whole", condition=Q(fte__gt=0, fte__lte=1)),
            models.UniqueConstraint(
                name="post_one_at_a_time", fields=["worker", "is_acting"], condition=Q(ended_on=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker}, {self.team}"


class Cover(models.Model):
    """One worker acting for another from a day to a day: they see the other's work among their own, and it is marked.

    It gives no right to open what they could not open before, and ends by itself.
    """

    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="covered")
    covered_by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="covering")
    reason = models.TextField()
    started_on = models.DateField()
    ended_on = models.DateField(help_text="The first day on which it no longer holds.")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta:
        """Nobody covers themselves, and every cover ends."""

        verbose_name_plural = "covers"
        constraints = [
            models.CheckConstraint(name="cover_by_another", condition=~Q(worker=F("covered_by"))),
            models.CheckConstraint(name="cover_ends_after_start", condition=Q(ended_on__gte=F("started_on"))),
            models.CheckConstraint(name="cover_has_a_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.covered_by} for {self.worker}"
