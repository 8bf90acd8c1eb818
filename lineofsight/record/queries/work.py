"""What there is to do: somebody's own work, and a team's."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Min, OuterRef, Q, QuerySet, Subquery
from django.http import Http404
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, CaseStep, Duty, Person, Team, Worker
from lineofsight.record.queries.choosing import Choosable, posts_to_choose
from lineofsight.record.queries.coverage import PlanGaps, gaps_of, plans_with_gaps
from lineofsight.record.queries.covers import holders_for, workers_for
from lineofsight.record.queries.need_to_know import absent_step, names_only, why_absent
from lineofsight.record.queries.records import last_seen
from lineofsight.record.queries.teams import caseload, open_teams, post_of
from lineofsight.record.queries.trays import end_of_week, tray_of
from lineofsight.web.paging import Page

LATE, TODAY, THIS_WEEK, LATER = GROUPS = ("Late", "Due today", "Due this week", "Due later")


class NoSuchWork(Http404):
    """The step, duty or team is not there for this reader."""


def group_of(duty: Duty, *, at: datetime) -> str:
    """This function will return under which heading of the work list an open duty belongs."""
    today = timezone.localdate(at)
    if duty.is_late(at=at):
        return LATE
    if duty.due_on <= today:
        return TODAY
    return THIS_WEEK if duty.due_on <= end_of_week(today) else LATER


@dataclass(frozen=True)
class WorkCounts:
    """How many duties are late, due today, due by Sunday, and due later."""

    late: int
    today: int
    this_week: int
    later: int

    @property
    def total(self) -> int:
        """Everything there is to do."""
        return self.late + self.today + self.this_week + self.later


def counts(duties: QuerySet[Duty], *, at: datetime) -> WorkCounts:
    """This function will count open duties under the headings of the work list, in one query."""
    today = timezone.localdate(at)
    is_late = Q(due_at__lt=at) | Q(due_at=None, due_on__lt=today)
    return WorkCounts(
        **duties.order_by().aggregate(
            late=Count("pk", filter=is_late),
            today=Count("pk", filter=~is_late & Q(due_on__lte=today)),
            this_week=Count("pk", filter=Q(due_on__gt=today, due_on__lte=end_of_week(today))),
            later=Count("pk", filter=Q(due_on__gt=end_of_week(today))),
        )
    )


def duties_of(user: Any, *, on: date | None = None) -> QuerySet[Duty]:
    """This function will return the open duties of the user, and of those they cover for on a day, soonest first."""
    return _duties_of_workers(workers_for(user, on=on).values("pk"), by=user)


def _duties_of_workers(workers: Any, *, by: Any) -> QuerySet[Duty]:
    theirs = Duty.objects.visible_to(by).open().filter(worker__in=workers)
    return theirs.select_related("child", "step", "worker", "team").soonest_first()


@dataclass(frozen=True)
class WorkList:
    """One page of open duties under headings, and how many there are under each in all.

    `totals` is by heading; `covered` are the names of those the reader acts for, by the worker's number.
    """

    page: Page
    groups: list[tuple[str, list[Duty]]]
    totals: dict[str, int]
    by: str = "date"
    restricted: list[Person] = field(default_factory=list)
    covered: dict[int, str] = field(default_factory=dict)


def my_work(user: Any, *, at: datetime, number: str | None, by: str = "date") -> WorkList:
    """This function will return a page of the user's open duties and of those they cover for, grouped as asked.

    With it come the names of the children of whom they may be shown no more.
    """
    workers = holders_for(user, on=timezone.localdate(at))
    listed = work_list(_duties_of_workers(list(workers), by=user), at=at, number=number, by=by, reader=user)
    theirs = Duty.objects.open().filter(worker__in=list(workers))
    covered = {pk: name for pk, name in workers.items() if name}
    return replace(listed, covered=covered, restricted=names_only(theirs.values("child"), by=user, at=at))


def work_list(
    duties: QuerySet[Duty], *, at: datetime, number: str | None, by: str = "date", reader: Any = None
) -> WorkList:
    """This function will return a page of open duties under their headings: dates, or what a tray is grouped by."""
    if by != "date":
        tray = tray_of(duties, by=by, at=at, number=number, reader=reader)
        return WorkList(tray.page, tray.groups, tray.totals, by)
    page = Page.of(duties, number=number)
    grouped = {group: [duty for duty in page.items if group_of(duty, at=at) == group] for group in GROUPS}
    counted = counts(duties, at=at)
    totals = dict(zip(GROUPS, (counted.late, counted.today, counted.this_week, counted.later), strict=True))
    return WorkList(page, [(group, found) for group, found in grouped.items() if found], totals)


@dataclass(frozen=True)
class TeamWork:
    """A team's work: what waits for a worker, what is due, and what each worker holds. `team` None: there is none."""

    team: Team | None
    teams: list[Team]
    waiting: Page
    list: WorkList
    workers: list[Worker]
    gaps: list[PlanGaps] = field(default_factory=list)


def team_work(asked: str, *, by: Any, at: datetime, number: str | None, grouped: str = "date") -> TeamWork:
    """This function will return the work of the team asked for, or of the reader's own. Raises as team_chosen."""
    team, teams = team_chosen(asked, by=by, on=timezone.localdate(at))
    waiting = unallocated(team, by=by) if team else Allocation.objects.none()
    duties = duties_of_team(team, by=by) if team else Duty.objects.none()
    workers = list(caseload(team, at=at)) if team else []
    listed = work_list(duties, at=at, number=number, by=grouped, reader=by)
    if team:
        held = Allocation.objects.filter(team=team, ended_on=None).values("child")
        listed = replace(listed, restricted=names_only(held, by=by, at=at))
    gaps = gaps_of(plans_with_gaps(by, team=team)) if team else []
    return TeamWork(team, teams, Page.of(waiting, per_page=50), listed, workers, gaps)


