"""What the last figure says, in two words: how it varies, and whether a target can be relied on to be met.

Each has a letter and a sentence, so that nobody need tell it by its colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from lineofsight.measures.spc.limits import Limits
from lineofsight.measures.spc.points import UnableToChart

DIRECTIONS = ("higher", "lower", "neither")


class Variation(Enum):
    """How the last figure varies: key, title and sentence."""

    COMMON = ("common", "No signal", "The latest figure is what usual variation gives. Nothing points to a change.")
    IMPROVEMENT = ("improvement", "Improving", "The latest figure is part of a change for the better.")
    CONCERN = ("concern", "Concern", "The latest figure is part of a change for the worse.")
    HIGHER = (
        "higher",
        "Higher than usual",
        "The latest figure is part of a rise, which is neither good nor bad itself.",
    )
    LOWER = ("lower", "Lower than usual", "The latest figure is part of a fall, which is neither good nor bad itself.")
    NOT_JUDGED = ("not judged", "Not judged", "The latest figure is not judged.")

    def __init__(self, key: str, title: str, sentence: str) -> None:
        self.key, self.title, self.sentence = key, title, sentence

    @property
    def is_signal(self) -> bool:
        """Say whether it is special cause variation."""
        return self not in (Variation.COMMON, Variation.NOT_JUDGED)


class Assurance(Enum):
    """Whether the target can be relied on to be met, if nothing changes: key, title and sentence."""

    PASSES = ("passes", "Will meet the target", "If nothing changes, the target will be met every time.")
    FAILS = ("fails", "Will miss the target", "If nothing changes, the target will be missed every time.")
    HIT_OR_MISS = (
        "hit or miss",
        "Hit or miss",
        "If nothing changes, the target will be met at times and missed at times.",
    )
    NONE = ("none", "No target", "There is no target to compare with.")

    def __init__(self, key: str, title: str, sentence: str) -> None:
        self.key, self.title, self.sentence = key, title, sentence


@dataclass(frozen=True)
class Target:
    """A target, in the figures' own unit, from one day to another, both included; open where None."""

    value: float
    starts: date | None = None
    ends: date | None = None
    source: str = ""


def target_on(targets: Sequence[Target], day: date) -> Target | None:
    """Return the target in force on the day: of several, the one that started last. None where there is none."""
    held = [each for each in targets if (each.starts or day) <= day <= (each.ends or day)]
    return max(held, key=lambda each: each.starts or date.min, default=None)


def variation_of(side: int, *, good: str) -> Variation:
    """Return what a signal upwards (1) or downwards (-1), or none (0), means where `good` is the better way."""
    if good not in DIRECTIONS:
        raise UnableToChart(f"Say which way is better: {', '.join(DIRECTIONS)}, not {good}.")
    if side == 0:
        return Variation.COMMON
    if good == "neither":
        return Variation.HIGHER if side > 0 else Variation.LOWER
    return Variation.IMPROVEMENT if (side > 0) == (good == "higher") else Variation.CONCERN


def assurance_of(limits: Limits, target: Target | None, *, good: str) -> Assurance:
    """Return whether the target lies beyond both limits on the better or worse side, or between them.

    There is none without a target, or where neither direction is good.
    """
    if target is None or good == "neither":
        return Assurance.NONE
    if limits.lower <= target.value <= limits.upper:
        return Assurance.HIT_OR_MISS
    beyond = limits.lower > target.value if good == "higher" else limits.upper < target.value
    return Assurance.PASSES if beyond else Assurance.FAILS
