"""Set out a strategy, add what it wants to change, say how it goes, and put it before its board."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body, Item, Meeting
from lineofsight.bodies.operations.meetings import add_item
from lineofsight.drafts.versions import same_words
from lineofsight.measures import MEASURES
from lineofsight.service.early_help.models import Priority, PriorityProgress, Strategy
from lineofsight.service.early_help.operations.changes import UnableToHelp

STANDING = (
    "Early help strategy: how it goes",
    "Early help measures",
    "Youth contract: who takes part and what it does",
)


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
def put_before_board(strategy: Strategy, *, meeting: Meeting, by: Any, at: datetime) -> list[Item]:
    """This function will put what the board receives at each meeting on an agenda, where it is not on it yet.

    Raises NotAllowed, UnableToMeet, and UnableToHelp when the meeting is another body's.
    """
    check(by, Permission.MEETING_RUN)
    if meeting.body_id != strategy.board_id:
        raise UnableToHelp("That meeting is not of the board that the strategy goes to.")
    there = set(meeting.items.values_list("title", flat=True))
    made = [add_item(meeting=meeting, title=title, by=by, at=at) for title in STANDING if title not in there]
    if not made:
        raise UnableToHelp("Everything is on that agenda already.")
    return made


def _note(strategy: Strategy, *, by: Any, at: datetime, **detail: Any) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"early_help.strategy:{strategy.pk}", detail=detail)
