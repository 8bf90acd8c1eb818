"""What members were shown and taught: their induction, and training since."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.council.membership.models.body import CouncilBody


class Training(models.Model):
    """An induction or training that members of a body came to, on a day. `came` names them, one a line."""

    class Kind(models.TextChoices):
        """What it was."""

        INDUCTION = "induction", "Induction"
        TRAINING = "training", "Training"
        VISIT = "visit", "Visit to a service"

    council_body = models.ForeignKey(CouncilBody, on_delete=models.PROTECT, related_name="training")
    kind = models.TextField(choices=Kind)
    title = models.TextField("what it was about")
    given_by = models.TextField("who gave it")
    on = models.DateField()
    came = models.TextField("who came")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says what, by whom and for whom."""

        verbose_name = "training of members"
        verbose_name_plural = "training of members"
        ordering = ["-on", "-pk"]
        constraints = [
            models.CheckConstraint(name="training_is_whole", condition=~Q(title="") & ~Q(given_by="") & ~Q(came=""))
        ]

    def __str__(self) -> str:
        """This function will return what it was about."""
        return self.title

    @property
    def names(self) -> list[str]:
        """Who came."""
        return self.came.split("\n")
