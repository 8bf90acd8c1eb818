"""Children of the made-up authority whose work moved to another team: most at a point of the protocol, one early."""

from datetime import datetime, timedelta

from lineofsight.access.models import User
from lineofsight.demo.simulation.days import moment
from lineofsight.record.models import Allocation, Team
from lineofsight.record.operations.allocations import allocate
from lineofsight.record.queries.teams import workers_of
from lineofsight.service.child_in_need.operations.transferring import move_case

HOW_MANY = 6
WORDS = (
    "Mum trusts the school nurse: ask her to come to the first visit. The housing letter is promised for Friday.",
    "He likes to be seen at football, not at home. Dad should be rung in the evening.",
    "Gran holds this family together. The next review is with school.",
)
EARLY = "The worker who knows the child best has joined the receiving team, and the child asked to keep her."


def move_work(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will move six children's plans to another team, and have most of them taken on there."""
    by = User.objects.get(pk=accounts["team_manager"])
    on = now.date() - timedelta(days=9)
    held = Allocation.objects.filter(
        step__kind="child_in_need_plan", step__stopped_on=None, ended_on=None, started_on__lt=on
    )
    teams = list(Team.objects.on(on).filter(service=Team.Service.SAFEGUARDING).order_by("pk"))
    chosen = list(held.select_related("step__child", "team").order_by("-step__started_on", "pk")[:HOW_MANY])
    for number, one in enumerate(chosen):
        to_team = next((team for team in teams if team.pk != one.team_id), None)
        if to_team is None:
            return
        move_case(
            one.step, to_team=to_team, words=WORDS[number % len(WORDS)], early_reason=EARLY, on=on, by=by,
            at=moment(on, 15),
        )  # fmt: skip
        worker = workers_of(to_team, on=on).exclude(posts__is_manager=True).first()
        if number % 3 != 2 and worker is not None:
            taken = on + timedelta(days=2 + number)
            allocate(
                one.step, worker=worker, direction="See the child this week.", on=taken, by=by, at=moment(taken, 10)
            )
