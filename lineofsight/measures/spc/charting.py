"""Judge a series: its limits, the signals among its figures, and what the last one says."""

from collections.abc import Sequence
from datetime import date

from lineofsight.measures.spc.icons import Assurance, Target, Variation, assurance_of, target_on, variation_of
from lineofsight.measures.spc.limits import Baseline, Limits, baseline
from lineofsight.measures.spc.model import Chart, Judged, Segment
from lineofsight.measures.spc.points import Point, in_order
from lineofsight.measures.spc.rebasing import Change, Stretch, stretches
from lineofsight.measures.spc.rule_sets import DEFAULT, RuleSet, rule_set
from lineofsight.measures.spc.rules import Signal, signals
from lineofsight.measures.spc.suitability import WEIGHTED_KINDS, Refusal, cautions_of, refusal_of


def chart(
    points: Sequence[Point],
    *,
    kind: str,
    good: str = "neither",
    rules: RuleSet | str = DEFAULT,
    changes: Sequence[Change] = (),
    targets: Sequence[Target] = (),
) -> Chart:
    """Return the series judged by a rule set, or with the reason why it may not be judged.

    `kind` says what the figures are: flow, total, proportion (in per cent), rate, duration, or one that is refused,
    such as stock, rolling or cumulative. `good` says which way is better: higher, lower or neither. Only the last
    figure is given an icon: it is what a reader can still act on. Raises UnableToChart for a series that can't be read.
    """
    chosen = rule_set(rules) if isinstance(rules, str) else rules
    series = in_order(points)
    variation_of(0, good=good)  # a direction that does not exist is refused, whatever the series
    refusal = refusal_of(series, kind=kind, least=chosen.least)
    parts = stretches(series, [] if refusal else changes, least=chosen.least)
    segments = tuple(_segment(series, part, kind, good, chosen, draws=refusal is None) for part in parts)
    if refusal is None and all(segment.baseline is None for segment in segments):
        refusal = _too_few_beside(chosen.least)
    return _chart(segments, kind, good, chosen, targets, refusal)


def _chart(
    segments: tuple[Segment, ...],
    kind: str,
    good: str,
    rules: RuleSet,
    targets: Sequence[Target],
    refusal: Refusal | None,
) -> Chart:
    """Return the chart of segments that are judged already."""
    points = [each for segment in segments for each in segment.judged]
    last = next((each for each in reversed(points) if each.point.value is not None), None)
    limits = None if last is None else last.limits
    target = None if last is None else target_on(targets, last.point.on)
    return Chart(
        kind=kind,
        good=good,
        rules=rules,
        segments=segments,
        refusal=refusal,
        variation=Variation.NOT_JUDGED if last is None else last.variation,
        assurance=Assurance.NONE if limits is None else assurance_of(limits, target, good=good),
        target=target,
        cautions=() if refusal else _cautions(segments, rules),
    )


def _segment(series: Sequence[Point], part: Stretch, kind: str, good: str, rules: RuleSet, *, draws: bool) -> Segment:
    """Return a stretch with its limits, and each of its figures judged."""
    points = series[part.first : part.end]
    base = [point for point in series[part.first : part.base_end] if point.value is not None]
    if not draws or len(base) < rules.least:
        return Segment(part, None, tuple(Judged(point) for point in points))
    weighted = kind in WEIGHTED_KINDS and all(point.of for point in points if point.value is not None)
    found = baseline(base, screened=rules.screened, weighted=weighted, spread=rules.spread)
    return Segment(part, found, _judged(points, found, good, rules))


def _judged(points: Sequence[Point], found: Baseline, good: str, rules: RuleSet) -> tuple[Judged, ...]:
    """Return each point with its limits and signals. A period without a figure has limits only."""
    known = [point for point in points if point.value is not None]
    limits = {point.on: found.limits(point) for point in points}
    values = [float(point.value) for point in known if point.value is not None]
    flags = signals(values, [limits[point.on] for point in known], rules)
    by_day = {point.on: _in_order(each, good, rules) for point, each in zip(known, flags, strict=True)}
    return tuple(_one(point, limits[point.on], by_day.get(point.on), good) for point in points)


def _one(point: Point, limits: Limits, found: tuple[Signal, ...] | None, good: str) -> Judged:
    """Return one judged point; `found` is None where it has no figure."""
    if found is None:
        return Judged(point, limits)
    return Judged(point, limits, found, variation_of(found[0].side if found else 0, good=good))


def _in_order(found: tuple[Signal, ...], good: str, rules: RuleSet) -> tuple[Signal, ...]:
    """Return a figure's signals, the one that speaks for it first."""
    if rules.conflict == "order" or good == "neither":
        return found
    better = 1 if good == "higher" else -1
    return tuple(sorted(found, key=lambda signal: signal.side != better))


def _cautions(segments: Sequence[Segment], rules: RuleSet) -> tuple[str, ...]:
    """Return what to bear in mind of the last segment that has limits, and of changes that are too recent."""
    drawn = [segment for segment in segments if segment.baseline is not None]
    base = drawn[-1].judged[: drawn[-1].stretch.base_end - drawn[-1].stretch.first]
    waiting = [
        f"Limits from before {_day(change.on)} ({change.reason}) go on, unmoved by what followed, until {rules.least} "
        "figures have followed it."
        for segment in segments
        for change in segment.stretch.waiting
    ]
    short = [
        f"The first {len(segment.judged)} figures, up to the change declared, are too few for limits of their own."
        for segment in segments
        if segment.baseline is None
    ]
    return (*cautions_of([each.point for each in base]), *short, *waiting)


def _too_few_beside(least: int) -> Refusal:
    """Return the refusal of a series that declared changes part into stretches too short for limits."""
    sentence = f"No limits are drawn: there are not {least} figures in a row before or after the changes declared."
    return Refusal("too few points", sentence)


def _day(day: date) -> str:
    """Return a day in words: 1 April 2021."""
    return f"{day.day} {day:%B %Y}"
