"""Choices and hints of the front door's forms, from the declared codes, steps and threshold."""

from datetime import date

from lineofsight.service.front_door.models import Contact
from lineofsight.statute.clocks import clock
from lineofsight.statute.codes import CONTACT_SOURCES, RAG, RISK_KINDS, TOLD_BY_PARTNERS, Code, valid_codes
from lineofsight.statute.step import Step
from lineofsight.statute.steps import STEPS, step
from lineofsight.statute.threshold import Threshold
from lineofsight.web.words import lower_first

LONGEST = 20_000


def of_codes(codes: tuple[Code, ...], *, on: date) -> list[tuple[str, str]]:
    """This function will return the codes in use on a date as choices."""
    return [(code.code, code.label) for code in valid_codes(codes, on=on)]


def sources(*, on: date) -> list[tuple[str, str]]:
    """This function will return who can make contact on a date as choices."""
    return of_codes(CONTACT_SOURCES, on=on)


def told_by_partners(*, on: date) -> list[tuple[str, str]]:
    """This function will return the risks that a partner is asked of, in plain words, as far as in use on a date."""
    in_use = {code.code for code in valid_codes(RISK_KINDS, on=on)}
    return [(kind, words) for kind, words in TOLD_BY_PARTNERS.items() if kind in in_use]


def urgencies() -> list[tuple[str, str]]:
    """This function will return red, amber and green as choices."""
    return [(code.code, code.label) for code in RAG]


def urgency_hints() -> dict[str, str]:
    """This function will return what each colour means, with its own time limit and where that comes from."""
    return {code.code: f"{code.hint} {_limit_of(code.code)}" for code in RAG}


def _limit_of(colour: str) -> str:
    declared = clock(f"FD-RAG-{colour.upper()}")
    limit, source = str(declared.limit), lower_first(str(declared.source))
    return f"Time limit: {limit} ({source})."


def outcomes(declared: Step, *, on: date) -> list[tuple[str, str]]:
    """This function will return the outcomes that can be chosen on a date as choices."""
    return [(outcome.code, outcome.label) for outcome in declared.offered(on=on)]


def outcome_hints(declared: Step) -> dict[str, str]:
    """This function will return each outcome's hint, with what it opens."""
    return {outcome.code: f"{outcome.hint}{_opens(outcome.opens)}" for outcome in declared.outcomes}


def _opens(key: str | None) -> str:
    return f" Opens: {lower_first(step(key).name)}." if key in STEPS else ""


def levels(in_force: Threshold) -> list[tuple[str, str]]:
    """This function will return the levels of need as choices."""
    return [(level.code, level.name) for level in in_force.levels]


def level_hints(in_force: Threshold) -> dict[str, str]:
    """This function will return what each level means and where it usually leads."""
    return {level.code: f"{level.about} {level.route}" for level in in_force.levels}


def parents_know() -> list[tuple[str, str]]:
    """This function will return whether parents know, as choices."""
    return list(Contact.ParentsKnow.choices)
