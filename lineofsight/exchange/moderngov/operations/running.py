"""Begin an import, or go on with one that was broken off, and go through committees and meetings one by one."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body
from lineofsight.bodies.operations.bodies import UnableToSetUp
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.bodies.operations.minutes import UnableToMinute
from lineofsight.exchange.moderngov import reading
from lineofsight.exchange.moderngov.client import Client, NotAnswered, Refused
from lineofsight.exchange.moderngov.kinds import (
    AGAIN_DAYS,
    AHEAD_DAYS,
    FIRST_DAYS,
    IN_TITLES,
    WAITING_DAYS,
    first_of,
)
from lineofsight.exchange.moderngov.models import Imported, ImportRun
from lineofsight.exchange.moderngov.operations.bodies import begin_by, find_body, make_body
from lineofsight.exchange.moderngov.operations.meetings import write_meeting
from lineofsight.exchange.moderngov.parsing import Unreadable
from lineofsight.exchange.moderngov.report import Report

GOES_ON_FOR = timedelta(hours=24)
"""How long a run that was broken off can go on: later, what it read first may have changed. A local default."""
NOT_READ = (Refused, Unreadable)
NOT_WRITTEN = (UnableToMeet, UnableToMinute, UnableToSetUp, IntegrityError)
AGAIN = "Run the import again; if it stays so, look at the page at the source."


@transaction.atomic
def begin(
    *, source: str, committee: str, from_on: date | None, to_on: date | None, by: User, at: datetime
) -> ImportRun:  # fmt: skip
    """This function will begin an import, or return the one that was broken off with the same site, and days.

    The last four weeks are read again even where `from_on` is later. Raises NotAllowed.
    """
    check(by, Permission.COUNCIL_RUN)
    same = ImportRun.objects.filter(source=source, committee=committee)
    today = timezone.localdate(at)
    if from_on is not None:
        from_on = min(from_on, today - timedelta(days=AGAIN_DAYS))
    broken = same.filter(finished_at=None, started_at__gte=at - GOES_ON_FOR, by=by)
    for name, day in (("from_on", from_on), ("to_on", to_on)):
        broken = broken.filter(**{name: day}) if day else broken
    if found := broken.order_by("-started_at").first():
        _note(found, did="import goes on", at=at)
        return found
    last = same.exclude(finished_at=None).order_by("-started_at").first()
    begins = from_on or (timezone.localdate(last.started_at) - timedelta(days=AGAIN_DAYS) if last else None)
    begins = begins or today - timedelta(days=FIRST_DAYS)
    run = ImportRun.objects.create(
        source=source, committee=committee, from_on=begins, started_at=at, by=by,
        to_on=max(begins, to_on or today + timedelta(days=AHEAD_DAYS)),
    )  # fmt: skip
    _note(run, did="import begun", at=at)
    return run


def _note(run: ImportRun, *, did: str, at: datetime) -> None:
    told = {"did": did, "source": run.source, "counts": run.report.get("counts", {})}
    audit.record(by=run.by, at=at, action=audit.Action.CHANGE, subject=f"moderngov.importrun:{run.pk}", detail=told)


class Running:
    """One run as it goes on. `say` is told of each step; `kind` is what a committee is whose title does not say it."""

    def __init__(
        self, run: ImportRun, *, client: Client, at: datetime, say: Callable[[str], None], kind: str = ""
    ) -> None:  # fmt: skip
        """This function will take up a run where it stands."""
        self.run, self.client, self.at, self._say, self._kind = run, client, at, say, kind
        self.report = Report.of(run.report)
        self.report.failed, self.report.broken = [], ""

    def go(self, *, now: Callable[[], datetime]) -> Report:
        """This function will read and write everything, and end the run: at its end, or where it was broken off."""
        try:
            for committee in self._committees():
                self._committee(committee)
            self._still_waiting()
        except NotAnswered as error:
            self.report.broken = f"{error} What was read is kept. Run the import again: it goes on where it stopped."
        except NOT_READ as error:
            self.report.broken = f"The list of committees could not be read. {error} {getattr(error, 'to_do', AGAIN)}"
        self._end(now())
        return self.report

    @transaction.atomic
    def _end(self, at: datetime) -> None:
        self.run.report = self.report.kept()
        self.run.finished_at = None if self.report.broken else at
        self.run.save(update_fields=["report", "finished_at"])
        _note(self.run, did="import broken off" if self.report.broken else "import finished", at=at)

    def _committees(self) -> list[reading.Committee]:
        every = reading.committees(self.client.ask("GetCommittees", {}))
        self.report.counts["committees"] = len(every)
        wanted = [one for one in every if not self.run.committee or one.number == self.run.committee]
        if not wanted:
            self.report.fail("Committees", "There is none of the number asked for.", "Look up its number (CId).")
        return wanted

    def _committee(self, committee: reading.Committee) -> None:
        where = f"{committee.title or 'A committee without a title'} (committee {committee.number})"
        row = find_body(committee, run=self.run, at=self.at)
        kind = self._kind or first_of(IN_TITLES, committee.title)
        if why := _why_passed_over(committee, kind if row is None else "known"):
            self.report.leave(where, why, _NAME_IT)
            return
        try:
            lines = self._lines(committee)
        except NOT_READ as error:
            self.report.fail(where, str(error), getattr(error, "to_do", AGAIN))
            return
        self._say(f"{committee.title}: {len(lines)} meetings")
        days = [one.day for one in lines if one.day is not None]
        if not days:
            return
        if row is None:
            row = make_body(committee, kind=str(kind), on=min(days), run=self.run, at=self.at)
            self._tell_of_new(committee, where)
        begin_by(row, on=min(days), run=self.run, at=self.at)
        for line in lines:
            self._meeting(line.number, body=row.body_id, where=f"{committee.title} (meeting {line.number})")

    def _tell_of_new(self, committee: reading.Committee, where: str) -> None:
        self.report.leave(
            where, "It is set up here with one place, and no remit or quorum.", "Say them on its page, under “Council”."
        )
        if committee.is_expired:
            self.report.leave(where, "It meets no longer, and the source says not since when.", "End it here.")

    def _lines(self, committee: reading.Committee) -> list[reading.Line]:
        days = {"sFromDate": f"{self.run.from_on:%d/%m/%Y}", "sToDate": f"{self.run.to_on:%d/%m/%Y}"}
        lines = reading.lines(self.client.ask("GetMeetings", {"lCommitteeId": committee.number, **days}))
        return [one for one in lines if one.number]

    def _meeting(self, number: str, *, body: int, where: str) -> None:
        if self.run.rows.filter(kind="meeting", number=number, source=self.run.source).exists():
            return  # it was read before the run was broken off
        try:
            read = reading.meeting(self.client.ask("GetMeeting", {"lMeetingId": number}), base=self.run.source)
            trial = deepcopy(self.report)
            write_meeting(read, body=Body.objects.get(pk=body), run=self.run, report=trial, at=self.at)
        except (*NOT_READ, *NOT_WRITTEN) as error:
            self.report.fail(where, _sentence(error), getattr(error, "to_do", AGAIN))
            return
        self.report = trial
        self._say(f"  {timezone.localtime(read.starts_at):%-d %B %Y}: {len(read.entries)} items")

    def _still_waiting(self) -> None:
        """Minutes come weeks later: meetings of which none came are asked for by themselves, older ones too."""
        today = timezone.localdate(self.at)
        rows = Imported.objects.filter(source=self.run.source, kind="meeting", has_minutes=False, is_ours=False)
        rows = rows.exclude(run=self.run).exclude(meeting__status="cancelled").select_related("meeting__body__imported")
        since = today - timedelta(days=WAITING_DAYS)
        for row in rows.filter(meeting__starts_at__date__range=(since, today)).order_by("pk"):
            if not self.run.committee or row.meeting.body.imported.number == self.run.committee:
                where = f"{row.meeting.body.name} (meeting {row.number})"
                self._meeting(row.number, body=row.meeting.body_id, where=where)


_NAME_IT = "Where it is to be imported, run the import with --committee and its number, and --kind."


def _why_passed_over(committee: reading.Committee, kind: str | None) -> str:
    if not committee.number or not committee.title:
        return "It has no number or no title."
    if committee.is_deleted:
        return "It is deleted at the source."
    return "" if kind else "Its title does not say that it is the council, its executive or of scrutiny."


def _sentence(error: Exception) -> str:
    if isinstance(error, IntegrityError):
        return "It does not fit what is here: another meeting of the body may begin at that time."
    return str(error)
