"""The codes that front door records hold, as choices. Functions, so that a change of words makes no migration."""

from lineofsight.statute.codes import (
    CLOSURE_REASONS,
    CONTACT_SOURCES,
    LATE_REASONS,
    PRIMARY_NEEDS,
    RAG,
    RETURN_REASONS,
    THRESHOLD_LEVELS,
    Code,
)
from lineofsight.statute.steps import STEPS


def _choices(codes: tuple[Code, ...]) -> list[tuple[str, str]]:
    return [(code.code, code.label) for code in codes]


def sources() -> list[tuple[str, str]]:
    """This function will return who can make contact, as choices."""
    return _choices(CONTACT_SOURCES)


def urgencies() -> list[tuple[str, str]]:
    """This function will return how urgent a contact can be, as choices."""
    return _choices(RAG)


def levels() -> list[tuple[str, str]]:
    """This function will return the levels of need, as choices."""
    return _choices(THRESHOLD_LEVELS)


def late_reasons() -> list[tuple[str, str]]:
    """This function will return why a decision on a contact can be late, as choices."""
    return _choices(LATE_REASONS)


def return_reasons() -> list[tuple[str, str]]:
    """This function will return why a notification can be sent back, as choices."""
    return _choices(RETURN_REASONS)


def primary_needs() -> list[tuple[str, str]]:
    """This function will return why a child may be in need, as choices."""
    return _choices(PRIMARY_NEEDS)


def closure_reasons() -> list[tuple[str, str]]:
    """This function will return why a child's case can close, as choices."""
    return _choices(CLOSURE_REASONS)


def contact_outcomes() -> list[tuple[str, str]]:
    """This function will return what can be recommended or decided after a contact, as choices."""
    return [(outcome.code, outcome.label) for outcome in STEPS["contact"].outcomes]


def codes_of(choices: list[tuple[str, str]]) -> list[str]:
    """This function will return only the codes of choices, for a constraint."""
    return [code for code, _ in choices]
