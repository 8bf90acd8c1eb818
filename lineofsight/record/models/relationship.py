"""How people are related: from when until when, and who has parental responsibility, since when and how."""

from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.person import Person


class Relationship(models.Model):
    """How a relative is related to a child, from when until when."""

    class Kind(models.TextChoices):
        """What the relative is to the child."""

        MOTHER = "mother", "Mother"
        FATHER = "father", "Father"
        STEP_PARENT = "step_parent", "Step-parent or partner of a parent"
        SIBLING = "sibling", "Brother or sister"
        HALF_SIBLING = "half_sibling", "Half-brother or half-sister"
        GRANDPARENT = "grandparent", "Grandparent"
        OTHER_RELATIVE = "other_relative", "Other relative"
        CARER = "carer", "Carer who is not a relative"
        PARTNER = "partner", "Partner, husband or wife"

    class Responsibility(models.TextChoices):
        """How parental responsibility came about."""

        BIRTH = "birth", "Mother, by birth"
        MARRIAGE = "marriage", "Married to, or civil partner of, the mother"
        REGISTRATION = "registration", "Named on the birth certificate"
        AGREEMENT = "agreement", "By agreement"
        ORDER = "order", "By order of a court"
        ADOPTION = "adoption", "By adoption"
        GUARDIAN = "guardian", "Named as guardian by a parent who has died"
        NOT_KNOWN = "not_known", "Not known how"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="relatives")
    relative = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="related_children")
    kind = models.TextField(choices=Kind)
    has_parental_responsibility = models.BooleanField(default=False, help_text="Now.")
    responsibility_how = models.TextField(choices=Responsibility, blank=True)
    responsibility_from = models.DateField(null=True, blank=True)
    responsibility_until = models.DateField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """Nobody is their own relative, one fact is recorded once, and responsibility that ended is not held now."""

        constraints = [
            models.CheckConstraint(name="relationship_with_another", condition=~Q(child=F("relative"))),
            models.CheckConstraint(
                name="relationship_ends_after_start",
                condition=Q(ended_on=None) | Q(started_on=None) | Q(ended_on__gte=F("started_on")),
            ),
            models.UniqueConstraint(
                name="relationship_recorded_once",
                fields=["child", "relative", "kind"],
                condition=Q(ended_on=None),
            ),
            models.CheckConstraint(
                name="relationship_responsibility_ended",
                condition=Q(responsibility_until=None) | Q(has_parental_responsibility=False),
            ),
            models.CheckConstraint(
                name="relationship_responsibility_in_order",
                condition=Q(responsibility_until=None)
                | Q(responsibility_from=None)
                | Q(responsibility_until__gte=F("responsibility_from")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.relative} is {self.get_kind_display().lower()} of {self.child}"


# Brothers and sisters are recorded on both records; so are partners. Each counts once on each.
SIBLINGS = (Relationship.Kind.SIBLING, Relationship.Kind.HALF_SIBLING)
MUTUAL = (*SIBLINGS, Relationship.Kind.PARTNER)
PARENTS = (Relationship.Kind.MOTHER, Relationship.Kind.FATHER)
