"""Who was asked to a meeting: by agency and role, what they answered, whether they came, and the report they sent."""

from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.bodies.kinds import SEATS, agency_choices
from lineofsight.bodies.models.body import Body, Membership
from lineofsight.bodies.models.meeting import Item, Meeting
from lineofsight.bodies.models.telling import telling_of
from lineofsight.documents.models import Document


class AttendanceQuerySet(models.QuerySet["Attendance"]):
    """Who was asked to meetings. What is a reader's own is found with `asked_of`."""

    def asked_of(self, user: Any, *, at: datetime | None = None) -> Self:
        """This function will keep the invitations of an account, without those about a child they may not be told of.

        A partner is told of the meeting and whom it is about, and opens neither the record nor the meeting's page.
        """
        if not getattr(user, "is_authenticated", False) or not user.is_active:
            return self.none()
        mine = self.filter(account=user)
        if scope_of(user) == Scope.EVERYONE:
            return mine.filter(meeting__body__in=Body.objects.visible_to(user, at=at))
        return mine.filter(telling_of(user, "meeting__body__child"))


class Attendance(models.Model):
    """Somebody asked to a meeting: for which agency and as what, what they answered, and whether they came.

    `answer` is empty until they answer, `how` until it is known. Who never signs in has no account.
    """

    class Answer(models.TextChoices):
        """What somebody who was asked says beforehand."""

        ACCEPTED = "accepted", "Will come"
        APOLOGIES = "apologies", "Sends apologies"
        REPORT = "report", "Sends a report"

    class How(models.TextChoices):
        """What became of the invitation."""

        ATTENDED = "attended", "Attended"
        APOLOGIES = "apologies", "Sent apologies"
        REPORT = "report", "Sent a report"
        ABSENT = "absent", "Did not come"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendance")
    membership = models.ForeignKey(
        Membership, null=True, blank=True, on_delete=models.PROTECT, related_name="attendance"
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.TextField()
    agency = models.TextField(choices=agency_choices)
    seat = models.TextField(blank=True)
    role = models.TextField(blank=True, help_text="What they are in their agency or for the child: health visitor.")
    invited_at = models.DateTimeField()
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answer = models.TextField(choices=Answer, blank=True)
    answer_note = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    how = models.TextField(choices=How, blank=True)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        """Nobody is asked twice; an answer has its moment."""

        verbose_name_plural = "attendance"
        constraints = [
            models.CheckConstraint(name="attendance_has_a_name", condition=~Q(name="")),
            models.UniqueConstraint(name="attendance_once", fields=["meeting", "membership"]),
            models.UniqueConstraint(
                name="attendance_account_once", fields=["meeting", "account"], condition=Q(account__isnull=False)
            ),
            models.CheckConstraint(
                name="attendance_answered_whole",
                condition=Q(answer="", answer_note="", answered_at=None)
                | (Q(answered_at__isnull=False) & Q(answer__in=["accepted", "apologies", "report"])),
            ),
        ]

    def __str__(self) -> str:
        """This function will return the name."""
        return self.name

    @property
    def counts(self) -> bool:
        """Whether they count towards the quorum."""
        return self.seat in SEATS and SEATS[self.seat].counts

    @property
    def seat_name(self) -> str:
        """What they are in the body or, invited to this meeting alone, what they are in their agency."""
        return SEATS[self.seat].name if self.seat in SEATS else self.role or "Invited to this meeting"


class ReportQuerySet(models.QuerySet["AgencyReport"]):
    """Reports of agencies. Every read for a user begins with `visible_to`."""

    def visible_to(self, user: Any, *, at: datetime | None = None) -> Self:
        """This function will keep the reports by items and to meetings that this user may know of."""
        items, meetings = Item.objects.visible_to(user, at=at), Meeting.objects.visible_to(user, at=at)
        return self.filter(Q(item__in=items) | Q(item=None, meeting__in=meetings))


class AgencyReport(models.Model):
    """What an agency sent to a meeting instead of coming, or beside it: words, or a document on the child's record.

    It stands by its item; without one by the whole meeting.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="reports")
    item = models.ForeignKey(Item, null=True, blank=True, on_delete=models.PROTECT, related_name="reports")
    sender = models.ForeignKey(Attendance, null=True, blank=True, on_delete=models.PROTECT, related_name="reports")
    agency = models.TextField(choices=agency_choices)
    author = models.TextField()
    text = models.TextField(blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()
    shared_on = models.DateField("shared with the family on", null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = ReportQuerySet.as_manager()

    class Meta:
        """A report is somebody's, and says something or is a document."""

        verbose_name = "report of an agency"
        verbose_name_plural = "reports of agencies"
        constraints = [
            models.CheckConstraint(name="report_has_an_author", condition=~Q(author="")),
            models.CheckConstraint(name="report_says_something", condition=~Q(text="") | Q(document__isnull=False)),
        ]

    def __str__(self) -> str:
        """This function will return whose it is."""
        return f"Report of {self.author}"
