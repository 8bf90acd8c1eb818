"""Journeys: what happened to a family from a contact to what an assessment opened."""

from calendar import monthrange
from datetime import date, timedelta

import numpy as np

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.days import moment, shifted, working_days_of
from lineofsight.demo.simulation.drawing import pick, spread
from lineofsight.demo.simulation.helping import help_early, step_down
from lineofsight.demo.simulation.journey import Assessment, Journey
from lineofsight.demo.simulation.protecting import protect
from lineofsight.demo.simulation.reviewing import review_plans

SOURCES = ["6", "2A", "1A", "3B", "3E", "4", "8", "3A", "2B", "5B", "1B", "9"]
SOURCE_SHARES = [0.34, 0.2, 0.09, 0.07, 0.06, 0.05, 0.06, 0.04, 0.03, 0.02, 0.02, 0.02]
CONTACT_OUTCOMES = ["no_further_action", "advice", "returned_to_sender", "existing_referral"]
CONTACT_SHARES = [0.5, 0.29, 0.14, 0.07]
REFERRAL_OUTCOMES = ["no_further_action", "early_help", "strategy_discussion"]
REFERRAL_SHARES = [0.58, 0.26, 0.16]
ASSESSMENT_OUTCOMES = ["no_further_action", "early_help", "child_in_need_plan", "strategy_discussion", "other_agency"]
ASSESSMENT_SHARES = [0.33, 0.19, 0.34, 0.11, 0.03]
SIZES, SIZE_SHARES = [1, 2, 3, 4], [0.5, 0.3, 0.14, 0.06]


# Brothers and sisters, and what is drawn of each contact, come first; how things end is decided when all is known.
def simulate(*, rng: np.random.Generator, assessments_a_month: float) -> list[Journey]:
    """This function will return the journeys of every month in the order of their contacts, without families yet."""
    journeys: list[Journey] = []
    for month in trends.months():
        assessed = _assessed(rng, month, assessments_a_month * trends.at(trends.VOLUME, month))
        journeys += assessed
        referred = spread(rng, REFERRAL_OUTCOMES, REFERRAL_SHARES, round(len(assessed) * 0.28))
        journeys += [_referred_only(rng, month, outcome) for outcome in referred]
        journeys += [_contact_only(rng, month) for _ in range(round(len(assessed) * 2.9))]
    journeys = [journey for journey in journeys if journey.received_at.date() >= trends.FIRST_DAY]
    journeys.sort(key=lambda journey: journey.received_at)
    for number, journey in enumerate(journeys, start=1):
        journey.number = number
    _go_on(journeys, rng=rng, scale=assessments_a_month / trends.ASSESSED_A_MONTH)
    return journeys


def _go_on(journeys: list[Journey], *, rng: np.random.Generator, scale: float) -> None:
    """Say how what was opened goes on and ends."""
    protect(journeys, rng=rng, scale=scale)
    step_down(journeys, rng=rng)
    help_early(journeys, rng=rng, scale=scale)
    review_plans(journeys, rng=rng)


def _assessed(rng, month, children: float) -> list[Journey]:
    sizes: list[int] = []
    while sum(sizes) < children:
        sizes.append(pick(rng, SIZES, SIZE_SHARES))
    late = _late_ones(rng, sizes, share=1 - trends.at(trends.IN_TIME, month))
    outcomes = spread(rng, ASSESSMENT_OUTCOMES, ASSESSMENT_SHARES, len(sizes))
    return [_one_assessed(rng, month, *facts) for facts in zip(sizes, late, outcomes, strict=True)]


def _late_ones(rng, sizes: list[int], share: float) -> list[bool]:
    """Choose which assessments are late so that the share of children is as near as whole children allow."""
    allowed, late = round(sum(sizes) * share), [False] * len(sizes)
    for index in [*rng.permutation(len(sizes)), *np.argsort(sizes)]:
        if not late[index] and sizes[index] <= allowed and (sizes[index] > 1 or allowed <= 12 or rng.random() < 0.5):
            late[index] = True
            allowed -= sizes[index]
    return late


