"""Members who came to no meeting for months: after six a place is lost unless Full Council approved the absence.

Six months: Local Government Act 1972, section 85. The warnings before them are a local default, and none ends a place
by itself. Meetings of every body of the council that a member sits on count.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from lineofsight.bodies.models import Attendance, Body, Membership

LOST, WARNED = 6, (5, 4)


@dataclass(frozen=True)
class Absence:
    """A member, the day they last came (or since when they sit), and for how many whole months they did not."""

    name: str
    since: date
    months: int

    @property
    def sentence(self) -> str:
        """What is to be said of it."""
        began = f"{self.name} came to no meeting in {self.months} months."
        if self.months >= LOST:
            return f"{began} Ask the monitoring officer whether the place is lost: that is so after {LOST} months."
        return f"{began} After {LOST} a place is lost, unless Full Council approves the absence before."


def absences(body: Body, *, on: date) -> list[Absence]:
    """This function will return the members of a body who came to no meeting of the council for four months or more."""
    members = [one for one in body.memberships.on(on) if one.counts]
    came, missed = _days([one.name for one in members], on=on)
    found = []
    for one in members:
        since = max([one.started_on, *came[one.name]])
        if any(day > since for day in missed[one.name]) and (months := whole_months(since, on)) >= min(WARNED):
            found.append(Absence(one.name, since, months))
    return found


def _days(names: list[str], *, on: date) -> tuple[dict[str, list[date]], dict[str, list[date]]]:
    """The days on which each came to a meeting of the council, and on which they were asked and did not."""
    came: dict[str, list[date]] = defaultdict(list)
    missed: dict[str, list[date]] = defaultdict(list)
    council = Membership.objects.filter(body__of_council__isnull=False, name__in=names)
    rows = Attendance.objects.filter(membership__in=council, meeting__status="held", meeting__starts_at__date__lte=on)
    for name, starts_at, how in rows.values_list("name", "meeting__starts_at", "how"):
        (came if how == Attendance.How.ATTENDED else missed)[name].append(timezone.localdate(starts_at))
    return came, missed


def whole_months(first: date, last: date) -> int:
    """This function will return how many whole months lie between two days."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
