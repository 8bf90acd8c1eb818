"""Work that nobody is there to do: that of leavers, of those who left or moved, and of whoever is about to."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, CaseStep, Duty, Handover, Person, Team, Worker
from lineofsight.record.queries.need_to_know import absent_step, names_only
from lineofsight.record.queries.teams import post_of, posts_on
from lineofsight.record.unfinished import Unfinished, also_unfinished
from lineofsight.web.paging import Page


class NoSuchLeaver(Http404):
    """There is no such worker, or nothing of theirs to hand over, for this reader."""


def to_hand_over(held: QuerySet[Allocation], *, on: date) -> QuerySet[Allocation]:
    """This function will keep of what is held now what waits to be handed over.

    That is the work of whoever has a last day, or holds no post on that day in the team that has it.
    """
    there = posts_on(on).filter(worker=OuterRef("worker"), team=OuterRef("team"))
    return held.filter(~Exists(there) | Q(worker__leaving_on__isnull=False), worker__isnull=False)


@dataclass(frozen=True)
class Leaver:
    """A worker whose open work in a team waits to be handed over, and why: leaving, left, or moved to another team."""

    worker: Worker
    team: Team
    why: str
    children: int
    steps: int


def leavers(*, by: Any, on: date) -> list[Leaver]:
    """This function will return whose open work waits to be handed over: in the reader's team, or in every team.

    Every open piece of work of a worker stands here, unless they hold a post on that day in the team that has it and
    have no last day. Four queries. Raises NotAllowed.
    """
    check(by, Permission.TEAM_WORK_READ)
    post = post_of(by, on=on)
    held = Allocation.objects.known_to(by).filter(ended_on=None)
    if post is not None and post.is_manager:
        held = held.filter(team=post.team_id)
    return _leavers(to_hand_over(held, on=on), on=on)


def _leavers(held: QuerySet[Allocation], *, on: date) -> list[Leaver]:
    counted = held.order_by().values_list("worker", "team").annotate(Count("child", distinct=True), Count("pk"))
    waiting = list(counted)
    workers = Worker.objects.in_bulk({row[0] for row in waiting})
    teams = Team.objects.in_bulk({row[1] for row in waiting})
    somewhere = set(posts_on(on).filter(worker__in=workers).values_list("worker", flat=True))
    found = [
        Leaver(workers[worker], teams[team], why_of(workers[worker], is_somewhere=worker in somewhere), children, steps)
        for worker, team, children, steps in waiting
    ]
    return sorted(found, key=lambda one: (one.worker.leaving_on or date.min, one.worker.name, one.team.name))


def why_of(worker: Worker, *, is_somewhere: bool) -> str:
    """This function will return why a worker's work waits: they left, they leave on a day, or they moved."""
    if worker.ended_on is not None or not is_somewhere:
        return "Left" if worker.leaving_on is None else f"Left: last day {worker.leaving_on:%-d %B %Y}"
    return f"Leaves: last day {worker.leaving_on:%-d %B %Y}" if worker.leaving_on else "Moved to another team"


@dataclass
class Piece:
    """One open step to hand over: what is due on it, what else is begun, and the hand-over written so far."""

    step: CaseStep
    child: Person
    duties: list[Duty] = field(default_factory=list)
    marks: list[Unfinished] = field(default_factory=list)
    handover: Handover | None = None


@dataclass(frozen=True)
class LeaverPage:
    """A worker with what they hold, what else is unfinished, who could take it on, and how much cannot be shown.

    `is_own` when the reader is the worker. `left` counts those restricted too, of whom the names alone are shown.
    """

    worker: Worker
    team: Team | None
    pieces: Page
    others: list[Unfinished]
    restricted: list[Person]
    left: int
    is_own: bool


