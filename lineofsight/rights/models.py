"""A request for a child's record, when it is due, each piece of it that a person reviews, and the files given."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models import Person
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.rights.reasons import EXTENDS, GIVES, HOLDS, reason_choices
from lineofsight.statute.clocks import clock

DOCUMENT = "documents.document:"


class AccessRequest(models.Model):
    """Somebody asks for all that is held about a child. `due_on` is that of its open duty: it moves when extended.

    `released` is what was given, as canonical JSON, frozen with its SHA-256. The PDF and the file are made from it.
    """

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="access_requests")
    asked_by = models.TextField(help_text="Who asks, and in what right: the young person, or a parent for them.")
    requested_on = models.DateField()
    due_on = models.DateField()
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    released = models.TextField(blank=True)
    digest = models.TextField(blank=True)

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """Released means frozen, by somebody, at a moment: all or none."""

        constraints = [
            models.CheckConstraint(name="request_says_who_asks", condition=~Q(asked_by="")),
            models.CheckConstraint(name="request_due_after_asked", condition=Q(due_on__gte=models.F("requested_on"))),
            models.CheckConstraint(
                name="request_released_whole",
                condition=Q(released_at=None, released_by=None, released="", digest="")
                | Q(released_at__isnull=False, released_by__isnull=False) & ~Q(released="") & ~Q(digest=""),
            ),
        ]

    def __str__(self) -> str:
        """This function will name the request by its number."""
        return f"Request {self.pk}"

    @property
    def is_extended(self) -> bool:
        """Whether more time was taken. The page of one request reads its duties for this; a list does not."""
        return len(self.duties.all()) > 1

    @property
    def is_released(self) -> bool:
        """Whether the record was given."""
        return self.released_at is not None


class RequestDuty(models.Model):
    """When a request has to be answered: in the time there is anyway, or in more of it, for a reason that was told.

    `notice` is what who asked was told, word for word. It is empty for the time there is anyway.
    """

    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="duties", db_index=False)
    clock_code = models.TextField()
    started_on = models.DateField()
    due_on = models.DateField()
    reason = models.TextField(blank=True, choices=list(EXTENDS.items()))
    notice = models.TextField(blank=True)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    met_on = models.DateField(null=True, blank=True)
    lifted_on = models.DateField(null=True, blank=True)
    lifted_reason = models.TextField(blank=True)
    late_reason = models.TextField(blank=True)

    class Meta:
        """Met or lifted, never both; more time has a reason and a notice; each clock runs once for a request."""

        verbose_name_plural = "request duties"
        constraints = [
            models.UniqueConstraint(name="request_duty_once", fields=["request", "clock_code"]),
            models.CheckConstraint(name="request_duty_met_or_lifted", condition=Q(met_on=None) | Q(lifted_on=None)),
            models.CheckConstraint(
                name="request_duty_lifted_with_reason",
                condition=Q(lifted_on=None, lifted_reason="") | Q(lifted_on__isnull=False) & ~Q(lifted_reason=""),
            ),
            models.CheckConstraint(
                name="request_duty_more_time_is_told",
                condition=Q(reason="", notice="") | Q(reason__in=sorted(EXTENDS)) & ~Q(notice=""),
            ),
        ]

    def __str__(self) -> str:
        """This function will name the duty by its clock."""
        return clock(self.clock_code).name

    @property
    def how(self) -> str:
        """How the date was counted, in a sentence."""
        return clock(self.clock_code).due(self.started_on).how


class PieceQuerySet(AboutChildQuerySet):
    """Pieces. Every read for a user begins with `visible_to`."""

    about = "request__child"


class Piece(models.Model):
    """One piece of the record as it stood when the request was opened, and what a person decided about it.

    `source` names the row, as "record.note:12". `others` is what in it tells of anybody but the child, as written.
    """

    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="pieces", db_index=False)
    position = models.PositiveIntegerField()
    source = models.TextField()
    section = models.TextField()
    heading = models.TextField()
    text = models.TextField()
    others = models.JSONField(default=list)
    decision = models.TextField(
        blank=True, choices=[("disclose", "Give"), ("redact", "Give without the names"), ("withhold", "Hold back")]
    )
    reason = models.TextField(blank=True, choices=reason_choices)
    note = models.TextField(blank=True)
    pages = models.TextField("pages left out", blank=True, help_text='Of a PDF that is given without some: "2, 4-5".')
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = PieceQuerySet.as_manager()

    class Meta:
        """Nothing is decided without a person and a reason that fits."""

        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(name="piece_one_a_place", fields=["request", "position"]),
            models.CheckConstraint(
                name="piece_decided_with_a_reason",
                condition=Q(decision="", reason="", decided_at=None, decided_by=None)
                | Q(decision="disclose", reason__in=sorted(GIVES), decided_at__isnull=False, decided_by__isnull=False)
                | Q(
                    decision__in=["redact", "withhold"],
                    reason__in=sorted(HOLDS),
                    decided_at__isnull=False,
                    decided_by__isnull=False,
                ),
            ),
        ]

    def __str__(self) -> str:
        """This function will name the piece by its heading."""
        return self.heading

    @property
    def is_document(self) -> bool:
        """Whether it is a document, whose content is given as a file."""
        return self.source.startswith(DOCUMENT)

    @property
    def document_id(self) -> int:
        """The document's number."""
        return int(self.source.removeprefix(DOCUMENT))


class GivenFile(models.Model):
    """A document as it was given: whole, or a PDF without some pages. Its content is kept with the documents.

    `sha256` is of what was given and `original_sha256` of the document on the record: the same where it is whole.
    """

    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="files", db_index=False)
    piece = models.OneToOneField(Piece, on_delete=models.PROTECT, related_name="file")
    name = models.TextField()
    media_type = models.TextField()
    size = models.PositiveBigIntegerField()
    sha256 = models.TextField(db_index=True)
    original_sha256 = models.TextField()

    class Meta:
        """Each file of a request has a name of its own, and content."""

        constraints = [
            models.UniqueConstraint(name="given_file_named_once", fields=["request", "name"]),
            models.CheckConstraint(name="given_file_has_content", condition=Q(size__gte=1) & ~Q(sha256="")),
        ]

    def __str__(self) -> str:
        """This function will name the file."""
        return self.name
