"""Rows of the risk thread: what a contact named, how it was carried, and the plan that answers it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from lineofsight.demo.building import plan_words as words
from lineofsight.demo.building.desk import Desk
from lineofsight.demo.building.words import CHILDS_WORDS
from lineofsight.demo.simulation.days import LONDON, moment, shifted
from lineofsight.demo.simulation.journey import Journey
from lineofsight.demo.simulation.names import AGENCY_NAMES
from lineofsight.demo.simulation.reviewing import FIRST, LATER, agreed_on
from lineofsight.record.models import (
    Goal,
    GoalRisk,
    Plan,
    PlannedAction,
    PlanVersion,
    Risk,
    RiskLeftUncovered,
    RiskTurn,
)

# Threads are made from here on: earlier work was before the service named its risks.
FIRST_PLANS, FIRST_CONTACTS = date(2021, 4, 1), date(2022, 7, 1)
AGREED_AFTER = {"early_help": 24, "child_in_need_plan": 7}
REVIEW = {"early_help": ("EH-REVIEW", "EH-REVIEW")}
# Of a thousand plans, how many leave a risk without an action.
LEAVE_ONE_OUT = {"early_help": 100, "child_in_need_plan": 60}
SOURCE_IS_NOBODY = {"1A", "1B", "9"}


@dataclass
class Line:
    """The steps that one child's journey has come to: keys of rows, with the moment each took up the risks."""

    child: int
    contact: int
    referral: int | None = None
    assessment: int | None = None
    plan: int | None = None
    plan_kind: str = ""
    opened_on: date | None = None


def add_thread(desk: Desk, journey: Journey, line: Line) -> None:
    """This function will add a child's risks with their turns, and the plan if one was agreed by now.

    It draws nothing from the desk's randomness, so that everything else stays as it was.
    """
    if line.plan is not None and line.plan_kind == "child_in_need_plan":
        _add_reviews_in_need(desk, journey, line)
    received_on = journey.received_at.astimezone(LONDON).date()
    has_plan = line.plan is not None and line.opened_on >= FIRST_PLANS
    if not has_plan and received_on < FIRST_CONTACTS:
        return
    named_at = desk.known(journey.received_at + timedelta(hours=1))
    if named_at is None:
        return
    told = words.TOLD.get(journey.source, words.TOLD_BY_ANYBODY)
    kinds = told[: 1 if journey.number % 4 == 0 else 2]
    risks = [_add_risk(desk, journey, line, kind, said, at=named_at) for kind, said in kinds]
    if line.plan is not None and line.plan_kind in AGREED_AFTER and has_plan:
        _add_plan(desk, journey, line, dict(zip((kind for kind, _ in kinds), risks, strict=True)))


def _add_risk(desk: Desk, journey: Journey, line: Line, kind: str, said: str, *, at: datetime) -> int:
    _, screener = desk.worker("front_door", journey.number)
    source = "" if journey.source in SOURCE_IS_NOBODY else AGENCY_NAMES[journey.source]
    turns = _turns(desk, journey, line, at=at, by=screener)
    last = turns[-1][1]
    risk = desk.tables.add(
        Risk, child_id=line.child, kind=kind, words=said, source=source, found_in_id=line.contact, found_at=at,
        found_by_id=screener, standing=last if last in ("ended", "left") else "open",
    )  # fmt: skip
    for step, what, reason, when, who in turns:
        desk.tables.add(RiskTurn, risk_id=risk, step_id=step, kind=what, words=reason, at=when, by_id=who)
    return risk


def _turns(desk: Desk, journey: Journey, line: Line, *, at: datetime, by: int) -> list[tuple]:
    """This function will return what happened to a risk by now: step, what, why, when and by whom."""
    manager, facts = desk.crew("front_door", 0).manager, journey.assessment
    turns = [(line.contact, "found", "", at, by)]
    decided = desk.known(journey.decided_at)
    if decided:
        turns.append((line.contact, "confirmed", "", decided, manager))
    if line.referral:
        turns.append((line.referral, "carried", "", decided, manager))
    if line.assessment:
        _, worker = desk.worker("assessment", journey.number)
        turns.append((line.assessment, "carried", "", moment(facts.started_on, 9), manager))
        if desk.known_day(facts.submitted_on) and facts.submitted_on < desk.now.date():
            turns.append((line.assessment, "confirmed", words.CONFIRMED, moment(facts.submitted_on, 15), worker))
    if line.plan:
        turns.append((line.plan, "carried", "", moment(line.opened_on, 16.8), manager))
    return [*turns, *_ending(desk, journey, line, manager)]


def _ending(desk: Desk, journey: Journey, line: Line, manager: int) -> list[tuple]:
    """This function will return how a risk ended where all work with the child has ended, or nothing."""
    last = line.plan or line.assessment or line.referral or line.contact
    ended_on = desk.known_day(journey.ends_on if line.plan is None else journey.plan_ends_on)
    if desk.known(journey.decided_at) is None or ended_on is None or ended_on >= desk.now.date():
        return []
    if journey.assessment is None and line.referral and line.plan is None:
        ended_on = max(ended_on, journey.referral_decided_at.astimezone(LONDON).date())
    if line.plan_kind == "strategy_discussion":
        return [(last, "left", "Strategy discussion: its outcome.", moment(ended_on, 23), manager)]
    return [(last, "ended", words.OVER, moment(ended_on, 23), manager)]


