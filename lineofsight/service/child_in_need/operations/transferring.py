"""Move a child's work to another team, at a point of the transfer protocol, or early with a reason."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.models import Allocation, CaseStep, Duty, Team
from lineofsight.record.operations.duties import open_duty
from lineofsight.record.operations.owing import BY_MANAGER, manager_of
from lineofsight.service.child_in_need.models import CaseTransfer
from lineofsight.service.child_in_need.operations.changes import UnableToChange, locked, need, note
from lineofsight.service.child_in_need.transfer_rules import EARLY, KINDS, points_reached

CLOCK = "CIN-TRANSFER"


@transaction.atomic
def move_case(
    step: CaseStep, *, to_team: Team | None, words: str, by: Any, on: date, at: datetime, early_reason: str = ""
) -> CaseTransfer:
    """This function will put a child's work in another team's tray: this step, and what else its team holds of KINDS.

    The earliest point of the protocol that was reached is kept with it. Before any was, it is early and needs a reason.
    The receiving team has 5 working days to name a worker. Raises NotAllowed and UnableToChange.
    """
    check(by, Permission.WORK_ALLOCATE)
    held = locked(step, kind=step.kind)
    sender = _sender(held, to_team=to_team, on=on)
    reached = points_reached(held)
    if not reached and not early_reason.strip():
        raise UnableToChange("No point of the transfer protocol was reached. Say why it moves early.")
    need(**{"Say what the receiving team must know.": words})
    before = children_of(sender), children_of(to_team)
    moved = Allocation.objects.filter(child=held.child, team=sender, ended_on=None, step__kind__in=KINDS)
    for one in moved.select_related("step"):
        _move(one, to_team=to_team, words=words, reason="TSPROC" if reached else "MANAGE", on=on, by=by)
    started = reached[0].on if reached else on
    cycle = held.duties.filter(clock_code=CLOCK).count() + 1
    open_duty(CLOCK, step=held, start=started, team=to_team, worker=manager_of(to_team, on=on), cycle=cycle)
    made = CaseTransfer.objects.create(
        step=held, trigger=reached[0].trigger.code if reached else EARLY, triggered_on=started,
        early_reason="" if reached else same_words(early_reason), words=same_words(words), from_team=sender,
        to_team=to_team, from_before=before[0], to_before=before[1], from_after=children_of(sender),
        to_after=children_of(to_team), moved_on=on, moved_at=at, moved_by=by,
    )  # fmt: skip
    note(held, by=by, at=at, moved_to=to_team.pk, trigger=made.trigger)
    return made


def _sender(step: CaseStep, *, to_team: Team | None, on: date) -> Team:
    """This function will return the team that holds a step and may send it. Raises UnableToChange."""
    if step.kind not in KINDS:
        raise UnableToChange("The transfer protocol is about plans and proceedings.")
    held = step.allocations.filter(ended_on=None).select_related("team").first()
    if held is None:
        raise UnableToChange("No team holds this, so there is nothing to move. Give it to a worker.")
    if to_team is None or not Team.objects.on(on).filter(pk=to_team.pk).exists():
        raise UnableToChange("Choose the receiving team.")
    if to_team.pk == held.team_id:
        raise UnableToChange(f"{to_team.name} holds it already.")
    return held.team


def children_of(team: Team) -> int:
    """This function will return how many children a team holds any open step of now, each once."""
    return Allocation.objects.filter(team=team, ended_on=None).values("child").distinct().count()


def _move(held: Allocation, *, to_team: Team, words: str, reason: str, on: date, by: Any) -> None:
    """This function will put one step in the receiving team's tray, and what is due on it with it."""
    Allocation.objects.filter(pk=held.pk).update(ended_on=on)
    Allocation.objects.create(
        child_id=held.child_id, step=held.step, team=to_team, reason=reason, direction=same_words(words),
        started_on=on, allocated_by=by,
    )  # fmt: skip
    owed = Duty.objects.open().filter(step=held.step)
    owed.exclude(clock_code__in=BY_MANAGER).update(team=to_team, worker=None)
    owed.filter(clock_code__in=BY_MANAGER).update(team=to_team, worker=manager_of(to_team, on=on))
