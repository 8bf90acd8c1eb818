"""Places: wards, addresses, and who lived where from when until when."""

from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.person import BY_LETTER, Person
from lineofsight.record.words import words_of


def searchable_line(line: str) -> tuple[str, str]:
    """This function will return a line of an address as search compares it: whole, and from the street's name on."""
    words = words_of(line)
    is_number = [any(letter.isdigit() for letter in word) for word in words]
    after = len(words) - is_number[::-1].index(True) if True in is_number else 0
    return " ".join(words), " ".join(words[after:] or words)


class Ward(models.Model):
    """A ward of the authority."""

    code = models.TextField(primary_key=True)
    name = models.TextField(unique=True)

    def __str__(self) -> str:
        return self.name


class Address(models.Model):
    """One address, known once however many live there. Outside the authority it has no ward."""

    line = models.TextField("number and street")
    town = models.TextField(blank=True)
    postcode = models.TextField(blank=True)
    ward = models.ForeignKey(Ward, null=True, blank=True, on_delete=models.PROTECT, related_name="addresses")
    # The line as search compares it, whole and from the street's name on.
    search_line = models.TextField(editable=False, default="")
    search_street = models.TextField(editable=False, default="")

    class Meta:
        """Found by postcode, by the beginning of the line, and by street."""

        verbose_name_plural = "addresses"

        indexes = [
            models.Index(fields=["postcode"], name="address_by_postcode"),
            models.Index(fields=["search_line"], name="address_by_line", opclasses=[BY_LETTER]),
            models.Index(fields=["search_street"], name="address_by_street", opclasses=[BY_LETTER]),
        ]
        constraints = [models.CheckConstraint(name="address_has_a_line", condition=~Q(line=""))]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.line, self.town, self.postcode) if part)

    def save(self, **kwargs) -> None:
        """This function will store the address, with the forms of its line that search compares."""
        self.search_line, self.search_street = searchable_line(self.line)
        super().save(**kwargs)


class Residence(models.Model):
    """A person living at an address."""

    class Kind(models.TextChoices):
        """What the address is to the person."""

        HOME = "home", "Home"
        PLACEMENT = "placement", "Placement"
        OTHER = "other", "Other"

    class Part(models.TextChoices):
        """What part the person has in the household."""

        FAMILY = "family", "Family"
        CARER = "carer", "Carer"
        LODGER = "lodger", "Lodger"
        VISITOR = "visitor", "Staying for a while"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="residences")
    address = models.ForeignKey(Address, on_delete=models.PROTECT, related_name="residents")
    kind = models.TextField(choices=Kind, default=Kind.HOME)
    part = models.TextField(choices=Part, default=Part.FAMILY)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """One home at a time."""

        constraints = [
            models.CheckConstraint(
                name="residence_ends_after_start", condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on"))
            ),
            models.UniqueConstraint(
                name="residence_one_home_now", fields=["person"], condition=Q(ended_on=None, kind="home")
            ),
            models.CheckConstraint(
                name="residence_part_is_known", condition=Q(part__in=["family", "carer", "lodger", "visitor"])
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} at {self.address}"
