"""Who does the work: teams, workers, and who held which post from when until when."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Team(models.Model):
    """A team of the authority. Its service says which part of the journey it serves."""

    class Service(models.TextChoices):
        """The parts of the journey that teams serve."""

        FRONT_DOOR = "front_door", "Front door"
        EARLY_HELP = "early_help", "Early help"
        ASSESSMENT = "assessment", "Assessment"
        SAFEGUARDING = "safeguarding", "Safeguarding and care planning"
        QUALITY = "quality", "Quality and review"

    code = models.TextField(unique=True)
    name = models.TextField(unique=True)
    service = models.TextField(choices=Service)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """A team ends after it starts."""

        constraints = [
            models.CheckConstraint(
                name="team_ends_after_start", condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on"))
            )
        ]

    def __str__(self) -> str:
        return self.name


class Worker(models.Model):
    """A person who works with children or manages those who do. Some never sign in, and have no account."""

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="worker"
    )
    name = models.TextField()
    is_agency = models.BooleanField(default=False)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """A worker leaves after joining."""

        constraints = [
            models.CheckConstraint(
                name="worker_ends_after_start", condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on"))
            )
        ]

    def __str__(self) -> str:
        return self.name


class Post(models.Model):
    """A worker's place in a team. A manager's post makes them that team's manager."""

    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="posts")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="posts")
    is_manager = models.BooleanField(default=False)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """A worker holds one post at a time."""

        constraints = [
            models.CheckConstraint(
                name="post_ends_after_start", condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on"))
            ),
            models.UniqueConstraint(name="post_one_at_a_time", fields=["worker"], condition=Q(ended_on=None)),
        ]

    def __str__(self) -> str:
        return f"{self.worker}, {self.team}"