def _add_plan(desk: Desk, journey: Journey, line: Line, risks: dict[str, int]) -> None:
    on = shifted(line.opened_on, AGREED_AFTER[line.plan_kind] + journey.number % 5)
    ends_on = desk.known_day(journey.plan_ends_on)
    if desk.known(moment(shifted(on, 1), 17)) is None or (ends_on and shifted(on, 1) > ends_on):
        return
    service = "early_help" if line.plan_kind == "early_help" else "safeguarding"
    crew, (_, worker) = desk.crew(service, journey.number), desk.worker(service, journey.number)
    desk.tables.add(Plan, pk=line.plan, contact_id=line.contact)
    first = _add_version(desk, line, 1, on=on, worker=worker, manager=crew.manager)
    left_out = list(risks)[1:] if _chance(journey) < LEAVE_ONE_OUT[line.plan_kind] else []
    for kind, risk in risks.items():
        if kind in left_out:
            _leave(desk, journey, line, risk, worker, on)
        else:
            _add_goal(desk, line, kind, risk, first, worker, on)
    if ends_on is None and line.plan_kind == "early_help":
        _add_reviews(desk, journey, line, crew, on)


def _chance(journey: Journey) -> int:
    """This function will return a number under a thousand that the journey decides, not the run of the draws."""
    return journey.number * 7919 % 1000


def _leave(desk: Desk, journey: Journey, line: Line, risk: int, worker: int, on: date) -> None:
    """This function will say why a risk is left uncovered, for most: some were found out since."""
    if journey.number % 3:
        reason = words.LEFT[journey.number % len(words.LEFT)]
        desk.tables.add(
            RiskLeftUncovered, plan_id=line.plan, risk_id=risk, reason=reason, said_at=moment(on, 14), said_by_id=worker
        )


def _add_version(desk: Desk, line: Line, number: int, *, on: date, worker: int, manager: int, changed: str = "") -> int:
    authorised_at = moment(shifted(on, 1), 11)
    return desk.tables.add(
        PlanVersion, plan_id=line.plan, number=number, reviewed_on=on if number > 1 else None, what_changed=changed,
        childs_words=CHILDS_WORDS[(line.child + number) % len(CHILDS_WORDS)], family_words=words.FAMILY_WORDS,
        contingency=words.CONTINGENCY, agreed_on=on, agreed_with="Mum and the children", started_at=moment(on, 9),
        started_by_id=worker, submitted_at=moment(on, 15), submitted_by_id=worker, authorised_at=authorised_at,
        authorised_by_id=manager, decision=words.DECISION, is_to_child=True,
    )  # fmt: skip


def _add_goal(desk: Desk, line: Line, kind: str, risk: int, version: int, worker: int, on: date) -> None:
    text, how, does, owner = words.ANSWERS[kind]
    goal = desk.tables.add(
        Goal, plan_id=line.plan, text=text, how_we_know=how, due_on=on + timedelta(days=84), added_in_id=version,
        is_to_child=True,
    )  # fmt: skip
    desk.tables.add(GoalRisk, goal_id=goal, risk_id=risk)
    due_on = on + timedelta(days=28)
    done_on = desk.known_day(due_on - timedelta(days=line.child % 9)) if line.child % 5 else None
    done = {"done_on": done_on, "done_by_id": worker, "evidence": words.EVIDENCE} if done_on else {}
    desk.tables.add(PlannedAction, goal_id=goal, text=does, owner=owner, due_on=due_on, added_in_id=version, **done)


def _add_reviews(desk: Desk, journey: Journey, line: Line, crew, on: date) -> None:
    """This function will add the reviews there have been of open help, each a version, and the duty of the next."""
    first, later = REVIEW[line.plan_kind]
    worker, account = desk.worker("early_help", journey.number)
    code, number, cycle, weeks = first, 1, 1, 6
    while True:
        reviewed_on = shifted(on, weeks * 5 - 3 - journey.number % 4)
        met_on = reviewed_on if desk.known(moment(shifted(reviewed_on, 1), 17)) else None
        desk.duty(
            code, step=line.plan, child=line.child, crew=crew, start=on, met_on=met_on, worker_id=worker, cycle=cycle
        )
        if met_on is None:
            return
        number, cycle = number + 1, cycle + 1 if code == later else 1
        _add_version(desk, line, number, on=met_on, worker=account, manager=crew.manager, changed=words.CHANGED)
        code, on, weeks = later, met_on, 6 if later == "EH-REVIEW" else 12


def _add_reviews_in_need(desk: Desk, journey: Journey, line: Line) -> None:
    """This function will add the reviews of a child in need plan that was open since plans are kept here.

    Each is a duty, and a version of the plan where there is one. Late in a plan's life there is the duty of the next.
    """
    until = desk.known_day(journey.plan_ends_on)
    if until and until < FIRST_PLANS:
        return
    crew, (worker, account) = desk.crew("safeguarding", journey.number), desk.worker("safeguarding", journey.number)
    own = {"step": line.plan, "child": line.child, "crew": crew, "worker_id": worker}
    begins, start = agreed_on(journey), agreed_on(journey)
    if desk.known(moment(shifted(begins, 1), 17)) is None:
        return
    for cycle, review in enumerate(journey.reviews):
        met_on = desk.known_day(review.held_on) if desk.known(moment(shifted(review.held_on, 1), 17)) else None
        desk.duty(FIRST if cycle == 0 else LATER, start=review.starts_on, met_on=met_on, cycle=max(1, cycle), **own)
        if met_on is None:
            return
        start = met_on
        if line.opened_on >= FIRST_PLANS:
            _add_version(desk, line, cycle + 2, on=met_on, worker=account, manager=crew.manager, changed=words.CHANGED)
    if until is None:
        code = LATER if journey.reviews else FIRST
        desk.duty(code, start=start, met_on=None, cycle=max(1, len(journey.reviews)), **own)
