"""Which figures are signals of a special cause, by a set of rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lineofsight.measures.spc.limits import Limits
from lineofsight.measures.spc.rule_sets import RuleSet

ORDER = ("outside", "trend", "two of three", "shift")
"""The rules, those that speak first before the others."""


@dataclass(frozen=True)
class Signal:
    """That a figure breaks a rule, upwards (1) or downwards (-1)."""

    rule: str
    side: int


def signals(values: Sequence[float], limits: Sequence[Limits], rules: RuleSet) -> list[tuple[Signal, ...]]:
    """Return the signals of each figure, in the rules' order of precedence. Each figure has its own limits."""
    found = {
        "outside": [line.beyond(value, line.lower, line.upper) for value, line in zip(values, limits, strict=True)],
        "trend": _trends(values, rules.trend),
        "two of three": _two_of_three(values, limits, rules),
        "shift": _runs(_sides(values, limits), rules.shift),
    }
    return [
        tuple(Signal(rule, found[rule][place]) for rule in ORDER if found[rule][place]) for place in range(len(values))
    ]


def _sides(values: Sequence[float], limits: Sequence[Limits]) -> list[int]:
    """Return on which side of the mean each figure lies."""
    return [line.side(value) for value, line in zip(values, limits, strict=True)]


def _runs(steps: Sequence[int], length: int) -> list[int]:
    """Return, for each step, its sign where it is one of so many of one sign in a row, and 0 otherwise."""
    found = [0] * len(steps)
    for first in range(len(steps) - length + 1):
        window = steps[first : first + length]
        if window[0] and len(set(window)) == 1:
            found[first : first + length] = window
    return found


def _trends(values: Sequence[float], length: int) -> list[int]:
    """Return, for each figure, 1 or -1 where it is one of so many that rise or fall each time. Equal figures break it.

    A figure at the turn of two trends belongs to the later.
    """
    steps = [(after > before) - (after < before) for before, after in pairwise(values)]
    found = [0] * len(values)
    for place, way in enumerate(_runs(steps, length - 1)):
        if way:
            found[place] = found[place + 1] = way
    return found


def _two_of_three(values: Sequence[float], limits: Sequence[Limits], rules: RuleSet) -> list[int]:
    """Return, for each figure, 1 or -1 where it is one of two in three far from the mean on the same side."""
    sides = _sides(values, limits)
    far = [line.beyond(value, line.lower_near, line.upper_near) for value, line in zip(values, limits, strict=True)]
    counted = far
    if rules.near == "between":
        outside = [line.beyond(value, line.lower, line.upper) for value, line in zip(values, limits, strict=True)]
        counted = [0 if out else each for each, out in zip(far, outside, strict=True)]
    found = [0] * len(values)
    for first in range(len(values) - 2):
        places = range(first, first + 3)
        for side in (1, -1):
            alike = [(far if rules.near == "beyond, third free" else sides)[place] for place in places]
            third = all(each != -side for each in alike) if rules.near == "beyond, third free" else set(alike) == {side}
            if third and sum(counted[place] == side for place in places) >= 2:
                for place in places:
                    found[place] = side if counted[place] == side else found[place]
    return found
