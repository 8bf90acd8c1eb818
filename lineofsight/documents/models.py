"""A document on a child's record, and a file that waits until the form it was chosen in is sent."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.drafts.models import Draft
from lineofsight.record.models import Person
from lineofsight.record.models.person import AboutChildQuerySet


class Document(models.Model):
    """A file somebody put on a child's record. Its content is kept outside the database, under its SHA-256.

    `media_type` is what its content shows it to be, whatever it was called. A file put on two records is kept once.
    """

    class Kind(models.TextChoices):
        """What the document is."""

        LETTER = "letter", "Letter or e-mail"
        REPORT = "report", "Report or assessment by somebody else"
        COURT = "court", "Court document"
        HEALTH = "health", "Health document"
        SCHOOL = "school", "School document"
        PHOTOGRAPH = "photograph", "Photograph or drawing"
        OTHER = "other", "Something else"

    class Scan(models.TextChoices):
        """Whether it was looked at for viruses when it came."""

        CLEAN = "clean", "No virus found"
        NOT_SCANNED = "not_scanned", "Not scanned for viruses"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="documents", db_index=False)
    kind = models.TextField(choices=Kind)
    title = models.TextField()
    dated_on = models.DateField(help_text="The date on the document, or the day it came.")
    file_name = models.TextField()
    media_type = models.TextField()
    size = models.PositiveBigIntegerField()
    sha256 = models.TextField(db_index=True)
    scan = models.TextField(choices=Scan)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A document has a title and content."""

        indexes = [models.Index(fields=["child", "-dated_on"], name="document_by_child")]
        constraints = [
            models.CheckConstraint(name="document_has_a_title", condition=~Q(title="") & ~Q(file_name="")),
            models.CheckConstraint(name="document_has_content", condition=Q(size__gte=1) & ~Q(sha256="")),
        ]

    def __str__(self) -> str:
        """This function will return the title."""
        return self.title

    @property
    def size_in_words(self) -> str:
        """How large it is, for a person to read."""
        return f"{self.size / 1_048_576:.1f}MB" if self.size >= 1_048_576 else f"{max(1, round(self.size / 1024))}KB"


class WaitingFile(models.Model):
    """A file that was chosen in a form where something else was wrong. It belongs to the draft of that form.

    It is no document and on nobody's record. Its content is kept under a token of its own, and goes when its row does.
    """

    draft = models.OneToOneField(Draft, on_delete=models.CASCADE, related_name="waiting_file")
    file_name = models.TextField()
    size = models.PositiveBigIntegerField()
    sha256 = models.TextField()
    token = models.TextField(unique=True)
    kept_at = models.DateTimeField()

    class Meta:
        """A file that waits has a name and content."""

        constraints = [
            models.CheckConstraint(
                name="waiting_file_has_content", condition=Q(size__gte=1) & ~Q(sha256="") & ~Q(file_name="")
            ),
            models.CheckConstraint(name="waiting_file_has_a_token", condition=~Q(token="")),
        ]

    def __str__(self) -> str:
        """This function will return the file's name."""
        return self.file_name
