"""What a process behaviour chart is: figures with their limits and signals, and what the last one says."""

from dataclasses import dataclass
from typing import Any

from lineofsight.measures.spc.icons import Assurance, Target, Variation
from lineofsight.measures.spc.limits import Baseline, Limits
from lineofsight.measures.spc.points import Point
from lineofsight.measures.spc.rebasing import Stretch
from lineofsight.measures.spc.rule_sets import RuleSet
from lineofsight.measures.spc.rules import Signal
from lineofsight.measures.spc.suitability import Refusal


@dataclass(frozen=True)
class Judged:
    """One figure of a chart. `limits` is None where it has none, and `signals` are its own, the leading one first."""

    point: Point
    limits: Limits | None = None
    signals: tuple[Signal, ...] = ()
    variation: Variation = Variation.NOT_JUDGED

    @property
    def value(self) -> float:
        """Return the figure of a point that has one."""
        return float(self.point.value or 0)

    @property
    def side(self) -> int:
        """Return 1 for a figure above the mean, -1 for one below, and 0 for one on it or without limits."""
        return self.limits.side(self.value) if self.limits and self.point.value is not None else 0


@dataclass(frozen=True)
class Segment:
    """Points in a row that are judged by the same baseline, which is None where too few figures gave one."""

    stretch: Stretch
    baseline: Baseline | None
    judged: tuple[Judged, ...]

    @property
    def known(self) -> list[Judged]:
        """Return the points that have a figure."""
        return [each for each in self.judged if each.point.value is not None]


@dataclass(frozen=True)
class Chart:
    """A series as judged by a rule set. Where `refusal` is not None there are no limits, and the line is all there is.

    `variation` and `assurance` are those of the last figure; `target` is the one in force then. `cautions` are
    sentences to bear in mind.
    """

    kind: str
    good: str
    rules: RuleSet
    segments: tuple[Segment, ...]
    refusal: Refusal | None
    variation: Variation
    assurance: Assurance
    target: Target | None
    cautions: tuple[str, ...]

    @property
    def judged(self) -> tuple[Judged, ...]:
        """Return every figure, in order."""
        return tuple(each for segment in self.segments for each in segment.judged)

    @property
    def last(self) -> Judged | None:
        """Return the last period that has a figure, or None where no period has one."""
        return next((each for each in reversed(self.judged) if each.point.value is not None), None)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what the chart says to a reader, in sentences."""
        if self.refusal is not None:
            return tuple(filter(None, (self.refusal.sentence, self.refusal.instead)))
        target = (self.assurance.sentence,) if self.assurance is not Assurance.NONE else ()
        return (self.variation.sentence, *target, *self.cautions)

    def as_dict(self) -> dict[str, Any]:
        """Return the chart as plain values, ready for JSON; limits are rounded to four decimals."""
        return {
            "kind": self.kind,
            "good": self.good,
            "rules": self.rules.key,
            "refusal": None if self.refusal is None else self.refusal.reason,
            "variation": self.variation.key,
            "assurance": self.assurance.key,
            "target": None if self.target is None else self.target.value,
            "sentences": list(self.sentences),
            "points": [_plain(each) for each in self.judged],
        }


def _plain(each: Judged) -> dict[str, Any]:
    """Return a judged figure as plain values."""
    lines = each.limits
    return {
        "on": each.point.on.isoformat(),
        "value": each.point.value,
        "centre": None if lines is None else round(lines.centre, 4),
        "lower": None if lines is None else round(lines.lower, 4),
        "upper": None if lines is None else round(lines.upper, 4),
        "signals": [signal.rule for signal in each.signals],
        "variation": each.variation.key,
    }
