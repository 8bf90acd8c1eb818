"""How members come to their places: who appointed them, who stood in for whom, and who chaired one meeting."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Attendance, Meeting, Membership


class Appointment(models.Model):
    """By which meeting of Full Council somebody came to their place, and by which vote. One without a vote was agreed.

    `decided_in` says where it is written down, where the meeting is not kept here.
    """

    membership = models.OneToOneField(Membership, on_delete=models.PROTECT, related_name="appointment")
    decided_at = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_in = models.TextField(blank=True)
    proposed_by = models.TextField(blank=True)
    seconded_by = models.TextField(blank=True)
    votes_for = models.PositiveSmallIntegerField(null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(null=True, blank=True)
    abstained = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        """It says where it was decided; of a vote it says both sides, and that more were for it than against."""

        constraints = [
            models.CheckConstraint(
                name="appointment_decided_somewhere", condition=Q(decided_at__isnull=False) | ~Q(decided_in="")
            ),
            models.CheckConstraint(
                name="appointment_vote_whole",
                condition=Q(votes_for=None, votes_against=None, abstained=None)
                | Q(votes_for__gt=F("votes_against"), abstained__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        """This function will return who was appointed."""
        return str(self.membership)


class Nomination(models.Model):
    """A member put forward to chair one meeting: by whom, seconded by whom, with how many votes (none was asked)."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="nominations")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    proposed_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    seconded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    votes = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        """A member is put forward once, by two others."""

        constraints = [
            models.UniqueConstraint(name="nomination_once", fields=["meeting", "member"]),
            models.CheckConstraint(
                name="nomination_by_two_others",
                condition=~Q(proposed_by=F("member")) & ~Q(seconded_by=F("member")) & ~Q(seconded_by=F("proposed_by")),
            ),
        ]

    def __str__(self) -> str:
        """This function will return who was put forward."""
        return str(self.member)


class ProTemChair(models.Model):
    """Who chaired one meeting for which there was no chair, elected by those who came."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="pro_tem_chair")
    nomination = models.OneToOneField(Nomination, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """One a meeting."""

        verbose_name = "chair of one meeting"
        verbose_name_plural = "chairs of one meeting"

    def __str__(self) -> str:
        """This function will return who it is."""
        return str(self.nomination)


class Substitution(models.Model):
    """Somebody who stood in for a member at one meeting: they count towards the quorum, and the member does not."""

    attendance = models.OneToOneField(Attendance, on_delete=models.PROTECT, related_name="stands_in")
    instead_of = models.ForeignKey(Attendance, on_delete=models.PROTECT, related_name="stood_in_by")

    class Meta:
        """A member has one substitute at a meeting, and is not their own."""

        constraints = [
            models.UniqueConstraint(name="substitute_one_for_a_member", fields=["instead_of"]),
            models.CheckConstraint(name="substitute_not_their_own", condition=~Q(attendance=F("instead_of"))),
        ]

    def __str__(self) -> str:
        """This function will return who stood in."""
        return str(self.attendance)
