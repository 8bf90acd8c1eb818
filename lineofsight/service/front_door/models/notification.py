"""A police notification that came in a file: the police's reference and grading, beside the contact it became."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.service.front_door.models.contact import Contact
from lineofsight.statute.notifications import GRADINGS, INCIDENTS, TAKEN


def gradings() -> list[tuple[str, str]]:
    """This function will return how the police can grade the risk, as choices."""
    return [(code.code, code.label) for code in GRADINGS]


def incidents() -> list[tuple[str, str]]:
    """This function will return what a notification can be about, as choices."""
    return [(code.code, code.label) for code in INCIDENTS]


def taken() -> list[tuple[str, str]]:
    """This function will return which notifications triage can take, as choices."""
    return [(code.code, code.label) for code in TAKEN]


class NotificationQuerySet(AboutChildQuerySet):
    """Notifications. Every read for a user begins with `visible_to`."""

    about = "contact__step__child"


class NotificationFile(models.Model):
    """One file of notifications that somebody loaded: what was loaded, what was there already, and what was refused.

    `refused` is a list of [line, reason]. It names nobody.
    """

    name = models.TextField()
    sha256 = models.TextField()
    loaded = models.PositiveIntegerField(default=0)
    already = models.PositiveIntegerField("already there", default=0)
    refused = models.JSONField(default=list)
    loaded_at = models.DateTimeField()
    loaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A file has a name."""

        verbose_name = "file of police notifications"
        verbose_name_plural = "files of police notifications"
        constraints = [models.CheckConstraint(name="notification_file_has_a_name", condition=~Q(name=""))]

    def __str__(self) -> str:
        """This function will return the file's name."""
        return self.name


class Notification(models.Model):
    """One child of one police notification. `child_key` is the child as the file names them: a row is loaded once.

    `words` is a digest of what the row said, so that the same row is told from one that was changed.
    `enters_triage` is what the switch said on the day it was received: a later switch does not change it.
    """

    contact = models.OneToOneField(Contact, primary_key=True, on_delete=models.PROTECT, related_name="notification")
    reference = models.TextField("the police's reference")
    child_key = models.TextField()
    words = models.TextField()
    incident = models.TextField(choices=incidents)
    is_domestic_abuse = models.BooleanField()
    grading = models.TextField(choices=gradings)
    enters_triage = models.BooleanField()
    file = models.ForeignKey(NotificationFile, on_delete=models.PROTECT, related_name="notifications")

    objects = NotificationQuerySet.as_manager()

    class Meta:
        """A child is in a notification once."""

        verbose_name = "police notification"
        constraints = [
            models.UniqueConstraint(name="notification_once_a_child", fields=["reference", "child_key"]),
            models.CheckConstraint(name="notification_has_a_reference", condition=~Q(reference="")),
            models.CheckConstraint(
                name="notification_grading_is_a_code", condition=Q(grading__in=[code.code for code in GRADINGS])
            ),
            models.CheckConstraint(
                name="notification_incident_is_a_code", condition=Q(incident__in=[code.code for code in INCIDENTS])
            ),
        ]

    def __str__(self) -> str:
        """This function will return the police's reference."""
        return self.reference

    @property
    def received_at(self) -> datetime:
        """When the police sent it. The spine holds it."""
        return self.contact.received_at


class TriageSwitch(models.Model):
    """From a day on, which police notifications go to the daily triage meeting, and why that was decided."""

    takes = models.TextField(choices=taken)
    from_on = models.DateField(unique=True)
    reason = models.TextField()
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A switch has its reason."""

        verbose_name = "triage switch"
        verbose_name_plural = "triage switches"
        constraints = [
            models.CheckConstraint(name="switch_takes_a_code", condition=Q(takes__in=[code.code for code in TAKEN])),
            models.CheckConstraint(name="switch_has_a_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        """This function will return which and from when."""
        return f"{self.get_takes_display()} from {self.from_on}"
