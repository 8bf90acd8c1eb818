"""How social care and early help end: who steps down, for how long help goes on, and whether goals were reached."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta

import numpy as np

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.choosing import chosen
from lineofsight.demo.simulation.drawing import pick
from lineofsight.demo.simulation.holding import Span, end_spans
from lineofsight.demo.simulation.journey import Help, Journey
from lineofsight.demo.simulation.trends import Month

HELP = "early_help"
WEEKS = (6, 16, 44)
LEAST = timedelta(days=21)
IN_NEED_ENDS, IN_NEED_SHARES = ["needs_met", "consent_withdrawn", "moved_away"], [0.84, 0.09, 0.07]
WITHOUT_GOALS = ["partly_met", "disengaged", "other_agency_lead", "moved_away"]
WITHOUT_SHARES = [0.4, 0.35, 0.15, 0.1]


def step_down(journeys: list[Journey], *, rng: np.random.Generator) -> None:
    """This function will say how plans end, so that of what closes in a month as many children step down as told.

    First plans end in early help; where they are too few or too many, managers of assessments decide it more often.
    """
    for journey in journeys:
        if journey.opens == "child_in_need_plan":
            journey.plan_outcome = pick(rng, IN_NEED_ENDS, IN_NEED_SHARES)
    for month, closed in _by_month(journeys, _closes_on).items():
        share = trends.at(trends.STEPS_DOWN, month)
        wanted = round(share * sum(journey.size for journey in closed))
        for rule in (_end_in_help, _decide_on_help, _decide_on_nothing):
            steps = [journey for journey in closed if _steps_down(journey)]
            rule(closed, wanted - sum(journey.size for journey in steps), rng)


def help_early(journeys: list[Journey], *, rng: np.random.Generator, scale: float) -> None:
    """This function will give each journey that leads to early help the time it took and how it ended."""
    spans = []
    for journey in journeys:
        if journey.opens == HELP or _steps_down(journey):
            on = journey.last_decision[1] if journey.opens == HELP else journey.social_care_ends_on
            hoped = on + timedelta(days=round(7 * float(rng.triangular(*WEEKS))))
            journey.help = Help(started_on=on, hoped_on=hoped, ended_on=hoped)
            spans.append(Span(journey.size, on, hoped, journey))
    end_spans(spans, rng=rng, target=lambda month: round(trends.at(trends.EARLY_HELP, month) * scale), least=LEAST)
    for span in spans:
        span.of.help.ended_on = span.ends_on
        if span.of.opens == HELP:
            span.of.plan_ends_on = span.ends_on
    _reach_goals([span.of for span in spans], rng=rng)


def _reach_goals(helped: list[Journey], *, rng) -> None:
    for month, ended in _by_month(helped, lambda journey: journey.help.ended_on).items():
        sizes = [journey.size for journey in ended]
        reached = chosen(rng, sizes, round(trends.at(trends.POSITIVE, month) * sum(sizes)))
        for journey, has_goals in zip(ended, reached, strict=True):
            journey.help.outcome = "goals_met" if has_goals else pick(rng, WITHOUT_GOALS, WITHOUT_SHARES)
            if journey.opens == HELP:
                journey.plan_outcome = journey.help.outcome


def _by_month(journeys: list[Journey], day: Callable[[Journey], date | None]) -> dict[Month, list[Journey]]:
    found = defaultdict(list)
    for journey in journeys:
        if on := day(journey):
            found[trends.month_of(on)].append(journey)
    return dict(sorted(found.items()))


def _closes_on(journey: Journey) -> date | None:
    """Return when social care closed, or None for a journey that never was social care's."""
    if journey.referral_outcome in {"", "no_further_action"}:
        return None
    return journey.social_care_ends_on


def _steps_down(journey: Journey) -> bool:
    if journey.referral_outcome in {"", "no_further_action"}:
        return False
    plan = journey.protected.plan_outcome if journey.protected and journey.protected.has_plan else journey.plan_outcome
    return HELP in (journey.opens, plan)


def _end_in_help(closed: list[Journey], lacking: int, rng) -> None:
    could = [one for one in closed if _plan_could(one)]
    for journey in _some(could, lacking, rng):
        if journey.protected:
            journey.protected.plan_outcome = HELP
        else:
            journey.plan_outcome = HELP


def _plan_could(journey: Journey) -> bool:
    if journey.protected:
        return journey.protected.has_plan and journey.protected.plan_outcome == "needs_met"
    return journey.opens == "child_in_need_plan" and journey.plan_outcome == "needs_met"


def _decide_on_help(closed: list[Journey], lacking: int, rng) -> None:
    _redecide(closed, lacking, rng, before="no_further_action", after=HELP)


def _decide_on_nothing(closed: list[Journey], lacking: int, rng) -> None:
    _redecide(closed, -lacking, rng, before=HELP, after="no_further_action")


def _redecide(closed: list[Journey], children: int, rng, *, before: str, after: str) -> None:
    for journey in _some([one for one in closed if one.assessment and one.assessment.outcome == before], children, rng):
        journey.assessment.outcome = after


def _some(journeys: list[Journey], children: int, rng) -> list[Journey]:
    taken = chosen(rng, [journey.size for journey in journeys], children)
    return [journey for journey, is_taken in zip(journeys, taken, strict=True) if is_taken]
