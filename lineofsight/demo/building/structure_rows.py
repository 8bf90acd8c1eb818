"""The structure and what happened to it: positions, a managed team, leavers, covers and changes of worker."""

from datetime import date, datetime, timedelta
from itertools import islice
from random import Random
from typing import Any

from lineofsight.demo.building.tables import Tables
from lineofsight.demo.simulation.days import LONDON
from lineofsight.record.models import Allocation, Cover, Duty, Handover, Position, Post, Team, Worker

KINDS = {"early_help": "practitioner", "quality": "reviewer"}
SUPPLIER = "Tallowbridge Practice"
MANAGED = ("ASM", f"Assessment Team {SUPPLIER}")
MANAGED_NAMES = ("Priya Cobbeldick", "Tobias Fennimoor", "Anneka Thrupwell", "Gethin Oxmarsh")
NOTES = (
    "Mother has agreed to a visit on Thursday after school. The school nurse waits for our call.",
    "The plan is working. The next meeting is booked; grandmother takes the children on Fridays.",
    "I have seen the child twice. Father has not answered yet: try in the evening.",
)
OVERRULED = "Moved abroad at short notice. The team manager gives out what is left this week."


def add_post(
    tables: Tables, *, worker: int, team: int, service: str, is_manager: bool, is_agency: bool, on: date,
    fte: float = 1, until: date | None = None,
) -> None:  # fmt: skip
    """This function will add a worker's post and the position it fills, which ends with it: the next has their own."""
    kind = "manager" if is_manager else KINDS.get(service, "social_worker")
    told = {"fte": round(fte, 2), "started_on": on, "ended_on": until}
    position = tables.add(Position, team_id=team, kind=kind, **told)
    basis = Post.Basis.AGENCY if is_agency else Post.Basis.PERMANENT
    tables.add(
        Post, worker_id=worker, team_id=team, position_id=position, is_manager=is_manager, basis=basis, **told
    )  # fmt: skip