def duties_of_team(team: Team, *, by: Any) -> QuerySet[Duty]:
    """This function will return the team's open duties that `by` may know of, soonest first."""
    theirs = Duty.objects.visible_to(by).open().filter(team=team)
    return theirs.select_related("child", "step", "worker", "team").soonest_first()


def unallocated(team: Team, *, by: Any) -> QuerySet[Allocation]:
    """This function will return the steps that wait in the team's tray for a worker, soonest due first.

    Each has `due_on`: when the first of its open duties is due, or None.
    """
    waiting = Allocation.objects.visible_to(by).filter(team=team, worker=None, ended_on=None)
    soonest = Duty.objects.open().filter(step=OuterRef("step")).order_by("due_on").values("due_on")[:1]
    waiting = waiting.annotate(due_on=Subquery(soonest)).select_related("child", "step", "team")
    return waiting.order_by(F("due_on").asc(nulls_last=True), "started_on", "pk")


@dataclass
class Held:
    """A child somebody holds, or covers for who holds them: which steps, when last seen and what is due next."""

    child: Person
    steps: list[CaseStep]
    covered_for: str = ""

    @property
    def last_seen_at(self) -> datetime | None:
        """When a visit last saw the child, or None."""
        return self.child.last_seen_at


def children_of(user: Any, *, on: date | None = None) -> list[Held]:
    """This function will return the children whose open steps the user holds, the one with most pressing duty first.

    With `on`, those of whom the user covers for that day come too. Each child has `last_seen_at` and `next_due_on`,
    either of which may be None.
    """
    return _held(list(_holding(user, on)), user=user, on=on)


def children_held(user: Any, *, on: date, at: datetime) -> tuple[list[Held], list[Person]]:
    """This function will return the children the user holds, and those whose names alone they may be shown.

    Each of the latter has `ask`. Who holds nobody costs one question.
    """
    holding = list(_holding(user, on))
    if not holding:
        return [], []
    return _held(holding, user=user, on=on), names_only([allocation.child_id for allocation in holding], by=user, at=at)


def _holding(user: Any, on: date | None) -> QuerySet[Allocation]:
    held = Allocation.objects.filter(worker__in=workers_for(user, on=on).values("pk"), ended_on=None)
    return held.select_related("step", "worker").order_by("step__started_on")


def _held(holding: list[Allocation], *, user: Any, on: date | None) -> list[Held]:
    due = Duty.objects.open().filter(child=OuterRef("pk"), worker__in=workers_for(user, on=on).values("pk")).order_by()
    children = (
        Person.objects.visible_to(user)
        .filter(pk__in={allocation.child_id for allocation in holding})
        .annotate(
            last_seen_at=last_seen(),
            next_due_on=Subquery(due.values("child").annotate(soonest=Min("due_on")).values("soonest")),
        )
    )
    held = {child.pk: Held(child, []) for child in children}
    for allocation in holding:
        if allocation.child_id in held:
            held[allocation.child_id].steps.append(allocation.step)
            is_own = allocation.worker.account_id == user.pk
            held[allocation.child_id].covered_for = "" if is_own else allocation.worker.name
    return sorted(held.values(), key=lambda h: (h.child.next_due_on or date.max, h.child.search_last, h.child.pk))


def team_chosen(asked: str, *, by: Any, on: date) -> tuple[Team | None, list[Team]]:
    """This function will return the team whose work is shown, and the teams `by` may choose from.

    Who holds a post in a team sees that team; who answers for several may choose any. `asked` is the number asked
    for, or empty. Raises NotAllowed, and NoSuchWork for a team they may not choose.
    """
    check(by, Permission.TEAM_WORK_READ)
    post = post_of(by, on=on)
    if post is not None and post.is_manager:
        if asked and asked != str(post.team_id):
            raise NoSuchWork("You manage another team.")
        return post.team, [post.team]
    teams = list(open_teams(on=on))
    chosen = next((team for team in teams if str(team.pk) == asked), None)
    if asked and chosen is None:
        raise NoSuchWork("There is no open team of that number.")
    return chosen or (teams[0] if teams else None), teams


@dataclass(frozen=True)
class WaitingStep:
    """A step to give to a worker: who holds it now (None for nobody yet), who could, and what is due."""

    step: CaseStep
    worker: Worker | None
    posts: list[Choosable]
    duties: list[Duty]


def step_to_allocate(pk: int, *, by: Any, on: date) -> WaitingStep:
    """This function will return a step to give to a worker, and who to. Raises NotAllowed, NoSuchWork."""
    check(by, Permission.WORK_ALLOCATE)
    step = CaseStep.objects.visible_to(by).filter(pk=pk).select_related("child").first()
    if step is None:
        raise absent_step(pk, by=by, otherwise=NoSuchWork("There is no such work."))
    current = step.allocations.filter(ended_on=None).select_related("worker", "team").first()
    posts = posts_to_choose(by=by, team=current.team_id if current else None, on=on)
    duties = list(step.duties.open().soonest_first())
    return WaitingStep(step, current.worker if current else None, posts, duties)


def duty_to_explain(pk: int, *, by: Any) -> Duty:
    """This function will return a duty to say why it is late. Raises NotAllowed, NoSuchWork."""
    check(by, Permission.NOTE_WRITE)
    duty = Duty.objects.visible_to(by).filter(pk=pk).select_related("child", "step", "worker", "team").first()
    if duty is None:
        child = Duty.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchWork("There is no such duty."))
    return duty
