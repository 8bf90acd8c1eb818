"""Schools, which child goes to which, a pilot at some of them, and supervision of those who lead safeguarding there."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.programmes.models.programme import Programme
from lineofsight.record.models import Person
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.record.models.team import DatedQuerySet, ends_after_start


class School(models.Model):
    """A school and how many go to it, so that what happens at schools of any size can be compared."""

    class Phase(models.TextChoices):
        """Whom it teaches."""

        PRIMARY = "primary", "Primary school"
        SECONDARY = "secondary", "Secondary school"
        SPECIAL = "special", "Special school"
        COLLEGE = "college", "College"

    name = models.TextField(unique=True)
    phase = models.TextField(choices=Phase)
    pupils = models.PositiveIntegerField()

    class Meta:
        """It has a name and pupils."""

        constraints = [models.CheckConstraint(name="school_is_whole", condition=~Q(name="") & Q(pupils__gt=0))]

    def __str__(self) -> str:
        return self.name


class SchoolPlaceQuerySet(AboutChildQuerySet, DatedQuerySet):
    """Who went to which school. Every read for a user that names a child begins with `visible_to`."""


class SchoolPlace(models.Model):
    """A child at a school, from a day until the first day on which they no longer go there."""

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="school_places")
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="places")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = SchoolPlaceQuerySet.as_manager()

    class Meta:
        """A child goes to one school at a time."""

        verbose_name = "place at a school"
        verbose_name_plural = "places at schools"
        constraints = [
            models.CheckConstraint(name="school_place_ends_after_start", condition=ends_after_start()),
            models.UniqueConstraint(name="school_place_one_now", fields=["child"], condition=Q(ended_on=None)),
        ]

    def __str__(self) -> str:
        return f"{self.child_id} at {self.school_id}"


class PilotSchool(models.Model):
    """A school at which a programme is tried, and the school without it that it is compared with."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="pilot_schools")
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    matched = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    why_matched = models.TextField("why they are alike")
    added_on = models.DateField()

    class Meta:
        """A school is tried at once in a programme, and compared with another."""

        verbose_name = "school of a pilot"
        verbose_name_plural = "schools of pilots"
        constraints = [
            models.UniqueConstraint(name="pilot_school_once", fields=["programme", "school"]),
            models.CheckConstraint(
                name="pilot_school_matched_with_another", condition=~Q(school=F("matched")) & ~Q(why_matched="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme_id}: {self.school_id}"


THEMES = {
    "threshold": "When to tell the front door",
    "sharing": "Sharing what we know",
    "neglect": "Neglect",
    "exploitation": "Exploitation",
    "violence": "Violence at home",
    "attendance": "Missing school",
    "online": "Harm online",
    "feedback": "Not hearing what came of it",
    "load": "Carrying it alone",
}
"""What supervision of those who lead safeguarding at schools is about: a local list."""


class LeadSupervision(models.Model):
    """One supervision of somebody who leads safeguarding at a school. It names no child.

    `themes` are keys of THEMES. `lesson` is what other schools may read of it.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="supervisions")
    lead = models.TextField("who was supervised")
    held_on = models.DateField()
    themes = models.JSONField("what it was about", default=list)
    words = models.TextField("what was said, naming no child")
    agreed = models.TextField("what was agreed", blank=True)
    lesson = models.TextField("what other schools may learn", blank=True)
    next_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says who, and what was said; the next comes after."""

        verbose_name = "supervision of a safeguarding lead"
        verbose_name_plural = "supervisions of safeguarding leads"
        constraints = [
            models.CheckConstraint(name="lead_supervision_is_whole", condition=~Q(lead="") & ~Q(words="")),
            models.CheckConstraint(
                name="lead_supervision_next_after", condition=Q(next_on=None) | Q(next_on__gt=F("held_on"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lead}, {self.held_on}"

    @property
    def about(self) -> list[str]:
        """What it was about, in words."""
        return [THEMES[key] for key in self.themes if key in THEMES]
