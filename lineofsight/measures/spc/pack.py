"""Many charts looked at together: how many of their signals would stand if the looking itself were allowed for.

Of sixty measures about one has a signal at its last figure by chance alone. Each chart's last figure gets the
probability of something as unusual under its rules, were nothing to have changed; Benjamini and Hochberg's procedure
then keeps the signals of which no more than the chosen share are expected to be false. It holds for measures that move
together too, as measures of one service do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import erfc, factorial, inf, log1p, sqrt
from typing import Any

from lineofsight.measures.spc.limits import Baseline
from lineofsight.measures.spc.model import Chart, Judged

RATE = 0.1
"""The share of false signals among those kept (local default)."""

KNOWN_WELL = 0.62
"""Degrees of freedom of a spread for each moving range it was worked out from."""


@dataclass(frozen=True)
class Pack:
    """The signals among many charts. `raw` are the names of those with a signal at the last figure; `kept` are those of
    them that stand, and `chances` how likely something as unusual is by chance. `refused` have no limits.
    """

    raw: tuple[str, ...]
    kept: tuple[str, ...]
    refused: tuple[str, ...]
    chances: Mapping[str, float]
    rate: float

    @property
    def sentence(self) -> str:
        """Return what a reader is told of the whole pack."""
        looked = len(self.chances)
        if not looked:
            return "None of the measures can be judged by limits."
        judged = f"{looked} {'measure' if looked == 1 else 'measures'} can be judged by limits."
        if not self.raw:
            return f"{judged} None has a signal this time."
        have = "One has a signal" if len(self.raw) == 1 else f"{len(self.raw)} have a signal"
        stand = {0: "none of those stands", 1: "one stands"}.get(len(self.kept), f"{len(self.kept)} stand")
        return f"{judged} {have} this time; {stand} out however many measures are looked at."

    def as_dict(self) -> dict[str, Any]:
        """Return the pack as plain values, ready for JSON."""
        chances = {name: round(chance, 6) for name, chance in self.chances.items()}
        return {"raw": [*self.raw], "kept": [*self.kept], "refused": [*self.refused], "chances": chances}


def pack(charts: Mapping[str, Chart], *, rate: float = RATE) -> Pack:
    """Return which signals at the last figures stand when all the charts are looked at together, by name.

    `rate` is the share of false signals that is put up with among those kept. A chart without a signal is never kept.
    """
    judged = {name: each for name, each in charts.items() if each.refusal is None and each.last and each.last.limits}
    chances = {name: chance_of(each) for name, each in judged.items()}
    raw = tuple(name for name, each in judged.items() if each.variation.is_signal)
    limit = threshold([chances[name] if name in raw else 1.0 for name in chances], rate=rate)
    return Pack(
        raw=raw,
        kept=tuple(name for name in raw if chances[name] <= limit),
        refused=tuple(name for name in charts if name not in judged),
        chances=chances,
        rate=rate,
    )


def threshold(chances: Sequence[float], *, rate: float) -> float:
    """Return the largest of the chances that Benjamini and Hochberg's procedure keeps at this rate; -1 for none."""
    ordered = sorted(chances)
    kept = [each for place, each in enumerate(ordered, start=1) if each <= rate * place / len(ordered)]
    return max(kept, default=-1.0)


def chance_of(found: Chart) -> float:
    """Return how likely a last figure as unusual as this is by chance, by the most telling of the chart's four rules.

    Four rules are four looks, so the smallest chance is multiplied by four (Bonferroni). 1 where there are no limits.
    """
    last = found.last
    segment = next((each for each in found.segments if last in each.judged), None)
    if last is None or segment is None or segment.baseline is None:
        return 1.0
    known, base = segment.known, segment.baseline
    shift = _shift(known, base, found.rules.shift)
    return min(1.0, 4 * min(_outside(last, base), shift, _trend(known), _two_of_three(known[-3:], base)))


def _outside(last: Judged, base: Baseline) -> float:
    """Return the chance of a figure this far from the mean, the spread being known only from the moving ranges."""
    return tail(_distance(last, base), known=_freedom(base))


def _shift(known: Sequence[Judged], base: Baseline, length: int) -> float:
    """Return the chance that the last figures, as many as the rule of shifts asks, lie so far from those before."""
    apart = [(each.value - base.centre) / base.sigma_of(each.point) for each in known] if base.sigma else []
    earlier, later = apart[:-length], apart[-length:]
    if not earlier:
        return 1.0
    moved = abs(sum(later) / len(later) - sum(earlier) / len(earlier))
    return tail(moved / sqrt(1 / len(later) + 1 / len(earlier)), known=_freedom(base))


def _trend(known: Sequence[Judged]) -> float:
    """Return the chance of so many figures, up to the last, that rise or fall each time."""
    steps = [(after.value > before.value) - (after.value < before.value) for before, after in pairwise(known)]
    length = _length_of_run(steps)
    return 2 / factorial(length + 1) if length else 1.0


def _two_of_three(last: Sequence[Judged], base: Baseline) -> float:
    """Return the chance of the second largest distance of the last three, where all lie on one side of the mean."""
    if len(last) < 3 or abs(sum(each.side for each in last)) < 3:
        return 1.0
    second = sorted(_distance(each, base) for each in last)[1]
    one_side = tail(second, known=_freedom(base)) / 2
    return min(1.0, 2 * 3 * one_side * one_side)


def _distance(each: Judged, base: Baseline) -> float:
    """Return how many sigma a figure is from the mean."""
    if not each.side:
        return 0.0
    sigma = base.sigma_of(each.point)
    return abs(each.value - base.centre) / sigma if sigma else inf


def _freedom(base: Baseline) -> float:
    """Return the degrees of freedom of a baseline's spread."""
    return KNOWN_WELL * (base.points - 1 - base.screened)


def tail(sigmas: float, *, known: float) -> float:
    """Return the chance of being so many sigma away on either side, by Student's t with `known` degrees of freedom.

    Wallace's approximation, which is within a few per cent of the truth for 7 or more.
    """
    if sigmas == inf:
        return 0.0
    normal = (8 * known + 1) / (8 * known + 3) * sqrt(known * log1p(sigmas * sigmas / known))
    return erfc(normal / sqrt(2))


def _length_of_run(steps: Sequence[int]) -> int:
    """Return how many of the last steps in a row are of one sign; 0 where the last is nought."""
    length = 0
    for step in reversed(steps):
        if not step or step != steps[-1]:
            break
        length += 1
    return length
