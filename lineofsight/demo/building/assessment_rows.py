"""Rows of single assessments, and of what they opened."""

from datetime import date, timedelta

from lineofsight.demo.building.desk import Desk
from lineofsight.demo.building.protection_rows import discussed_at
from lineofsight.demo.building.words import AFTER, ALTERNATIVES, ASSESSMENT, DECISION, FACTORS, RETURNED
from lineofsight.demo.building.writing_rows import add_visit
from lineofsight.demo.simulation.days import moment, shifted
from lineofsight.demo.simulation.journey import Journey
from lineofsight.service.assessment.models import Assessment, AssessmentFactor, AssessmentReturn, Checkpoint

OPENED = {"child_in_need_plan": "safeguarding", "early_help": "early_help", "strategy_discussion": "assessment"}
CHECKPOINTS = {"AS-CHK10": 9, "AS-CHKMID": 24}


def add_assessment(desk: Desk, journey: Journey, *, child: int, referral: int, group) -> int | None:
    """This function will add one child's assessment with all that is known of it by now, and return its step."""
    facts = journey.assessment
    if desk.known_day(facts.started_on) is None:
        return None
    crew = desk.crew("assessment", journey.number)
    worker, account = desk.worker("assessment", journey.number)
    authorised_on = desk.known_day(facts.authorised_on)
    step = desk.step(
        "single_assessment", child=child, by=crew.manager, started_on=facts.started_on, stopped_on=authorised_on,
        outcome=facts.outcome, opened_by_id=referral, group=group,
    )  # fmt: skip
    if facts.started_on > (desk.now - timedelta(days=3)).date():
        worker = None  # Waiting for the manager to choose somebody.
    if worker is None:
        desk.hold(step=step, child=child, crew=crew, worker=None, on=facts.started_on, until=authorised_on)
    else:
        desk.hold_in_turn(
            "assessment", journey.number, step=step, child=child, on=facts.started_on, until=authorised_on
        )
    _add_details(desk, journey, step, referral, crew.manager, account)
    _add_duties(desk, journey, step, child, crew, worker, group)
    return step


def _add_details(desk, journey, step, referral, manager, account) -> None:
    facts, tables = journey.assessment, desk.tables
    submitted = desk.known(moment(facts.submitted_on, 15.5))
    authorised = desk.known(moment(facts.authorised_on, 16.5))
    begun = desk.known(moment(facts.started_on, 17))
    written = ASSESSMENT if submitted else {"question": ASSESSMENT["question"], "history": ASSESSMENT["history"]}
    tables.add(
        Assessment, pk=step, referral_id=referral, referred_on=journey.received_at.date(),
        **(written if begun else {}), recommended_outcome=facts.outcome if submitted else "",
        not_seen_reason="" if facts.seen_on else "The family moved away before we could meet the child.",
        **({"saved_at": submitted or begun, "saved_by_id": account} if begun else {}),
        **({"submitted_at": submitted, "submitted_by_id": account} if submitted else {}),
        **({"authorised_at": authorised, "authorised_by_id": manager, "decision": DECISION} if authorised else {}),
        **(_left_with(facts, journey.number) if authorised else {}),
    )  # fmt: skip
    if submitted:
        for code in dict.fromkeys((FACTORS[journey.number % len(FACTORS)], FACTORS[journey.number * 7 % len(FACTORS)])):
            tables.add(AssessmentFactor, assessment_id=step, code=code)
    if submitted and facts.was_returned:
        tables.add(
            AssessmentReturn, assessment_id=step, reason=RETURNED, returned_by_id=manager,
            returned_at=submitted - timedelta(hours=4),
        )  # fmt: skip


def _left_with(facts, number: int) -> dict[str, str]:
    """This function will return what else a manager considered, and for most who are closed who helps them after."""
    stops = facts.outcome in {"no_further_action", "early_help"}
    return {
        "alternatives": ALTERNATIVES[facts.outcome], "support_after": AFTER if stops and number % 3 else "",
    }  # fmt: skip


def _add_duties(desk, journey, step, child, crew, worker, group) -> None:
    facts, own = journey.assessment, {"step": step, "child": child, "crew": crew, "worker_id": worker}
    ended = desk.known_day(facts.authorised_on)
    seen_on = desk.known_day(facts.seen_on)
    desk.duty("AS-45", start=journey.received_at.date(), met_on=ended, **own)
    desk.duty("AS-45-START", start=facts.started_on, met_on=ended, **own)
    desk.duty("AS-SEEN", start=facts.started_on, met_on=seen_on, lifted_on=ended, **own)
    if seen_on:
        _add_visit(desk, journey, step, child, group, seen_on)
    for code, days in CHECKPOINTS.items():
        held_on = desk.known_day(shifted(facts.started_on, days))
        held_on = held_on if held_on and held_on <= facts.submitted_on and journey.number % 7 else None
        desk.duty(code, start=facts.started_on, met_on=held_on, lifted_on=ended, **own)
        if held_on:
            desk.tables.add(
                Checkpoint, assessment_id=step, clock_code=code, recorded_at=moment(held_on, 11),
                recorded_by_id=crew.manager, direction="On track. See the child at school next week and ask the GP.",
            )  # fmt: skip


def _add_visit(desk, journey, step, child, group, seen_on: date) -> None:
    _, worker_account = desk.worker("assessment", journey.number)
    at = moment(seen_on, 15 if journey.number % 2 else 16.25)
    if desk.known(at + timedelta(hours=1)):
        add_visit(desk, journey, step=step, child=child, at=at, by=worker_account, group=group)


def add_opened(desk: Desk, journey: Journey, *, kind: str, child: int, opened_by: int, on: date, group) -> int:
    """This function will add the plan, help or discussion that an outcome opened, and return its step."""
    service = OPENED[kind]
    crew = desk.crew(service, journey.number)
    worker, _ = desk.worker(service, journey.number)
    is_help = kind == "early_help"
    ends_on = desk.known_day(journey.help.ended_on if is_help else journey.plan_ends_on)
    started_at = {"started_at": moment(on, 16.75)} if kind == "strategy_discussion" else {}
    step = desk.step(
        kind, child=child, by=crew.manager, started_on=on, stopped_on=ends_on, opened_by_id=opened_by, group=group,
        outcome=journey.help.outcome if is_help else journey.plan_outcome, **started_at,
    )  # fmt: skip
    fresh = on > (desk.now - timedelta(days=3)).date()
    if fresh:
        desk.hold(step=step, child=child, crew=crew, worker=None, on=on, until=ends_on)
    else:
        desk.hold_in_turn(service, journey.number, step=step, child=child, on=on, until=ends_on)
    own = {"step": step, "child": child, "crew": crew, "worker_id": None if fresh else worker}
    if kind == "strategy_discussion":
        met = discussed_at(on, ends_on) if ends_on else None
        desk.duty_in_hours("CP-STRAT", start=started_at["started_at"], met_at=met, **own)
    elif kind == "child_in_need_plan":
        desk.duty("CIN-PLAN", start=on, met_on=_within(desk, on, 8, ends_on), lifted_on=ends_on, **own)
    else:
        desk.duty("EH-ALLOC", start=on, met_on=_within(desk, on, 1, ends_on), lifted_on=ends_on, **own)
        desk.duty("EH-ASSESS", start=on, met_on=_within(desk, on, 26, ends_on), lifted_on=ends_on, **own)
    return step


def _within(desk: Desk, on: date, working_days: int, ends_on: date | None) -> date | None:
    met = desk.known_day(shifted(on, working_days))
    return met if met is None or ends_on is None else min(met, ends_on)
