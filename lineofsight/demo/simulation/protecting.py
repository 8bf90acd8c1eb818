"""Child protection: what strategy discussions led to, as many conferences and plans as the months had."""

from collections import defaultdict
from datetime import date, timedelta

import numpy as np

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.choosing import chosen
from lineofsight.demo.simulation.days import shifted
from lineofsight.demo.simulation.drawing import pick
from lineofsight.demo.simulation.holding import Span, end_spans
from lineofsight.demo.simulation.journey import Journey, Protected

CATEGORIES, SHARES = ["NEG", "EMO", "PHY", "SAB", "MUL"], [0.48, 0.36, 0.07, 0.05, 0.04]
WITHOUT, WITHOUT_SHARES = ["no_further_action", "continue_assessment", "monitor"], [0.5, 0.35, 0.15]
PLAN_ENDS, PLAN_SHARES = ["needs_met", "looked_after", "moved_away"], [0.7, 0.2, 0.1]
GOES_ON = 0.85
"""The share of discussions that decide on enquiries."""
MAKES_PLAN = 0.86
QUARTER, HALF_YEAR = 88, 176
LEAST = timedelta(days=80)
"""A plan ends at a review, the first of which is after nearly three months."""


def protect(journeys: list[Journey], *, rng: np.random.Generator, scale: float) -> None:
    """This function will say of each journey with a strategy discussion what followed, and until when."""
    discussed = [journey for journey in journeys if journey.opens == "strategy_discussion"]
    for journey in discussed:
        goes_on = rng.random() < GOES_ON
        journey.plan_outcome = "section_47_single" if goes_on else "no_further_action"
        if goes_on and journey.plan_ends_on:
            journey.protected = _protected(rng, journey.plan_ends_on)
    _confer(discussed, rng=rng, scale=scale)
    planned = [(one, one.protected) for one in discussed if one.protected and one.protected.has_plan]
    spans = [Span(one.size, kept.held_on, kept.hoped_on, kept) for one, kept in planned]
    end_spans(spans, rng=rng, target=lambda month: round(trends.at(trends.PROTECTED, month) * scale), least=LEAST)
    for span in spans:
        span.of.plan_ended_on = span.ends_on
        span.of.reviewed_on = _reviews(rng, span.starts_on, span.ends_on)


def _protected(rng, began: date) -> Protected:
    late, slow = rng.random() > 0.82, rng.random() > 0.9
    held_after = int(rng.integers(16, 24)) if late else int(rng.integers(11, 16))
    enquiry_after = min(int(rng.integers(16, 20)) if slow else int(rng.integers(6, 15)), held_after - 1)
    held = shifted(began, held_after)
    hoped = held + timedelta(days=round(30.4 * float(rng.triangular(3, 9, 27))))
    return Protected(
        began_on=began, enquiry_ended_on=shifted(began, enquiry_after), held_on=held,
        enquiry_outcome=pick(rng, WITHOUT, WITHOUT_SHARES), makes_plan=rng.random() < MAKES_PLAN,
        category=pick(rng, CATEGORIES, SHARES), hoped_on=hoped, plan_ended_on=hoped,
        plan_outcome=pick(rng, PLAN_ENDS, PLAN_SHARES),
    )  # fmt: skip


def _confer(discussed: list[Journey], *, rng, scale: float) -> None:
    """Choose which enquiries lead to a conference, so that by each month's end as many children had one as curves say.

    What a month lacks, as too few enquiries ended in it, the next makes up.
    """
    by_month = defaultdict(list)
    for journey in discussed:
        if journey.protected:
            by_month[trends.month_of(journey.protected.held_on)].append(journey)
    wanted, held = 0.0, 0
    for month in trends.months():
        wanted += trends.at(trends.CONFERENCES, month) * scale
        sizes = [journey.size for journey in by_month[month]]
        taken = chosen(rng, sizes, round(wanted) - held)
        held += sum(size for size, is_taken in zip(sizes, taken, strict=True) if is_taken)
        for journey, is_taken in zip(by_month[month], taken, strict=True):
            if is_taken:
                journey.protected.enquiry_outcome = "conference"


def _reviews(rng, on: date, ends: date) -> list[date]:
    """Return the days of a plan's reviews; it ends at the last."""
    days, day, soon = [], on, ends - timedelta(days=20)
    while True:
        late = 20 if rng.random() > 0.93 else 0
        after = (QUARTER if not days else HALF_YEAR) - int(rng.integers(0, 12)) + late
        day = shifted(day + timedelta(days=after), -1)
        if day >= soon:
            return [*days, ends]
        days.append(day)
