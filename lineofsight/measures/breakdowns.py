"""What a figure is broken down by: a time, a group, or one of each, such as "month,ward"."""

from typing import get_args

from lineofsight.measures.figure import By
from lineofsight.measures.periods import MONTHS_IN

ONE_OF_EACH = "Figures are broken down by one thing, or by a time and a group together, such as month,ward."
NOT_WITH_A_TIME = "Figures by worker are not broken down by time as well: one person's numbers are too small to follow."


class NotABreakdown(ValueError):
    """Figures cannot be broken down so. The message is the sentence the reader sees."""


def parts(by: str | None) -> tuple[str, str]:
    """Return the time and the group that a breakdown names, in whichever order; "" for none. Raises NotABreakdown."""
    said = by.split(",") if by else []
    if unknown := [each for each in said if each not in get_args(By)]:
        raise NotABreakdown(f"Figures can be broken down by {', '.join(get_args(By))}, not by {unknown[0]}.")
    times, groups = [each for each in said if each in MONTHS_IN], [each for each in said if each not in MONTHS_IN]
    if len(times) > 1 or len(groups) > 1:
        raise NotABreakdown(ONE_OF_EACH)
    if times and groups == ["worker"]:
        raise NotABreakdown(NOT_WITH_A_TIME)
    return "".join(times), "".join(groups)


def written(by: str | None) -> str | None:
    """Return a breakdown as figures keep it, the time first. Raises NotABreakdown."""
    return ",".join(filter(None, parts(by))) or None


def both(by: str | None) -> bool:
    """Say whether a figure is broken down by a time and a group together."""
    return "," in (by or "")


def time_of(by: str | None) -> str:
    """Return the time of a breakdown that is known to be one; "" where it names none."""
    return parts(by)[0]
