"""Say cohorts in sentences: how many came back of each, beside the one before it, and of whom it is too soon to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.oversight.performance.doors import BACK
from lineofsight.oversight.performance.words import round_half_up

if TYPE_CHECKING:
    from lineofsight.oversight.performance.queries.cohort_page import Cohort, CohortPage

FEWEST = 20
"""Of fewer than this a share is not told: one child more or less would move it far."""
NOT_YET = "Not yet"
PHRASES = {
    BACK: "had been referred again",
    "In care": "were in care",
    "Protection plan": "were on a protection plan",
    "Child in need plan": "were on a child in need plan",
    "Open with no plan": "were open to social care with no plan",
    "Early help": "were in early help",
    "No further action": "had needed no further action",
    "Closed": "were closed",
}


def sentences(page: CohortPage) -> list[str]:
    """This function will tell the chosen cohort's place, then that of the others beside it, then who is to be told."""
    chosen = page.chosen
    if not chosen.records:
        few = "Too few came in" if chosen.records is None else "Nobody came in"
        return [f"{few} {chosen.span.words} to say anything of them."]
    return [*filter(None, (_of_chosen(page), _beside(page), _too_soon(page)))]


def share(cohort: Cohort, months: int, way: tuple[str, ...]) -> int | None:
    """This function will return how many of every 100 of a cohort were in a place; None where that is not told."""
    later = cohort.after(months)
    place = later.at(way)
    if not later.has_passed or place.records is None or (cohort.records or 0) < FEWEST:
        return None
    return round_half_up(100 * place.records / (cohort.records or 1))


def _of_chosen(page: CohortPage) -> str:
    cohort, way = page.chosen, (page.place,)
    later = cohort.after(page.months)
    came = f"{cohort.records:,} {page.door.one if cohort.records == 1 else page.door.many} {cohort.span.words}"
    if not later.has_passed:
        was = "was" if cohort.records == 1 else "were"
        return f"There {was} {came}. {page.months} months have not passed yet for all of them."
    records = later.at(way).records
    if records is None:
        return f"How many of the children of {came} {PHRASES[page.place]} {page.months} months later is held back."
    told = f"Of the children of {came}, {records:,} {PHRASES[page.place]}"
    of_100 = share(cohort, page.months, way)
    return f"{told} {page.months} months later{'' if of_100 is None else f', or {of_100} of every 100'}."


def _beside(page: CohortPage) -> str:
    """This function will tell the same of the other cohorts, the latest first."""
    told = [
        f"{of_100} for {page.name(each)}"
        for each in page.cohorts
        if each.span != page.span and (of_100 := share(each, page.months, (page.place,))) is not None
    ]
    return f"Of every 100 it was {_listed(told)}." if told else ""


def _too_soon(page: CohortPage) -> str:
    late = [page.name(each) for each in page.cohorts if not each.after(page.months).has_passed]
    if not late or not page.chosen.after(page.months).has_passed:
        return ""
    return f"For {_listed(late)} it is too soon to say: {page.months} months have not passed for all of them."


def _listed(parts: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
