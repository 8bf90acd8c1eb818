"""Every declared clock, by its code."""

import difflib

from lineofsight.statute.clocks import (
    adoption,
    assessment,
    child_in_need,
    child_protection,
    court,
    early_help,
    education,
    exploitation,
    fostering,
    front_door,
    governance,
    improvement,
    information,
    leaving_care,
    looked_after_health,
    looked_after_placements,
    looked_after_reviews,
    looked_after_visits,
    permanence,
    private_fostering,
    quality,
    special_needs,
    workforce,
)
from lineofsight.statute.step import Clock

_STAGES = (
    front_door,
    early_help,
    assessment,
    child_protection,
    child_in_need,
    private_fostering,
    court,
    looked_after_reviews,
    looked_after_health,
    looked_after_visits,
    looked_after_placements,
    education,
    permanence,
    exploitation,
    adoption,
    fostering,
    leaving_care,
    special_needs,
    quality,
    workforce,
    information,
    governance,
    improvement,
)


def _by_code() -> dict[str, Clock]:
    declared = [one for stage in _STAGES for one in stage.CLOCKS]
    by_code = {one.code: one for one in declared}
    if len(by_code) != len(declared):
        raise ValueError("Two clocks have the same code.")
    return by_code


CLOCKS: dict[str, Clock] = _by_code()


class UnknownClock(LookupError):
    """No clock has this code. The message suggests the nearest codes that exist."""


def clock(code: str) -> Clock:
    """Return the clock with this code, or raise UnknownClock."""
    if code not in CLOCKS:
        raise UnknownClock(f"There is no clock with the code {code}. {_nearest(code)}")
    return CLOCKS[code]


def _nearest(code: str) -> str:
    near = difflib.get_close_matches(code.upper(), CLOCKS, n=3, cutoff=0.5)
    return f"Did you mean {' or '.join(near)}?" if near else "Every code is listed in docs/reference/clocks.md."