def _one_assessed(rng, month, size: int, is_late: bool, outcome: str) -> Journey:
    days = working_days_of(*month)
    authorised_on = days[int(rng.integers(0, len(days)))]
    length = _working_days_taken(rng, is_late=is_late)
    started_on = shifted(authorised_on, -length)
    quick = rng.random() < trends.at(trends.DECIDED_IN_A_DAY, month)
    received_on = shifted(started_on, -int(rng.integers(1, 3) if quick else 4))
    journey = _contact(rng, received_on, quick=quick, outcome="new_referral", size=size)
    journey.referral_decided_at = journey.decided_at + timedelta(minutes=int(rng.integers(15, 180)))
    journey.referral_outcome = "single_assessment"
    seen = rng.random() < trends.at(trends.CHILD_SEEN, month)
    seen_after = min(int(rng.choice([1, 2, 3, 4, 5, 7, 9, 12])), length)
    journey.assessment = Assessment(
        started_on=started_on,
        seen_on=shifted(started_on, seen_after) if seen else None,
        submitted_on=shifted(authorised_on, -int(rng.integers(0, 4))),
        authorised_on=authorised_on,
        outcome=outcome,
        was_returned=rng.random() < 0.12,
    )
    journey.assessment.submitted_on = max(journey.assessment.submitted_on, started_on)
    journey.plan_ends_on = _plan_end(rng, journey.assessment.outcome, authorised_on)
    return journey


def _working_days_taken(rng, *, is_late: bool) -> int:
    """Return how long an assessment took: many are finished in the last days allowed, as where a date drives work."""
    if is_late:
        return 46 + min(int(rng.exponential(14)), 90)
    return int(rng.integers(41, 46)) if rng.random() < 0.25 else round(float(rng.triangular(6, 30, 45)))


def _referred_only(rng, month, outcome: str) -> Journey:
    journey = _contact(rng, _any_day(rng, month), quick=rng.random() < 0.85, outcome="new_referral", size=None)
    journey.referral_decided_at = journey.decided_at + timedelta(minutes=int(rng.integers(15, 240)))
    journey.referral_outcome = outcome
    journey.plan_ends_on = _plan_end(rng, journey.referral_outcome, journey.referral_decided_at.date())
    return journey


def _contact_only(rng, month) -> Journey:
    quick = rng.random() < trends.at(trends.DECIDED_IN_A_DAY, month)
    to_help = rng.random() < trends.at(trends.TO_EARLY_HELP, month)
    outcome = "early_help" if to_help else pick(rng, CONTACT_OUTCOMES, CONTACT_SHARES)
    journey = _contact(rng, _any_day(rng, month), quick=quick, outcome=outcome, size=None)
    journey.plan_ends_on = _plan_end(rng, outcome, journey.decided_at.date())
    return journey


def _contact(rng, received_on: date, *, quick: bool, outcome: str, size: int | None) -> Journey:
    received_at = moment(received_on, float(rng.triangular(7.5, 13, 18.5)))
    hours = float(rng.triangular(1, 4, 23.5)) if quick else float(rng.triangular(25, 30, 70))
    red = 0.16 if outcome == "new_referral" else 0.03
    return Journey(
        received_at=received_at,
        size=size or pick(rng, SIZES, SIZE_SHARES),
        source=pick(rng, SOURCES, SOURCE_SHARES),
        rag=pick(rng, ["red", "amber", "green"], [red, 0.45, 0.55 - red]),
        decided_at=received_at + timedelta(minutes=round(hours * 60)),
        outcome=outcome,
    )


def _any_day(rng, month) -> date:
    return date(*month, int(rng.integers(1, monthrange(*month)[1] + 1)))


def _plan_end(rng, outcome: str, on: date) -> date | None:
    weeks = {"child_in_need_plan": (6, 14, 40), "strategy_discussion": (0, 0.1, 0.3)}
    if outcome not in weeks:
        return None
    return on + timedelta(days=round(7 * float(rng.triangular(*weeks[outcome]))))
