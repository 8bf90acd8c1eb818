"""How soon a visit or a conversation is recorded, and whose drafts are left: recording that is not finished."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.models import Draft
from lineofsight.record.models import Note, Person, Visit, Worker
from lineofsight.record.queries.teams import posts_on
from lineofsight.statute.clocks import clock
from lineofsight.statute.working_days import england

DAYS = 28


@dataclass
class Recorder:
    """One person's recording over the last 28 days, and drafts that they have not sent. `team` is theirs now."""

    name: str
    team: str = ""
    recorded: int = 0
    late: int = 0
    drafts: int = 0


@dataclass(frozen=True)
class Recording:
    """Everybody's recording, the latest first, and the limit it is held to."""

    people: list[Recorder]
    limit: int
    source: str
    since: date

    @property
    def recorded(self) -> int:
        """All that was recorded."""
        return sum(one.recorded for one in self.people)

    @property
    def percent(self) -> int | None:
        """The share recorded in time, rounded down; None where nothing was recorded."""
        late = sum(one.late for one in self.people)
        return (self.recorded - late) * 100 // self.recorded if self.recorded else None


def late_recording(*, by: Any, at: datetime) -> Recording:
    """This function will return how soon visits and notes of the last 28 days were recorded. Raises NotAllowed."""
    check(by, Permission.TEAM_WORK_READ)
    on = timezone.localdate(at)
    since, calendar, limit = on - timedelta(days=DAYS), england(), clock("AS-RECORD")
    known = Person.objects.visible_to(by, at=at)
    names = dict(Worker.objects.filter(account__isnull=False).values_list("account", "name"))
    held = posts_on(on).filter(worker__account__isnull=False).order_by("-is_acting")
    teams = dict(held.values_list("worker__account", "team__name"))
    found: dict[int, Recorder] = defaultdict(lambda: Recorder(""))
    for rows in (Visit.objects, Note.objects):
        made = rows.filter(child__in=known, recorded_at__gt=at - timedelta(days=DAYS), recorded_at__lte=at)
        for who, happened, recorded in made.values_list("recorded_by", "happened_at", "recorded_at"):
            found[who].recorded += 1
            days = calendar.between(timezone.localdate(happened), timezone.localdate(recorded))
            found[who].late += days > limit.limit.count
    for who in Draft.objects.filter(kept_at__lt=at - timedelta(days=7)).values_list("author", flat=True):
        found[who].drafts += 1
    for who, one in found.items():
        one.name, one.team = names.get(who, "Somebody without a post"), teams.get(who, "")
    people = sorted(found.values(), key=lambda one: (-one.late, -one.drafts, one.name))
    return Recording(people, limit.limit.count, str(limit.source), since)
