"""What passed between services in the made-up authority, and what waits for a manager's answer."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from lineofsight.access.models import User
from lineofsight.demo.building import early_words as words
from lineofsight.demo.building.tables import load_objects
from lineofsight.demo.simulation.days import LONDON, moment, shifted
from lineofsight.record.models import Allocation, CaseStep, Duty, Person, Post, Transfer
from lineofsight.record.operations.transfers import propose_transfer
from lineofsight.statute.clocks import clock
from lineofsight.statute.threshold import threshold

FIRST = date(2021, 4, 1)
LATELY = 60  # days: how far back what was due about a hand-over is kept


def add_transfers(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will add the step-downs there were with two managers' names, and have some wait for an answer."""
    today = now.astimezone(LONDON).date()
    managers = dict(Post.objects.filter(is_manager=True, ended_on=None).values_list("team", "worker__account"))
    made = list(_stepped_down(managers, today))
    load_objects(Transfer, (one for one, _ in made))
    load_objects(Duty, _hand_overs(made, today))
    _wait(now=now, managers=managers, accounts=accounts)


def _stepped_down(managers: dict[int, int], today: date) -> Iterator[tuple[Transfer, CaseStep]]:
    """This function will return each step that ended in early help as a transfer, with the step it opened."""
    opened = CaseStep.objects.filter(kind="early_help", opened_by__kind__in=["single_assessment", "child_in_need_plan"])
    rows = list(opened.filter(started_on__gte=FIRST).select_related("opened_by").order_by("pk"))
    numbers = [pk for step in rows for pk in (step.pk, step.opened_by_id)]
    held = Allocation.objects.filter(step__kind__in=KINDS).order_by("started_on", "pk")
    teams = dict(held.values_list("step", "team")) if numbers else {}
    for step in rows:
        sender, from_team, team = step.opened_by, teams.get(step.opened_by_id), teams.get(step.pk)
        if from_team is None or team is None or sender.stopped_on is None or sender.outcome != "early_help":
            continue
        asked = max(sender.started_on, shifted(sender.stopped_on, -(step.pk % 4)))
        met = shifted(sender.stopped_on, 2 + step.pk % 9)
        met = met if step.pk % 5 and met <= today else None
        proposer, receiver = managers.get(from_team), managers.get(team)
        if proposer is None or receiver is None or proposer == receiver:
            continue
        yield Transfer(
            step=sender, child_id=step.child_id, outcome="early_help", reason=words.STEP_DOWN, from_team_id=from_team,
            proposed_on=asked, proposed_at=moment(asked, 10), proposed_by_id=proposer, answer="accepted",
            words=words.ACCEPTED, team_id=team, answered_on=sender.stopped_on,
            answered_at=moment(sender.stopped_on, 15),
            answered_by_id=receiver, met_on=met, met_words=words.HANDED_OVER if met else "",
            **_level_seen(asked, step.pk),
        ), step  # fmt: skip


def _level_seen(on: date, number: int) -> dict[str, str]:
    """This function will return the level of need by the threshold in force, with two of the things that show it."""
    in_force = threshold(on=on)
    level = in_force.level("3")
    shown = [level.indicators[(number + more) % len(level.indicators)].text for more in (0, 1)]
    return {"threshold_version": in_force.version, "level": level.name, "shown_by": "\n".join(shown)}


KINDS = ("early_help", "single_assessment", "child_in_need_plan")


def _hand_overs(made: list[tuple[Transfer, CaseStep]], today: date) -> Iterator[Duty]:
    for one, step in made:
        if step.started_on >= today - timedelta(days=LATELY) and step.stopped_on is None:
            due = clock("EH-STEPDOWN").due(one.proposed_on).on
            yield Duty(
                clock_code="EH-STEPDOWN", step=step, child_id=step.child_id, team_id=one.team_id, met_on=one.met_on,
                started_on=one.proposed_on, due_on=due,
            )  # fmt: skip


def _wait(*, now: datetime, managers: dict[int, int], accounts: dict[str, int]) -> None:
    """This function will have two assessments wait for early help's answer, and one family for social care's."""
    at = now - timedelta(hours=5)
    on = at.astimezone(LONDON).date()
    told: dict[str, Any] = {"on": on, "at": at}
    people = User.objects.in_bulk([*managers.values()])
    known = Person.objects.visible_to(User.objects.get(pk=accounts["head_of_service"]))
    waiting = CaseStep.objects.open().filter(
        assessment__recommended_outcome="early_help", assessment__submitted_at__lt=at, child__in=known
    )
    for step in waiting.order_by("pk")[:2]:
        _propose(step, "early_help", words.STEP_DOWN, managers, people, told)
    help_now = CaseStep.objects.open().filter(kind="early_help", group=None, child__in=known, started_on__lt=on)
    team = Post.objects.filter(worker__account=accounts.get("early_help_manager"), ended_on=None).values("team")
    for step in help_now.filter(allocations__ended_on=None, allocations__team__in=team).order_by("pk")[:1]:
        _propose(step, "step_up", words.STEP_UP, managers, people, told)


def _propose(step: CaseStep, outcome: str, reason: str, managers: dict, people: dict, told: dict) -> None:
    held = step.allocations.filter(ended_on=None).first()
    manager = people.get(managers.get(held.team_id)) if held else None
    if manager is not None:
        level = threshold(on=told["on"]).level("3" if outcome == "early_help" else "4")
        seen = {"level": level.code, "indicators": [one.code for one in level.indicators[:2]]}
        propose_transfer(step, outcome=outcome, reason=reason, by=manager, **seen, **told)
