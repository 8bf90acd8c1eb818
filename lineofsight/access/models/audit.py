"""The audit: an append-only chain of what everybody did, and the head that shows where it ends."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.access.actions import Action, action_choices


class AuditEntry(models.Model):
    """One thing somebody did. Written by access.audit only; database triggers refuse every change and deletion.

    `username` is kept beside `by` because somebody who fails to sign in has no account. `detail` is canonical JSON.
    `hash` seals every other column and the entry before (see access.chain).
    """

    sequence = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, db_index=False, related_name="+"
    )
    username = models.TextField(blank=True)
    action = models.TextField(choices=action_choices)
    subject = models.TextField(blank=True)
    detail = models.TextField(default="{}")
    previous_hash = models.TextField(blank=True)
    hash = models.TextField()

    class Meta:
        verbose_name_plural = "audit entries"
        constraints = [
            models.CheckConstraint(
                name="audit_action_is_declared", condition=Q(action__in=sorted(a.value for a in Action))
            ),
            models.CheckConstraint(name="audit_counts_from_one", condition=Q(sequence__gte=1)),
            models.CheckConstraint(
                name="audit_names_the_account", condition=Q(by__isnull=True) | Q(by__isnull=False) & ~Q(username="")
            ),
        ]
        indexes = [
            models.Index(fields=["subject", "sequence"], name="audit_by_subject"),
            models.Index(fields=["username", "sequence"], name="audit_by_username"),
            models.Index(fields=["at"], name="audit_by_time"),
        ]

    def __str__(self) -> str:
        """This function will return the entry as one line."""
        return f"{self.sequence} {self.username} {self.action} {self.subject}"


class AuditHead(models.Model):
    """The end of the chain: one row, sealed, so that cutting entries off the end is found.

    Its row is also the lock that makes writers take turns.
    """

    id = models.SmallIntegerField(primary_key=True, default=1)
    sequence = models.BigIntegerField()
    hash = models.TextField(blank=True)
    seal = models.TextField()

    class Meta:
        constraints = [models.CheckConstraint(name="audit_has_one_head", condition=Q(id=1))]

    def __str__(self) -> str:
        """This function will return the head as one line."""
        return f"{self.sequence} {self.hash}"

    @classmethod
    def locked(cls) -> "AuditHead | None":
        """This function will read the head and hold it until the transaction ends, so that writers take turns.

        SQLite has no row locks: there the transaction itself is the lock, because it begins IMMEDIATE.
        """
        return cls.objects.select_for_update().first()
