"""Set out a strategy, add what it wants to change, say how it goes, and put it before its board."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body, Item, Meeting, StandingItem
from lineofsight.bodies.operations.standing_items import put_figures_before, set_standing_item
from lineofsight.drafts.versions import same_words
from lineofsight.measures import MEASURES
from lineofsight.service.early_help.models import Priority, PriorityProgress, Strategy
from lineofsight.service.early_help.operations.changes import UnableToHelp

WHOLE_YEAR, QUARTER = 12, 3
OF_EARLY_HELP = ("EH01", "EH02", "EH03", "EH04", "EH05", "EH06", "EH07", "EH08", "EH09", "EH10")
OF_CONTRACTS = ("EH11", "FD14")


@transaction.atomic
def set_out_strategy(*, name: str, about: str, board: Body, on: date, by: Any, at: datetime) -> Strategy:
    """This function will set out a strategy from a day, for a board. Raises NotAllowed and UnableToHelp."""
    check(by, Permission.EARLY_HELP_AUTHORISE)
    if not name.strip() or not about.strip():
        raise UnableToHelp("Say what the strategy is called, and what it is for.")
    if Strategy.objects.filter(name=name.strip()).exists():
        raise UnableToHelp("There is a strategy of that name already.")
    made = Strategy.objects.create(name=name.strip(), about=same_words(about), board=board, started_on=on)
    _note(made, by=by, at=at, set_out=made.name)
    return made


@transaction.atomic
def add_priority(
    strategy: Strategy, *, title: str, change: str, owner: str, measures: list[str], on: date, by: Any, at: datetime
) -> Priority:
    """This function will add something to change, with the codes of the measures that tell whether it does.

    Raises NotAllowed and UnableToHelp.
    """
    check(by, Permission.EARLY_HELP_AUTHORISE)
    if not title.strip() or not change.strip() or not owner.strip():
        raise UnableToHelp("Say what it is, what will be different for families, and who answers for it.")
    if not measures or any(code not in MEASURES for code in measures):
        raise UnableToHelp("Choose at least one measure that tells whether it changes.")
    if strategy.priorities.filter(title=title.strip()).exists():
        raise UnableToHelp("The strategy has that already.")
    made = strategy.priorities.create(
        title=title.strip(), change=same_words(change), owner=owner.strip(), measures=sorted(measures), added_on=on
    )
    _note(strategy, by=by, at=at, priority=made.title)
    return made


@transaction.atomic
def say_progress(priority: Priority, *, status: str, words: str, on: date, by: Any, at: datetime) -> PriorityProgress:
    """This function will say how a priority goes. What was said before is kept. Raises NotAllowed and UnableToHelp."""
    check(by, Permission.EARLY_HELP_AUTHORISE)
    if status not in PriorityProgress.Status.values or not words.strip():
        raise UnableToHelp("Say how it goes, what was done, and what difference it made.")
    made = priority.progress.create(on=on, status=status, words=same_words(words), recorded_at=at, recorded_by=by)
    _note(priority.strategy, by=by, at=at, progress=priority.title, status=status)
    return made


@transaction.atomic
def stand_before_board(strategy: Strategy, *, on: date, by: Any, at: datetime) -> list[StandingItem]:
    """This function will have the board receive the strategy, its measures and its contracts at every meeting.

    As standing items of the board, each with its figures. Raises NotAllowed, and UnableToHelp when it has them all.
    """
    check(by, Permission.BODY_SET_UP)
    there = set(strategy.board.standing_items.on(on).values_list("title", flat=True))
    told = {"body": strategy.board, "on": on, "by": by, "at": at}
    made = [set_standing_item(**one, **told) for one in standing_of(strategy) if one["title"] not in there]
    if not made:
        raise UnableToHelp("The board receives all of it at every meeting already.")
    return made


def standing_of(strategy: Strategy) -> list[dict[str, Any]]:
    """This function will return what the board receives at every meeting, as set_standing_item takes it."""
    named = {code for one in strategy.priorities.all() for code in one.measures}
    whole = {"grouped_by": "", "months": WHOLE_YEAR}
    said = [{"title": f"{strategy.name}: how it goes", "measures": sorted(named), **whole}] if named else []
    said.append({"title": "Early help measures", "measures": list(OF_EARLY_HELP), **whole})
    title = "Youth contract and other contracts: who takes part"
    return [*said, {"title": title, "measures": list(OF_CONTRACTS), "grouped_by": "", "months": QUARTER}]


@transaction.atomic
def put_before_board(strategy: Strategy, *, meeting: Meeting, by: Any, at: datetime) -> list[Item]:
    """This function will put the board's standing items, with their figures, on the agenda of one of its meetings.

    Raises NotAllowed, UnableToMeet, UnableToStand without a snapshot, and UnableToHelp when the meeting is another
    body's or has them all.
    """
    check(by, Permission.MEETING_RUN)
    if meeting.body_id != strategy.board_id:
        raise UnableToHelp("That meeting is not of the board that the strategy goes to.")
    made = put_figures_before(meeting=meeting, by=by, at=at)
    if not made:
        raise UnableToHelp("The board has nothing standing that is not on that agenda already.")
    return made


def _note(strategy: Strategy, *, by: Any, at: datetime, **detail: Any) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"early_help.strategy:{strategy.pk}", detail=detail)