def leaver_page(pk: int, *, by: Any, on: date, at: datetime, number: str | None) -> LeaverPage:
    """This function will return a worker's unfinished work, soonest due first. Raises NotAllowed and NoSuchLeaver."""
    worker = worker_who_leaves(pk, by=by)
    held = Allocation.objects.known_to(by).filter(worker=worker, ended_on=None)
    seen = held.visible_to(by).select_related("step", "child", "team").order_by("child__search_last", "child", "pk")
    page = Page.of(seen, number=number, per_page=25)
    marks = also_unfinished([worker])
    pieces = _pieces(page.items, worker, marks)
    own_steps = set(held.values_list("step", flat=True))
    post = worker.posts.on(on).order_by("is_acting").select_related("team").first()
    duties = _other_duties(worker, own_steps, by=by)
    others = [*[one for one in marks if one.step_id not in own_steps], *duties]
    return LeaverPage(
        worker=worker, team=post.team if post else None,
        pieces=Page(pieces, page.number, page.total, page.per_page),
        others=others, restricted=names_only(held.values("child"), by=by, at=at),
        left=len(own_steps) + len(others), is_own=worker.account_id == by.pk,
    )  # fmt: skip


def _pieces(held: list[Allocation], worker: Worker, marks: list[Unfinished]) -> list[Piece]:
    steps = [allocation.step_id for allocation in held]
    pieces = {a.step_id: Piece(a.step, a.child) for a in held}
    for duty in Duty.objects.open().filter(step__in=steps).select_related("step", "team", "worker").soonest_first():
        pieces[duty.step_id].duties.append(duty)
    written = Handover.objects.filter(step__in=steps, worker=worker, done_on=None)
    for handover in written.select_related("receiver", "written_by"):
        pieces[handover.step_id].handover = handover
    for mark in marks:
        if mark.step_id in pieces:
            pieces[mark.step_id].marks.append(mark)
    return list(pieces.values())


def _other_duties(worker: Worker, own_steps: set[int], *, by: Any) -> list[Unfinished]:
    """This function will return the open duties of the worker's in steps that they do not hold."""
    theirs = Duty.objects.visible_to(by).open().filter(worker=worker).exclude(step__in=own_steps)
    return [
        Unfinished(worker.pk, f"{duty.clock.name}, {duty.child.name}: due {duty.due_on:%-d %B %Y}", duty.step_id)
        for duty in theirs.select_related("child").soonest_first()[:100]
    ]


def worker_who_leaves(pk: int, *, by: Any) -> Worker:
    """This function will return whose work is to be handed over: for a manager anybody, otherwise only the reader.

    Raises NoSuchLeaver.
    """
    worker = Worker.objects.filter(pk=pk).first()
    is_theirs = worker is not None and worker.account_id == by.pk
    if worker is None or not (is_theirs or by.can(Permission.TEAM_WORK_READ)):
        raise NoSuchLeaver("There is no such worker.")
    return worker


def worker_to_close(pk: int, *, by: Any) -> Worker:
    """This function will return a worker to set the last day of, or to close. Raises NotAllowed and NoSuchLeaver."""
    check(by, Permission.WORK_ALLOCATE)
    worker = Worker.objects.filter(pk=pk).first()
    if worker is None:
        raise NoSuchLeaver("There is no such worker.")
    return worker


@dataclass(frozen=True)
class ToHandOver:
    """A step that a worker holds, with the hand-over written so far and who could take it on."""

    step: CaseStep
    worker: Worker
    handover: Handover | None
    workers: list[Worker]
    may_give: bool


def step_to_hand_over(pk: int, *, by: Any, on: date) -> ToHandOver:
    """This function will return a held step to hand over: for who gives out work any, otherwise one of their own.

    Raises NoSuchLeaver.
    """
    step = CaseStep.objects.visible_to(by).filter(pk=pk).select_related("child").first()
    held = step and step.allocations.filter(ended_on=None, worker__isnull=False).select_related("worker").first()
    if held is None:
        raise absent_step(pk, by=by, otherwise=NoSuchLeaver("There is no such work to hand over."))
    may_give = by.can(Permission.WORK_ALLOCATE)
    if held.worker.account_id != by.pk and not may_give:
        raise NoSuchLeaver("There is no such work to hand over.")
    there = posts_on(on).filter(Q(worker__leaving_on=None) | Q(worker__leaving_on__gt=on)).exclude(worker=held.worker)
    own_team = set(there.filter(team=held.team_id).values_list("worker", flat=True))
    workers = Worker.objects.filter(pk__in=there.values("worker")).order_by("name", "pk")
    written = step.handovers.filter(worker=held.worker, done_on=None).select_related("receiver").first()
    ranked = sorted(workers, key=lambda worker: worker.pk not in own_team)
    return ToHandOver(step, held.worker, written, ranked, may_give)
