"""Rows of the front door: a contact, its screening, rating and decision, and the referral it became."""

from datetime import datetime, timedelta

from lineofsight.demo.building.desk import Desk
from lineofsight.demo.building.notification_rows import add_notification
from lineofsight.demo.building.words import (
    ALTERNATIVES,
    ANY_CONCERN,
    CONCERNS,
    HISTORY,
    RATING,
    REASONS,
    REFERRAL,
    REFERRAL_ENDED,
    REFERRAL_INSTEAD,
    SCREENING,
    TOLD,
)
from lineofsight.demo.simulation.days import LONDON
from lineofsight.demo.simulation.journey import Journey
from lineofsight.demo.simulation.names import AGENCY_NAMES
from lineofsight.service.front_door.models import Contact, ContactDecision, RagRating, Referral, Screening
from lineofsight.statute.codes import LATE_REASONS, RAG_CLOCKS
from lineofsight.statute.threshold import threshold

POLICE = "6"
ASKED_FOR = "Please tell us whether somebody will speak with the family."
RETURNED = ("below_threshold", "already_known", "no_child", "below_threshold")
LEVELS = {"new_referral": "4", "existing_referral": "4", "early_help": "3", "advice": "2"}


def add_contact(desk: Desk, journey: Journey, *, child: int, group) -> int:
    """This function will add one child's contact with all that is known of it by now, and return its step."""
    crew, decided_at = desk.crew("front_door", 0), desk.known(journey.decided_at)
    worker, account = desk.worker("front_door", journey.number)
    received_on = journey.received_at.astimezone(LONDON).date()
    decided_on = decided_at.astimezone(LONDON).date() if decided_at else None
    from_partner = journey.source in {"2A", "3B"} and journey.number % 3 == 0
    step = desk.step(
        "contact", child=child, by=desk.accounts["partner"] if from_partner else account, started_on=received_on,
        started_at=journey.received_at, stopped_on=decided_on, stopped_by=crew.manager, outcome=journey.outcome,
        group=group,
    )  # fmt: skip
    rating = journey.received_at + timedelta(minutes=40)
    is_rated = desk.known(rating) is not None
    desk.tables.add(
        Contact, pk=step, source_code=journey.source, referrer_agency=AGENCY_NAMES[journey.source],
        concern=CONCERNS.get(journey.source, ANY_CONCERN), rag=journey.rag if is_rated else "",
        parents_know="yes" if journey.number % 4 else "no", referrer_level=_level_seen(journey),
        asked_for=ASKED_FOR if journey.number % 3 else "",
        **_told(journey, crew.manager, decided_at), **(_named(journey, child) if from_partner else {}),
    )  # fmt: skip
    if journey.source == POLICE:
        add_notification(desk, journey, step=step, child=child, decided_on=decided_on)
    desk.hold(step=step, child=child, crew=crew, worker=worker if is_rated else None, on=received_on, until=decided_on)
    owner = {"worker_id": worker if is_rated else None}
    desk.duty_in_hours(
        "FD-CONTACT-DEC", step=step, child=child, crew=crew, start=journey.received_at, met_at=decided_at, **owner
    )
    if is_rated:
        _add_rating(desk, journey, step, child, crew, rating, decided_at)
    _add_screening(desk, journey, step, account)
    if decided_at:
        desk.tables.add(
            ContactDecision, pk=step, threshold_version=threshold(on=decided_on).version,
            level=LEVELS.get(journey.outcome, "1"), rationale=REASONS[journey.outcome],
            decided_at=decided_at, decided_by_id=crew.manager, alternatives=ALTERNATIVES[journey.outcome],
            late_code=_late_code(journey, decided_at),
            return_reason=RETURNED[journey.number % 4] if journey.outcome == "returned_to_sender" else "",
        )  # fmt: skip
    return step


def _late_code(journey: Journey, decided_at: datetime) -> str:
    is_late = decided_at > journey.received_at + timedelta(hours=24)
    return LATE_REASONS[journey.number % 6].code if is_late else ""


def _level_seen(journey: Journey) -> str:
    """This function will return the level that a professional saw: mostly the manager's, some higher or lower."""
    if journey.source in {"1A", "1B", "1C", "1D", "9", "10"} or journey.number % 5 == 0:
        return ""
    ours = int(LEVELS.get(journey.outcome, "1"))
    return str(min(4, max(1, ours + (0, 0, 0, 1, 0, 1, -1)[journey.number % 7])))


