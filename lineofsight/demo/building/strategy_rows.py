"""The early help strategy of the made-up authority, and the board that it goes to."""

from datetime import datetime, timedelta
from typing import Any

from lineofsight.access.models import User
from lineofsight.bodies.models import Body
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.catalogue.models import Contract
from lineofsight.demo.building.meeting_rows import BEGAN, CHARITY, POLICE, SCHOOLS, Clerk
from lineofsight.service.early_help.models import Priority, PriorityProgress, Strategy
from lineofsight.service.early_help.operations.strategies import stand_before_board
from lineofsight.service.early_help.queries.strategies import SOURCE

PRIORITIES = (
    ("Plans that answer every worry", "Each family's plan says what is done about each worry, and by whom.",
     "Head of early help", ["EH02", "EH07"], "on_track",
     "Managers send plans back that leave a worry out. Fewer are sent back than in spring."),
    ("More families led by who knows them", "A school or health visitor leads where the family trusts them most.",
     "Partnership manager", ["EH06"], "at_risk", "Two schools have begun. Health has nobody to train yet."),
    ("Practitioners with time", "No practitioner holds more than the band.", "Head of early help",
     ["EH05", "EH05W"], "at_risk", "Caseloads fall where the new places are filled. One team is still above the band."),
)  # fmt: skip
SAID = "Members heard how each priority goes, and asked why so few come to the clubs from two wards."


def set_out_early_help(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will set out a strategy, and have its board meet and receive it."""
    clerk = Clerk({role: User.objects.get(pk=key) for role, key in accounts.items()}, now)
    board = _board(clerk)
    Contract.objects.filter(title="Youth contract").update(board=board)
    strategy = Strategy.objects.create(
        name="Early help together", about="Help reaches families before problems grow, from whoever knows them best.",
        board=board, started_on=BEGAN,
    )  # fmt: skip
    for title, change, owner, measures, status, words in PRIORITIES:
        one = Priority.objects.create(
            strategy=strategy, title=title, change=change, owner=owner, measures=measures, added_on=BEGAN
        )
        PriorityProgress.objects.create(
            priority=one, on=now.date() - timedelta(days=12), status=status, words=words, recorded_at=now,
            recorded_by=clerk.people["early_help_manager"],
        )  # fmt: skip
    told = {"on": now.date(), **clerk.told("early_help_manager")}
    give_action(
        what="Find two health visitors who want to lead, with their manager.", due_on=now.date() + timedelta(days=30),
        owner=Owner(account=clerk.people["early_help_manager"]), source=(SOURCE, one.pk), **told,
    )  # fmt: skip
    _meet(clerk, board, strategy)


def _board(clerk: Clerk) -> Body:
    run = "head_of_service"
    parent = Body.objects.filter(name="Improvement board").first()
    board = clerk.body(
        kind="partnership", name="Partnership and prevention board", cadence="quarterly", role=run, least=3,
        text="Agencies answer together for help before problems grow, and for the youth contract.", parent=parent,
    )  # fmt: skip
    clerk.seat(board, run, seat="chair")
    clerk.seat(board, "early_help_manager")
    clerk.seat(board, "board_member", agency="independent")
    clerk.seat_outside(board, POLICE, SCHOOLS, CHARITY)
    return board


def _meet(clerk: Clerk, board: Body, strategy: Strategy) -> None:
    run: dict[str, Any] = {"role": "early_help_manager", "place": "Town hall, committee room"}
    stand_before_board(strategy, on=BEGAN, **clerk.told("head_of_service"))
    for days in (-80, 14):
        at = (clerk.now + timedelta(days=days)).replace(hour=14, minute=0, second=0, microsecond=0)
        meeting = clerk.hold(board, at, **run)
        if days < 0:
            item = clerk.item(meeting, f"{strategy.name}: how it goes", role=run["role"], said=SAID)
            clerk.action(
                item, "Ask young people in the two wards with the fewest what would bring them.",
                Owner(agency=CHARITY[0], name=CHARITY[1]), due_in=10, role="early_help_manager",
            )  # fmt: skip
