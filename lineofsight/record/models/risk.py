"""Risks to a child: named once, and followed from the step that heard of them to the last plan."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.record.models.step import CaseStep
from lineofsight.statute.codes import RISK_KINDS, code_labels

LABELS = code_labels(RISK_KINDS)


def risk_kinds() -> list[tuple[str, str]]:
    """This function will return every kind of risk, with those no longer in use, as choices."""
    return list(LABELS.items())


class RiskQuerySet(AboutChildQuerySet):
    """Risks. Every read for a user begins with `visible_to`."""

    def open(self) -> "RiskQuerySet":
        """This function will keep the risks that nobody has said are over, and that are not left."""
        return self.filter(standing="open")

    def listed_on(self, step: CaseStep) -> "RiskQuerySet":
        """This function will keep the risks that stand on a step's list: named at it, or carried to it."""
        return self.filter(child_id=step.child_id, pk__in=RiskTurn.objects.filter(step=step).values("risk"))


class Risk(models.Model):
    """One risk to one child. It is never deleted: each change of it is a turn, with its day, who and why.

    `words` are the source's own. What it is now is kept here as well as in the last turn, so that lists ask one table.
    """

    class Standing(models.TextChoices):
        """Where a risk stands."""

        OPEN = "open", "Still a risk"
        ENDED = "ended", "No longer a risk"
        LEFT = "left", "Was a risk when our work ended"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="risks", db_index=False)
    kind = models.TextField("kind of risk", choices=risk_kinds)
    words = models.TextField("in the words of whoever told us", blank=True)
    source = models.TextField("who told us", blank=True)
    found_in = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="risks_found")
    found_at = models.DateTimeField()
    found_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    standing = models.TextField(choices=Standing, default=Standing.OPEN)

    objects = RiskQuerySet.as_manager()

    class Meta:
        """Of a kind that is declared; "another risk" says what it is."""

        indexes = [models.Index(fields=["child", "standing"], name="risk_by_child")]
        constraints = [
            models.CheckConstraint(name="risk_kind_is_declared", condition=Q(kind__in=list(LABELS))),
            models.CheckConstraint(name="risk_says_what_other", condition=~Q(kind="20") | ~Q(words="")),
            models.CheckConstraint(name="risk_standing_is_known", condition=Q(standing__in=["open", "ended", "left"])),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What it is, in a line."""
        return self.words.split("\n")[0] if self.kind == "20" else LABELS[self.kind]

    @property
    def is_open(self) -> bool:
        """Whether it is still a risk that somebody works on."""
        return self.standing == self.Standing.OPEN


class RiskTurn(models.Model):
    """One thing that happened to a risk at a step. Turns are only ever added."""

    class Kind(models.TextChoices):
        """What happened."""

        FOUND = "found", "Named"
        TOLD_AGAIN = "told_again", "Told of again"
        CARRIED = "carried", "Carried on"
        CONFIRMED = "confirmed", "Still a risk"
        ENDED = "ended", "No longer a risk"
        AGAIN = "again", "A risk again"
        LEFT = "left", "Our work ended"

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="turns")
    step = models.ForeignKey(CaseStep, on_delete=models.PROTECT, related_name="risk_turns")
    kind = models.TextField(choices=Kind)
    words = models.TextField("what was said, or the reason", blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A risk does not end, come back or stay behind without a reason."""

        verbose_name = "change of a risk"
        verbose_name_plural = "changes of risks"
        constraints = [
            models.CheckConstraint(
                name="risk_turn_has_a_reason", condition=~Q(kind__in=["ended", "again", "left"]) | ~Q(words="")
            )
        ]

    def __str__(self) -> str:
        return f"{self.risk}: {self.get_kind_display().lower()}"

    @property
    def is_decision(self) -> bool:
        """Whether somebody judged the risk: naming and carrying it judge nothing."""
        return self.kind in (self.Kind.CONFIRMED, self.Kind.ENDED, self.Kind.AGAIN)
