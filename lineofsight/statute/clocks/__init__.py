"""Every declared clock, by its code."""

import difflib
from collections.abc import Iterable

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
from lineofsight.statute.words import listed

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


def by_code(declared: Iterable[Clock]) -> dict[str, Clock]:
    """Return {code: clock} in the order declared, or raise ValueError when two clocks share a code."""
    found: dict[str, Clock] = {}
    for one in declared:
        if found.setdefault(one.code, one) is not one:
            raise ValueError(f"Two clocks have the code {one.code}.")
    return found


CLOCKS: dict[str, Clock] = by_code(one for stage in _STAGES for one in stage.CLOCKS)


class UnknownClock(LookupError):
    """No clock has this code. The message suggests the nearest codes that exist."""


def clock(code: str) -> Clock:
    """Return the clock with this code, or raise UnknownClock."""
    if code not in CLOCKS:
        raise UnknownClock(f"There is no clock with the code {code}. {_nearest(code)}")
    return CLOCKS[code]


def _nearest(code: str) -> str:
    near = difflib.get_close_matches(code.upper(), CLOCKS, n=3, cutoff=0.6)
    return (
        f"Did you mean {listed(near, joined_by='or')}?" if near else "Every code is listed in docs/reference/clocks.md."
    )