def _named(journey: Journey, child: int) -> dict:
    """This function will return the child as the partner named them on their form."""
    human = next(one for one in journey.children if one.pk == child)
    return {"given_name": f"{human.first_name} {human.last_name}", "given_birth": human.born_on}


def _told(journey: Journey, manager: int, decided_at: datetime | None) -> dict:
    if decided_at is None or journey.source in {"9", "1A", "1B"}:
        return {}
    return {
        "referrer_told_at": decided_at,
        "referrer_told_by_id": manager,
        "referrer_told_how": "email",
        "referrer_told_what": REASONS[journey.outcome],
    }


def _add_rating(desk, journey, step, child, crew, rated_at, decided_at) -> None:
    desk.tables.add(
        RagRating, contact_id=step, rag=journey.rag, reason=RATING[journey.rag], rated_at=rated_at,
        rated_by_id=crew.manager,
    )  # fmt: skip
    desk.duty_in_hours(
        RAG_CLOCKS[journey.rag], step=step, child=child, crew=crew, start=rated_at,
        met_at=max(decided_at, rated_at) if decided_at else None,
    )  # fmt: skip


def _add_screening(desk: Desk, journey: Journey, step: int, account: int) -> None:
    length = journey.decided_at - journey.received_at
    begun, completed = journey.received_at + length * 0.4, desk.known(journey.received_at + length * 0.8)
    if desk.known(begun) is None:
        return
    knows = journey.number % 4 != 0
    desk.tables.add(
        Screening, pk=step, history_considered=HISTORY, parents_informed=knows,
        parents_told=TOLD[journey.number % len(TOLD)] if knows else "",
        parents_told_on=begun.astimezone(LONDON).date() if knows else None,
        parents_not_informed_reason="" if knows else "Telling them first could put the child at risk.",
        consent="obtained" if knows else "dispensed",
        consent_reason="" if knows else "Asking could put the child at risk.",
        agencies_asked="School: attendance is good. Health visitor: no worries before this.",
        analysis=SCREENING if completed else "",
        recommended_level=LEVELS.get(journey.outcome, "1") if completed else "",
        recommended_outcome=journey.outcome if completed else "", saved_at=completed or begun, saved_by_id=account,
        completed_at=completed, completed_by_id=account if completed else None,
    )  # fmt: skip


def add_referral(desk: Desk, journey: Journey, *, child: int, contact: int, group) -> int:
    """This function will add the referral that a contact became, and return its step."""
    crew = desk.crew("front_door", 0)
    received_on = journey.received_at.astimezone(LONDON).date()
    decided_at = desk.known(journey.referral_decided_at)
    decided_on = decided_at.astimezone(LONDON).date() if decided_at else None
    step = desk.step(
        "referral", child=child, by=crew.manager, started_on=received_on, started_at=journey.received_at,
        stopped_on=decided_on, outcome=journey.referral_outcome, group=group, opened_by_id=contact,
    )  # fmt: skip
    desk.hold(step=step, child=child, crew=crew, worker=None, on=received_on, until=decided_on)
    desk.duty("FD-REF-DEC", step=step, child=child, crew=crew, start=received_on, met_on=decided_on)
    desk.duty("FD-REF-ACK", step=step, child=child, crew=crew, start=received_on, met_on=decided_on)
    ended = journey.referral_outcome in {"no_further_action", "early_help"}
    need = "N5" if journey.number % 3 else "N1"
    desk.tables.add(
        Referral, pk=step, child_id=child, source_code=journey.source, primary_need=need if decided_at else "",
        **({"decided_at": decided_at, "decided_by_id": crew.manager} if decided_at else {}),
        rationale=(REFERRAL_ENDED if ended else REFERRAL) if decided_at else "",
        alternatives=(REFERRAL_INSTEAD[ended] if decided_at else ""), **_closed(desk, journey, crew.manager),
    )  # fmt: skip
    return step


def _closed(desk: Desk, journey: Journey, by: int) -> dict:
    closed_on = desk.known_day(journey.social_care_ends_on)
    if closed_on is None or desk.known(journey.referral_decided_at) is None:
        return {}
    had_plan = journey.opens in {"child_in_need_plan", "strategy_discussion"}
    decided_on_help = journey.assessment is not None and journey.assessment.outcome == "early_help"
    reason = "RC9" if decided_on_help else "RC7" if had_plan or not journey.assessment else "RC8"
    return {"closed_on": closed_on, "closed_by_id": by, "close_reason": reason}
