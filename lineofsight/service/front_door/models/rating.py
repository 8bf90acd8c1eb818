"""How urgent a contact is: every rating a manager gave it, and why."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.service.front_door.models.choices import codes_of, urgencies
from lineofsight.service.front_door.models.contact import Contact


class RatingIsKept(Exception):
    """A rating is never changed: rate the contact again, and both are kept."""


class RagRating(models.Model):
    """One rating of a contact: red, amber or green, with the reason. Rows are added and never changed."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="ratings")
    rag = models.TextField(choices=urgencies)
    reason = models.TextField()
    rated_at = models.DateTimeField()
    rated_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Every rating has its reason."""

        constraints = [
            models.CheckConstraint(name="rating_is_a_code", condition=Q(rag__in=codes_of(urgencies()))),
            models.CheckConstraint(name="rating_has_a_reason", condition=~Q(reason="")),
        ]
        indexes = [models.Index(fields=["contact", "-rated_at"], name="rating_by_contact")]

    def __str__(self) -> str:
        return f"{self.get_rag_display()}, {self.contact_id}"

    def save(self, **kwargs) -> None:
        """This function will store a new rating. Raises RatingIsKept for one that is stored already."""
        if self.pk is not None:
            raise RatingIsKept("A rating can't be changed. Rate the contact again, and both are kept.")
        super().save(**kwargs)
