"""Holds that keep a record, disposals that two people decide about, and the certificates that are left."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import Person
from lineofsight.record.models.about import AboutPersonQuerySet


class Hold(models.Model):
    """Why a record, or every record, may not be disposed of, from when until when. It beats every rule."""

    class Reason(models.TextChoices):
        """Why something is held."""

        INQUIRY = "inquiry", "An inquiry"
        LITIGATION = "litigation", "A court case, or a claim against us"
        COMPLAINT = "complaint", "A complaint"
        REVIEW = "review", "A learning review"
        OTHER = "other", "Something else"

    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="holds",
        help_text="Empty where every record is held.",
    )  # fmt: skip
    reason = models.TextField(choices=Reason)
    words = models.TextField("what for")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    placed_at = models.DateTimeField()
    placed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_words = models.TextField("why it ended", blank=True)

    objects = AboutPersonQuerySet.as_manager()

    class Meta:
        """A hold says what for, runs forward, and is ended by somebody who says why."""

        constraints = [
            models.CheckConstraint(name="hold_says_what_for", condition=~Q(words="")),
            models.CheckConstraint(
                name="hold_until_after_from", condition=Q(until_on=None) | Q(until_on__gte=F("from_on"))
            ),
            models.CheckConstraint(
                name="hold_ended_whole",
                condition=Q(ended_at=None, ended_by=None, ended_words="")
                | Q(ended_at__isnull=False, ended_by__isnull=False) & ~Q(ended_words=""),
            ),
        ]

    def __str__(self) -> str:
        """This function will say what holds the record."""
        return f"{self.get_reason_display()}: {self.words}"


class Disposal(models.Model):
    """A record proposed for disposal by one person, and decided about by another.

    `number` is the person's. `person` is emptied when the record goes, so that nothing but the number is left.
    """

    class State(models.TextChoices):
        """How far it is."""

        PROPOSED = "proposed", "Waiting for a second person"
        REFUSED = "refused", "Kept"
        DONE = "done", "Disposed of"

    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="disposals")
    number = models.BigIntegerField()
    rule = models.TextField()
    due_on = models.DateField()
    state = models.TextField(choices=State, default=State.PROPOSED)
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = AboutPersonQuerySet.as_manager()

    class Meta:
        """Two people, one decision, and nobody's record twice at once."""

        constraints = [
            models.CheckConstraint(
                name="disposal_by_two_people", condition=Q(decided_by=None) | ~Q(decided_by=F("proposed_by"))
            ),
            models.CheckConstraint(
                name="disposal_decided_whole",
                condition=Q(state="proposed", decided_at=None, decided_by=None)
                | Q(state__in=["refused", "done"], decided_at__isnull=False, decided_by__isnull=False),
            ),
            models.CheckConstraint(name="disposal_done_forgets_who", condition=~Q(state="done") | Q(person=None)),
            models.UniqueConstraint(name="disposal_proposed_once", fields=["number"], condition=Q(state="proposed")),
        ]

    def __str__(self) -> str:
        """This function will name the disposal by the person's number."""
        return f"Number {self.number}"


class Certificate(models.Model):
    """What is left of a record: that it was disposed of, by which rule, by whom, and how much there was.

    `text` is canonical JSON and `digest` its SHA-256. Database triggers refuse to change it.
    """

    disposal = models.OneToOneField(Disposal, on_delete=models.PROTECT, related_name="certificate")
    made_at = models.DateTimeField()
    text = models.TextField()
    digest = models.TextField(unique=True)

    class Meta:
        """A certificate says something."""

        constraints = [models.CheckConstraint(name="certificate_says_something", condition=~Q(text="") & ~Q(digest=""))]

    def __str__(self) -> str:
        """This function will name the certificate by its digest."""
        return self.digest[:12]
