"""Written once, kept for each child: a copy stands alone, and is corrected, held back or withdrawn alone."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.voice import Narrative

WITHHELD = "[withheld]"


class StandingManager(models.Manager.from_queryset(AboutChildQuerySet)):
    """Copies that stand. What was withdrawn is found by `every` alone."""

    def get_queryset(self) -> AboutChildQuerySet:
        """This function will leave out what was withdrawn."""
        return super().get_queryset().filter(withdrawn_at=None)


class Copy(Narrative):
    """One child's copy of a note or visit. Copies of one writing share a `group`, and nothing else."""

    # What is said of the child in words, which may be corrected, held back when the record is given, and searched.
    WORDS = ("text", "about_alone")

    group = models.UUIDField(null=True, blank=True, help_text="Shared by the copies of what was written once.")
    about_alone = models.TextField("about this child alone", blank=True, help_text="It is on no other child's copy.")
    version = models.PositiveIntegerField(default=1)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_reason = models.TextField(blank=True)

    objects = StandingManager()
    every = AboutChildQuerySet.as_manager()

    class Meta:
        """What was withdrawn was withdrawn by somebody, for a reason."""

        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_withdrawn_with_by",
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_reason="")),
            )
        ]

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was withdrawn: it was never true of this child."""
        return self.withdrawn_at is not None

    @property
    def words(self) -> dict[str, str]:
        """What is said in words, by the name of its column."""
        return {name: getattr(self, name) for name in self.WORDS}

    def as_given(self, name: str) -> str:
        """This function will return the words of a column as they are given to whom the record is about.

        Passages that somebody held back are replaced by [withheld].
        """
        return redact(getattr(self, name), passages=[held.passage for held in self.held_back.all() if held.is_in_force])


def redact(text: str, *, passages: list[str]) -> str:
    """This function will return a text without the passages, the longest first."""
    for passage in sorted(passages, key=len, reverse=True):
        text = text.replace(passage, WITHHELD)
    return text
