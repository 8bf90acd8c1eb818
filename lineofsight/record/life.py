"""When somebody was born, is expected or died, as the bar above their record says it."""

from datetime import date
from typing import Any

from lineofsight.web.words import age, day

NOT_KNOWN = "Date of birth not known"


def born(person: Any, *, on: date) -> str:
    """This function will return somebody's birth in words, with their age on a day, or with when they died."""
    if person.died_on and person.died_on <= on:
        return f"{day(person.date_of_birth) if person.date_of_birth else NOT_KNOWN}, died {day(person.died_on)}"
    if person.expected_on:
        return f"Expected {day(person.expected_on)}"
    if person.date_of_birth is None:
        return NOT_KNOWN
    return f"{day(person.date_of_birth)} ({age(person.date_of_birth, on)})"
