"""A request for a child's record, and each piece of it that a person reviews."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models import Person
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.rights.reasons import GIVES, HOLDS, reason_choices


class AccessRequest(models.Model):
    """Somebody asks for all that is held about a child. `due_on` is counted by the clock IG-SAR.

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
    def is_released(self) -> bool:
        """Whether the record was given."""
        return self.released_at is not None


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