def let_things_happen(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will have the structure change as it does, in the database, with luck of its own."""
    luck, today = Random(41), now.astimezone(LONDON).date()  # noqa: S311 - the demo's own luck
    head = accounts["head_of_service"]
    _add_vacancies(today)
    _change_workers(luck, today, head)
    _add_managed_team(luck, today, head)
    _add_leavers(today, now, head, accounts)
    _add_covers(today, head, accounts)


def _add_vacancies(today: date) -> None:
    """This function will leave a position vacant in every other team, some since spring."""
    teams = [team for team in Team.objects.order_by("pk") if team.pk % 2]
    Position.objects.bulk_create(
        Position(team=team, kind=KINDS.get(team.service, "senior"), started_on=today - timedelta(days=90 + 30 * n))
        for n, team in enumerate(teams)
    )


def _crew(team: int) -> list[int]:
    return list(
        Post.objects.filter(team=team, is_manager=False, ended_on=None).order_by("pk").values_list("worker", flat=True)
    )


def _change_workers(luck: Random, today: date, head: int) -> None:
    """This function will have some children known for long get used to several workers within a year."""
    long_open = Allocation.objects.filter(
        ended_on=None, worker__isnull=False, started_on__lt=today - timedelta(days=45),
        step__kind__in=["child_in_need_plan", "early_help", "single_assessment"],
    ).order_by("pk")  # fmt: skip
    crews = {team.pk: _crew(team.pk) for team in Team.objects.all()}
    came = dict(Worker.objects.values_list("pk", "started_on"))
    ended, begun = [], []
    for count, held in enumerate(long_open.iterator()):
        times = 4 if count % 9 == 4 else 1 if count % 4 == 1 else 0
        crew = [worker for worker in crews[held.team_id] if came[worker] <= held.started_on]
        if times and set(crew) - {held.worker_id}:
            ended.append(held)
            begun += _passed_on(held, times, crew, luck, today, head)
    Allocation.objects.bulk_update(ended, ["ended_on", "worker"])
    Allocation.objects.bulk_create(begun)


def _passed_on(held: Allocation, times: int, crew: list[int], luck: Random, today: date, head: int) -> list[Allocation]:
    """This function will end a holding soon after it began, and begin others; the last is the present worker's."""
    last, spell = held.worker_id, (today - held.started_on) // (times + 1)
    others = [worker for worker in crew if worker != last]
    times = times if len(others) > 1 else 1
    chosen = [luck.choice(others)]
    while len(chosen) < times:
        chosen.append(luck.choice([worker for worker in others if worker != chosen[-1]]))
    days = [held.started_on + spell * n for n in range(1, times + 1)]
    held.worker_id, held.ended_on = chosen[0], days[0]
    made = []
    for worker, start, end in zip([*chosen[1:], last], days, [*days[1:], None], strict=True):
        reason = luck.choice(["LEFTRL", "MANAGE", "ABSENC", "TSPROC"])
        made.append(
            Allocation(
                child_id=held.child_id,
                step_id=held.step_id,
                team_id=held.team_id,
                worker_id=worker,
                reason=reason,
                started_on=start,
                ended_on=end,
                allocated_by_id=head,
                direction="Take this on, and meet the child.",
            )  # fmt: skip
        )
    return made


def _move(held: list[Allocation], *, workers: list[int], team: int, on: date, by: int, reason: str) -> None:
    """This function will give open work to other workers in turn, with its open duties."""
    begun = []
    for n, one in enumerate(held):
        worker = workers[n % len(workers)]
        begun.append(
            Allocation(
                child_id=one.child_id,
                step_id=one.step_id,
                team_id=team,
                worker_id=worker,
                reason=reason,
                started_on=on,
                allocated_by_id=by,
                direction="Take this on, and meet the child.",
            )  # fmt: skip
        )
        Duty.objects.open().filter(step=one.step_id).update(worker=worker, team=team)
    Allocation.objects.filter(pk__in=[one.pk for one in held]).update(ended_on=on)
    Allocation.objects.bulk_create(begun)


def _add_managed_team(luck: Random, today: date, head: int) -> None:
    """This function will bring in a supplier's team for seven months, which takes some assessments on."""
    opened, until = today - timedelta(days=100), today + timedelta(days=110)
    code, name = MANAGED
    team = Team.objects.create(
        code=code, name=name, service="assessment", supplier=SUPPLIER, started_on=opened, ended_on=until
    )
    workers = []
    for n, person in enumerate(MANAGED_NAMES):
        worker = Worker.objects.create(name=person, started_on=opened)
        kind = Position.Kind.SENIOR if n == 0 else Position.Kind.SOCIAL_WORKER
        position = Position.objects.create(team=team, kind=kind, started_on=opened, ended_on=until)
        Post.objects.create(
            worker=worker, team=team, position=position, basis=Post.Basis.MANAGED, started_on=opened, ended_on=until
        )
        workers.append(worker.pk)
    open_now = Allocation.objects.filter(
        ended_on=None, worker__isnull=False, step__kind="single_assessment", started_on__gt=opened,
        started_on__lt=today - timedelta(days=10),
    ).order_by("pk")  # fmt: skip
    _move(list(open_now)[::5], workers=workers, team=team.pk, on=today - timedelta(days=7), by=head, reason="MANAGE")


def _add_leavers(today: date, now: datetime, head: int, accounts: dict[str, int]) -> None:
    """This function will have one worker about to leave, one gone who left work behind, and one moved elsewhere."""
    north = Team.objects.get(code="AS1")
    colleagues = [w for w in _crew(north.pk) if Worker.objects.get(pk=w).account_id != accounts["social_worker"]]
    leaving, gone = colleagues[0], colleagues[1]
    Worker.objects.filter(pk=leaving).update(leaving_on=today + timedelta(days=14))
    held = Allocation.objects.filter(worker=leaving, ended_on=None).order_by("pk")
    Handover.objects.bulk_create(
        Handover(
            step_id=one.step_id,
            child_id=one.child_id,
            worker_id=leaving,
            note=NOTES[n % len(NOTES)],
            written_at=now - timedelta(hours=30),
            written_by_id=Worker.objects.get(pk=leaving).account_id,
        )  # fmt: skip
        for n, one in enumerate(islice(held, 3))
    )
    last_day = today - timedelta(days=9)
    _end_posts(gone, last_day + timedelta(days=1))
    Worker.objects.filter(pk=gone).update(
        leaving_on=last_day, ended_on=last_day + timedelta(days=1), overruled_reason=OVERRULED
    )
    _move_one_post(today, head)


def _end_posts(worker: int, on: date) -> None:
    Post.objects.filter(worker=worker, ended_on=None).update(ended_on=on)


def _move_one_post(today: date, head: int) -> None:
    """This function will move a worker of one safeguarding team to the other, where a position is made for them."""
    first, second = Team.objects.filter(service="safeguarding").order_by("code")[:2]
    moved, on = _crew(first.pk)[0], today - timedelta(days=18)
    _end_posts(moved, on)
    position = Position.objects.create(team=second, kind=Position.Kind.SENIOR, started_on=on)
    Post.objects.create(worker_id=moved, team=second, position=position, started_on=on)
    acting = _crew(second.pk)[0]
    manager = second.positions.get(kind=Position.Kind.MANAGER)
    Post.objects.create(
        worker_id=acting, team=second, position=manager, is_manager=True, is_acting=True,
        started_on=today - timedelta(days=12), ended_on=today + timedelta(days=30),
    )  # fmt: skip


def _add_covers(today: date, head: int, accounts: dict[str, int]) -> None:
    """This function will have the demo's social worker act for a colleague on leave, and another cover in the past."""
    own = Worker.objects.get(account=accounts["social_worker"])
    north = Team.objects.get(code="AS1")
    others = [worker for worker in _crew(north.pk) if worker != own.pk]
    told: dict[str, Any] = {"recorded_by_id": head, "covered_by": own}
    Cover.objects.create(
        worker_id=others[-1], reason="Annual leave", started_on=today - timedelta(days=4),
        ended_on=today + timedelta(days=8), **told,
    )  # fmt: skip
    Cover.objects.create(
        worker_id=others[-2], reason="Sickness", started_on=today - timedelta(days=80),
        ended_on=today - timedelta(days=60), **told,
    )  # fmt: skip
