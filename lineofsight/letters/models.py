"""A letter, and who must not know where a child lives."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.documents.models import Document
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.person import AboutChildQuerySet


class Letter(models.Model):
    """One letter about one child. Issued, it is never changed: `pdf_sha256` and `html_sha256` are of what was sent.

    The content is kept under those digests where documents are. `address` is empty for one that is given by hand.
    """

    class Status(models.TextChoices):
        """How far it is."""

        DRAFT = "draft", "Draft"
        ISSUED = "issued", "Issued"
        WITHDRAWN = "withdrawn", "Withdrawn"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="letters")
    step = models.ForeignKey(CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    template = models.TextField()
    template_version = models.PositiveIntegerField()
    status = models.TextField(choices=Status, default=Status.DRAFT)
    recipient_name = models.TextField("to")
    recipient = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    is_by_hand = models.BooleanField("given by hand", default=False)
    address = models.TextField(blank=True)
    subject = models.TextField()
    body = models.TextField()
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    issued_at = models.DateTimeField(null=True, blank=True)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    document = models.OneToOneField(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="letter")
    pdf_sha256 = models.TextField(blank=True)
    html_sha256 = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_reason = models.TextField(blank=True)

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A letter says something to somebody; issued means whole, and withdrawn means issued before."""

        constraints = [
            models.CheckConstraint(
                name="letter_says_something", condition=~Q(recipient_name="") & ~Q(subject="") & ~Q(body="")
            ),
            models.CheckConstraint(
                name="letter_issued_whole",
                condition=Q(status="draft", issued_at=None, issued_by=None, pdf_sha256="", html_sha256="")
                | (
                    Q(status__in=["issued", "withdrawn"], issued_at__isnull=False, issued_by__isnull=False)
                    & ~Q(pdf_sha256="")
                    & ~Q(html_sha256="")
                ),
            ),
            models.CheckConstraint(
                name="letter_withdrawn_with_by",
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_reason="", status__in=["draft", "issued"])
                | (
                    Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False, status="withdrawn")
                    & ~Q(withdrawn_reason="")
                ),
            ),
            models.CheckConstraint(name="letter_by_hand_or_to", condition=Q(is_by_hand=False) | Q(address="")),
        ]

    def __str__(self) -> str:
        """This function will return the subject."""
        return self.subject


class KeptAddress(models.Model):
    """Somebody who must not know where a child lives: no letter to them says it."""

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="kept_addresses")
    unknown_to = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_reason = models.TextField(blank=True)

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """For a reason, once at a time, and ended with why."""

        verbose_name = "address kept from somebody"
        verbose_name_plural = "addresses kept from somebody"
        constraints = [
            models.CheckConstraint(name="kept_address_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="kept_address_ended_with_by",
                condition=Q(ended_at=None, ended_by=None, ended_reason="")
                | (Q(ended_at__isnull=False, ended_by__isnull=False) & ~Q(ended_reason="")),
            ),
            models.UniqueConstraint(
                name="kept_address_once", fields=["child", "unknown_to"], condition=Q(ended_at=None)
            ),
        ]

    def __str__(self) -> str:
        """This function will return why."""
        return self.reason
