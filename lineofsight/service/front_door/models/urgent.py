"""Urgent visits on the same day, hand-overs between day and night, and what was forwarded to another council."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.service.front_door.models.contact import Contact


class OfContactQuerySet(AboutChildQuerySet):
    """Rows about a contact. Every read for a user begins with `visible_to`."""

    about = "contact__step__child"


class UrgentVisit(models.Model):
    """A visit a manager directed for today, to the minute: who goes, and when the child was seen or was not."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="urgent_visits")
    why = models.TextField()
    directed_at = models.DateTimeField()
    directed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(null=True, blank=True)
    is_seen = models.BooleanField("the child was seen", null=True, blank=True)
    found = models.TextField("what was found", blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = OfContactQuerySet.as_manager()

    class Meta:
        """A visit is made after it was directed, and says what was found; one is open at a time."""

        verbose_name = "urgent visit"
        constraints = [
            models.CheckConstraint(
                name="urgent_visit_made_whole",
                condition=Q(made_at=None, made_by=None, is_seen=None, found="")
                | (Q(made_at__gte=F("directed_at"), made_by__isnull=False, is_seen__isnull=False) & ~Q(found="")),
            ),
            models.UniqueConstraint(name="urgent_visit_one_open", fields=["contact"], condition=Q(made_at=None)),
            models.CheckConstraint(name="urgent_visit_says_why", condition=~Q(why="")),
        ]

    def __str__(self) -> str:
        """This function will return when it was directed."""
        return f"Urgent visit of {self.directed_at}"


class NightHandOver(models.Model):
    """What the day handed over to the out of hours team, or they to the day, and who took it."""

    class To(models.TextChoices):
        """Who takes it on."""

        NIGHT = "night", "To the out of hours team"
        DAY = "day", "Back to the front door"

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="night_hand_overs")
    to = models.TextField(choices=To)
    words = models.TextField()
    handed_at = models.DateTimeField()
    handed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = OfContactQuerySet.as_manager()

    class Meta:
        """A hand-over says something, and is taken by somebody else."""

        verbose_name = "out of hours hand-over"
        constraints = [
            models.CheckConstraint(
                name="night_hand_over_says_what", condition=~Q(words="") & Q(to__in=["night", "day"])
            ),
            models.CheckConstraint(
                name="night_hand_over_taken_by_another",
                condition=Q(taken_at=None, taken_by=None)
                | (Q(taken_at__isnull=False, taken_by__isnull=False) & ~Q(taken_by=F("handed_by"))),
            ),
        ]

    def __str__(self) -> str:
        """This function will return to whom."""
        return self.get_to_display()


class Forwarding(models.Model):
    """Proof that a contact about a child who lives elsewhere reached that child's own council."""

    contact = models.OneToOneField(Contact, primary_key=True, on_delete=models.PROTECT, related_name="forwarding")
    council = models.TextField()
    to_whom = models.TextField("who took it there")
    how = models.TextField()
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = OfContactQuerySet.as_manager()

    class Meta:
        """It says which council, who took it, and how it was sent."""

        constraints = [
            models.CheckConstraint(name="forwarding_is_whole", condition=~Q(council="") & ~Q(to_whom="") & ~Q(how=""))
        ]

    def __str__(self) -> str:
        """This function will return the council."""
        return self.council
