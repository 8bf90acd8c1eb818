"""Earlier versions of notes and visits, and the passages of a copy that are held back when the record is given."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.copies import redact
from lineofsight.record.models.note import Note, Visit
from lineofsight.record.models.person import AboutChildQuerySet, Person


def of_one(*names: str) -> Q:
    """This function will return the condition that exactly one of the two columns is given."""
    one, other = names
    return Q(**{f"{one}__isnull": True, f"{other}__isnull": False}) | Q(
        **{f"{one}__isnull": False, f"{other}__isnull": True}
    )


class EarlierVersion(models.Model):
    """What a copy said before it was corrected, and why it was. `facts` is what else was changed, in words."""

    WORDS = ("childs_words", "text", "about_alone")

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey(Note, null=True, blank=True, on_delete=models.PROTECT, related_name="versions")
    visit = models.ForeignKey(Visit, null=True, blank=True, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    childs_words = models.TextField("the child's words", blank=True)
    text = models.TextField(blank=True)
    about_alone = models.TextField("about this child alone", blank=True)
    facts = models.TextField("what else was said", blank=True)
    reason = models.TextField("why it was corrected")
    replaced_at = models.DateTimeField("corrected")
    replaced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="corrected by", on_delete=models.PROTECT, related_name="+"
    )

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """Of one note or one visit, each number once, for a reason."""

        verbose_name = "earlier version"
        constraints = [
            models.CheckConstraint(name="earlier_version_of_one", condition=of_one("note", "visit")),
            models.CheckConstraint(name="earlier_version_has_a_reason", condition=~Q(reason="")),
            models.UniqueConstraint(name="earlier_version_of_note_once", fields=["note", "number"]),
            models.UniqueConstraint(name="earlier_version_of_visit_once", fields=["visit", "number"]),
        ]

    def __str__(self) -> str:
        return f"Version {self.number}"

    def as_given(self, name: str) -> str:
        """This function will return the words of a column as they are given to whom the record is about."""
        held = (self.note or self.visit).held_back.all()
        return redact(getattr(self, name), passages=[one.passage for one in held if one.is_in_force])


class HeldBack(models.Model):
    """A passage of one child's copy that is not given to them, and why. The record itself keeps it."""

    class Reason(models.TextChoices):
        """Why it is held back."""

        OTHER_CHILD = "other_child", "It is about another child"
        OTHER_PERSON = "other_person", "It is about another person, who has not agreed"
        HARM = "harm", "It could cause serious harm"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    note = models.ForeignKey(Note, null=True, blank=True, on_delete=models.PROTECT, related_name="held_back")
    visit = models.ForeignKey(Visit, null=True, blank=True, on_delete=models.PROTECT, related_name="held_back")
    passage = models.TextField()
    reason = models.TextField(choices=Reason)
    held_at = models.DateTimeField()
    held_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A passage of one note or one visit, for a reason of those there are."""

        verbose_name = "passage held back"
        verbose_name_plural = "passages held back"
        constraints = [
            models.CheckConstraint(name="held_back_of_one", condition=of_one("note", "visit")),
            models.CheckConstraint(name="held_back_says_what", condition=~Q(passage="")),
            models.CheckConstraint(
                name="held_back_reason_is_known", condition=Q(reason__in=["other_child", "other_person", "harm"])
            ),
            models.CheckConstraint(
                name="held_back_ended_with_by",
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__gte=F("held_at"), ended_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.get_reason_display()

    @property
    def is_in_force(self) -> bool:
        """Whether it is held back now."""
        return self.ended_at is None
