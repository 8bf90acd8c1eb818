"""A document for a meeting, made of text and Figures."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from lineofsight.access.permissions import Permission


class PaperQuerySet(models.QuerySet["Paper"]):
    """Papers. Every read for a user begins with `readable_by`."""

    def published(self) -> "PaperQuerySet":
        """This function will keep the papers that are published."""
        return self.filter(status=Paper.Status.PUBLISHED)

    def readable_by(self, user: Any) -> "PaperQuerySet":
        """This function will keep what the user may read: drafts are for those who write or publish papers."""
        if user.can(Permission.PAPER_WRITE) or user.can(Permission.PAPER_PUBLISH):
            return self
        return self.published() if user.can(Permission.PAPER_READ) else self.none()


class Paper(models.Model):
    """A document for a meeting. Once published its words and figures are frozen; database triggers refuse any change.

    `frozen` is all that was published, as canonical JSON (see papers.frozen), `digest` its SHA-256 and `pdf_digest`
    that of the PDF made on the day. `supersedes` is the published paper that this one corrects.
    """

    class Status(models.TextChoices):
        """Where the paper stands."""

        DRAFT = "draft", "Draft"
        PUBLISHED = "published", "Published"

    slug = models.TextField(unique=True)
    title = models.TextField()
    report_of = models.TextField(help_text="Whose report it is, such as “Director of Children's Services”.")
    submitted_to = models.TextField()
    meeting_on = models.DateField()
    status = models.TextField(choices=Status, default=Status.DRAFT)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    frozen = models.TextField(blank=True)
    digest = models.TextField(blank=True)
    pdf_digest = models.TextField(blank=True)
    supersedes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )

    objects = PaperQuerySet.as_manager()

    class Meta:
        """Published means frozen, by somebody, at a moment: all or none."""

        ordering = ("-meeting_on", "-id")
        constraints = [
            models.CheckConstraint(name="paper_slug_in_small_letters", condition=~Q(slug="") & Q(slug=Lower("slug"))),
            models.CheckConstraint(name="paper_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(name="paper_says_whose", condition=~Q(report_of="") & ~Q(submitted_to="")),
            models.CheckConstraint(
                name="paper_published_whole",
                condition=Q(status="draft", published_at=None, published_by=None, frozen="", digest="", pdf_digest="")
                | Q(status="published", published_at__isnull=False, published_by__isnull=False)
                & ~Q(frozen="")
                & ~Q(digest="")
                & ~Q(pdf_digest=""),
            ),
            models.CheckConstraint(name="paper_not_its_own_correction", condition=~Q(supersedes=models.F("id"))),
        ]

    def __str__(self) -> str:
        """This function will return the title."""
        return self.title

    @property
    def is_published(self) -> bool:
        """This function will say whether the paper is published, and so can't be changed."""
        return self.status == self.Status.PUBLISHED
