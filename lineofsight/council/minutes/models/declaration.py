"""An interest that a member declared at a meeting."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.bodies.models import Attendance, Item
from lineofsight.council.minutes.kinds import INTERESTS, interest_choices


class Declaration(models.Model):
    """An interest that somebody who came declared: in which item, of which kind, and whether they left for it.

    `dispensation` is why somebody who should have left did not.
    """

    attendance = models.ForeignKey(Attendance, on_delete=models.PROTECT, related_name="declarations")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="declarations")
    kind = models.TextField(choices=interest_choices)
    nature = models.TextField()
    left = models.BooleanField("left the room for it", default=False)
    dispensation = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says what the interest is; who has a pecuniary one left, or had a dispensation."""

        constraints = [
            models.CheckConstraint(
                name="declaration_says_what", condition=~Q(nature="") & Q(kind__in=sorted(INTERESTS))
            ),
            models.CheckConstraint(
                name="declaration_left_or_dispensed",
                condition=~Q(kind="pecuniary") | Q(left=True) | ~Q(dispensation=""),
            ),
            models.UniqueConstraint(name="declaration_once", fields=["attendance", "item"]),
        ]  # fmt: skip

    def __str__(self) -> str:
        """This function will return whose it is."""
        return f"{self.attendance}: {self.nature}"
