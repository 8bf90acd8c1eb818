"""A draft: one form as far as it has been filled in, by one person."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Draft(models.Model):
    """What somebody has typed in one form and not yet sent. Only they see it.

    `place` is the address of the form, `content` what its fields hold, as a browser sends them. `person` is the number
    of whom the form is about; it may be missing. It is a number and not a key because people are kept above this app.
    """

    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts")
    place = models.TextField()
    title = models.TextField()
    person = models.BigIntegerField(null=True, blank=True)
    content = models.TextField()
    begun_at = models.DateTimeField()
    kept_at = models.DateTimeField()
    ends_on = models.DateField()
    was_signed_out = models.BooleanField(default=False, help_text="It was kept after its author's session had ended.")

    class Meta:
        """One draft of a form for each person, and each draft has an end."""

        constraints = [
            models.UniqueConstraint(name="draft_one_of_a_form", fields=["author", "place"]),
            models.CheckConstraint(name="draft_kept_after_begun", condition=Q(kept_at__gte=F("begun_at"))),
            models.CheckConstraint(name="draft_has_a_place", condition=~Q(place="") & ~Q(title="")),
        ]
        indexes = [models.Index(fields=["ends_on"], name="draft_by_end")]

    def __str__(self) -> str:
        return self.title
