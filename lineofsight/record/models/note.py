"""Notes and visits: what was said and what was seen."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.record.models.step import CaseStep


class Note(models.Model):
    """Something recorded on one child's record. A note about several children is stored once for each."""

    class Kind(models.TextChoices):
        """What the note is of."""

        CASE_NOTE = "case_note", "Case note"
        CONVERSATION = "conversation", "Conversation with a parent or carer"
        AGENCY = "agency", "Information from another agency"
        OVERSIGHT = "oversight", "Manager's oversight"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="notes", db_index=False)
    step = models.ForeignKey(CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="notes")
    group = models.UUIDField(
        null=True, blank=True, help_text="Shared by the copies of one note about several children."
    )
    kind = models.TextField(choices=Kind, default=Kind.CASE_NOTE)
    happened_at = models.DateTimeField()
    text = models.TextField()
    is_significant = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A note says something, and is of the past."""

        indexes = [models.Index(fields=["child", "-happened_at"], name="note_by_child")]
        constraints = [
            models.CheckConstraint(name="note_says_something", condition=~Q(text="")),
            models.CheckConstraint(
                name="note_recorded_after_event", condition=Q(recorded_at__gte=models.F("happened_at"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.happened_at:%d %B %Y}"


class Visit(models.Model):
    """A visit to a child: whether the child was seen, seen alone, and the child's own words."""

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="visits", db_index=False)
    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="visits")
    happened_at = models.DateTimeField()
    place = models.TextField(blank=True)
    is_seen = models.BooleanField()
    is_seen_alone = models.BooleanField(default=False)
    childs_words = models.TextField("the child's words", blank=True)
    text = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A child seen alone was seen."""

        indexes = [models.Index(fields=["child", "-happened_at"], name="visit_by_child")]
        constraints = [
            models.CheckConstraint(name="visit_alone_is_seen", condition=Q(is_seen=True) | Q(is_seen_alone=False)),
            models.CheckConstraint(
                name="visit_recorded_after_event", condition=Q(recorded_at__gte=models.F("happened_at"))
            ),
        ]

    def __str__(self) -> str:
        return f"Visit, {self.happened_at:%d %B %Y}"

    @property
    def seen_in_words(self) -> str:
        """Whether the child was seen, and seen alone, in words."""
        if not self.is_seen:
            return "child not seen"
        return "child seen alone" if self.is_seen_alone else "child seen, not alone"
