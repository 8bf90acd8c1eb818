"""What is known about a person beyond their name and birth: other names, and facts that change, as history."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.ssd import CODES


def both_or_neither(stem: str, when: str) -> Q:
    """This function will return the condition that when and by whom are given together."""
    return Q(**{f"{stem}_{when}": None, f"{stem}_by": None}) | Q(
        **{f"{stem}_{when}__isnull": False, f"{stem}_by__isnull": False}
    )


def in_order() -> Q:
    """This function will return the condition that what ended did not end before it started."""
    return Q(started_on=None) | Q(ended_on=None) | Q(ended_on__gte=F("started_on"))


class AboutPersonQuerySet(AboutChildQuerySet):
    """Rows about a person. Every read for a user begins with `visible_to`."""

    about = "person"


class Recorded(models.Model):
    """A row that is never lost: who recorded it, and who withdrew it because it was wrong."""

    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = AboutPersonQuerySet.as_manager()

    class Meta:
        """Others add to it."""

        abstract = True


class Alias(Recorded):
    """Another name by which a person is or was known."""

    class Kind(models.TextChoices):
        """Why they have the name."""

        KNOWN_AS = "known_as", "Known as"
        BIRTH = "birth", "Name at birth"
        FORMER = "former", "Former name"
        MARRIED = "married", "Married name"
        OTHER_SPELLING = "other_spelling", "Another spelling"
        DUPLICATE = "duplicate", "Name on a record that was merged into this one"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="aliases")
    kind = models.TextField(choices=Kind)
    first_name = models.TextField(blank=True)
    last_name = models.TextField(blank=True)

    class Meta:
        """A name says something, and dates are in order."""

        verbose_name_plural = "aliases"

        constraints = [
            models.CheckConstraint(name="alias_has_a_name", condition=~Q(first_name="", last_name="")),
            models.CheckConstraint(name="alias_ends_after_start", condition=in_order()),
            models.CheckConstraint(name="alias_withdrawn_with_by", condition=both_or_neither("withdrawn", "at")),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.first_name} {self.last_name}".strip()


class Fact(Recorded):
    """Something true of a person from when until when. A change ends one and starts another; none is written over."""

    class Kind(models.TextChoices):
        """What is known."""

        LEGAL_SEX = "legal_sex", "Legal sex"
        GENDER = "gender", "Gender"
        ETHNICITY = "ethnicity", "Ethnicity"
        LANGUAGE = "language", "Language"
        RELIGION = "religion", "Religion"
        NATIONALITY = "nationality", "Nationality"
        DISABILITY = "disability", "Disability"
        IMMIGRATION = "immigration_status", "Immigration status"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="known_facts")
    kind = models.TextField(choices=Kind)
    value = models.TextField()

    class Meta:
        """One at a time, but for languages, nationalities and disabilities; coded facts hold codes of the dataset."""

        constraints = [
            models.CheckConstraint(name="fact_says_something", condition=~Q(value="")),
            models.CheckConstraint(name="fact_ends_after_start", condition=in_order()),
            models.CheckConstraint(name="fact_withdrawn_with_by", condition=both_or_neither("withdrawn", "at")),
            models.CheckConstraint(
                name="fact_sex_is_a_code", condition=~Q(kind="legal_sex") | Q(value__in=list(CODES["sex"].labels))
            ),
            models.CheckConstraint(
                name="fact_gender_is_a_code", condition=~Q(kind="gender") | Q(value__in=list(CODES["gender"].labels))
            ),
            models.CheckConstraint(
                name="fact_ethnicity_is_a_code",
                condition=~Q(kind="ethnicity") | Q(value__in=list(CODES["ethnicity"].labels)),
            ),
            models.CheckConstraint(
                name="fact_disability_is_a_code",
                condition=~Q(kind="disability") | Q(value__in=list(CODES["disability"].labels)),
            ),
            models.CheckConstraint(
                name="fact_immigration_is_a_code",
                condition=~Q(kind="immigration_status") | Q(value__in=list(CODES["immigration_status"].labels)),
            ),
            models.UniqueConstraint(
                name="fact_one_at_a_time",
                fields=["person", "kind"],
                condition=Q(
                    ended_on=None,
                    withdrawn_at=None,
                    kind__in=["legal_sex", "gender", "ethnicity", "religion", "immigration_status"],
                ),
            ),
            models.UniqueConstraint(
                name="fact_recorded_once",
                fields=["person", "kind", "value"],
                condition=Q(ended_on=None, withdrawn_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.said}"

    @property
    def said(self) -> str:
        """The value in words."""
        return CODED[self.kind].get(self.value, self.value) if self.kind in CODED else self.value


CODED = {
    "legal_sex": CODES["sex"].labels,
    "gender": CODES["gender"].labels,
    "ethnicity": CODES["ethnicity"].labels,
    "disability": CODES["disability"].labels,
    "immigration_status": CODES["immigration_status"].labels,
}
SINGLE = ("legal_sex", "gender", "ethnicity", "religion", "immigration_status")
# What is so now stands on the person too, where lists and the national dataset read it; and what says nothing there.
STANDING = {"legal_sex": ("sex", "U"), "ethnicity": ("ethnicity", "")}
