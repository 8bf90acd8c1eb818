"""The measure that an address names."""

from lineofsight.measures import Measure, UnknownMeasure, measure


class NoSuchMeasure(LookupError):
    """There is no measure with that code."""


def known_measure(code: str) -> Measure:
    """This function will return the measure with this code. Raises NoSuchMeasure."""
    try:
        return measure(code)
    except UnknownMeasure as error:
        raise NoSuchMeasure(str(error)) from error
