"""Which version of the threshold document is in force."""

from datetime import date

from lineofsight.statute.threshold import Threshold, threshold


def threshold_in_force(*, on: date) -> Threshold:
    """This function will return the version in force on a date. Raises UnknownThreshold."""
    return threshold(on=on)
