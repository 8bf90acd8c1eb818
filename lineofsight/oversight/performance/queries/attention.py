"""What needs attention among all the measures, told so that it is understood in a minute."""

from dataclasses import dataclass
from itertools import takewhile

from lineofsight.measures import Measure
from lineofsight.measures.spc import Assurance, Chart, Judged, Variation
from lineofsight.oversight.performance import words
from lineofsight.oversight.performance.months import Span
from lineofsight.oversight.performance.queries.overview import Line, Overview
from lineofsight.web.words import plural


@dataclass(frozen=True, kw_only=True)
class Told:
    """One measure that stands out: its month in a sentence, and why it stands out in another."""

    line: Line
    found: Chart
    sentence: str
    why: str

    @property
    def measure(self) -> Measure:
        """The measure."""
        return self.line.measure

    @property
    def side(self) -> int:
        """Which way its signal goes: 1 up, -1 down, 0 for none."""
        last = self.found.last
        return last.signals[0].side if last and last.signals else 0

    @property
    def has_target(self) -> bool:
        """Whether it has a target that is judged."""
        return self.found.assurance is not Assurance.NONE


@dataclass(frozen=True, kw_only=True)
class Attention:
    """What stands out when all the measures are looked at together.

    `worse`, `better` and `moved` (neither is good) have a signal that stands; `misses` will miss their target if
    nothing changes, and `unsure` meet it only at times. `looked` says how many were judged.
    """

    worse: list[Told]
    misses: list[Told]
    unsure: list[Told]
    moved: list[Told]
    better: list[Told]
    looked: str

    @property
    def first(self) -> list[Told]:
        """What needs attention: what got worse, and what will miss its target; each measure once."""
        codes = {told.measure.code for told in self.worse}
        return [*self.worse, *(told for told in self.misses if told.measure.code not in codes)]


def attention(overview: Overview, *, of: str = "") -> Attention:
    """This function will sort the measures that stand out of an overview, as its reader may see them.

    `of` tells only those of one part of the service; they are still judged among all, where chance is not news.
    """
    lines = overview.domains[of] if of else overview.lines
    told = [_told(line, stands=line.measure.code in overview.pack.kept) for line in lines if line.found]
    named = {kind: [each for each in told if _stands(each, overview, kind)] for kind in Variation}
    return Attention(
        worse=named[Variation.CONCERN],
        better=named[Variation.IMPROVEMENT],
        moved=[*named[Variation.HIGHER], *named[Variation.LOWER]],
        misses=[each for each in told if each.found.assurance is Assurance.FAILS],
        unsure=[each for each in told if each.found.assurance is Assurance.HIT_OR_MISS],
        looked=overview.pack.sentence,
    )


def _stands(told: Told, overview: Overview, kind: Variation) -> bool:
    return told.found.variation is kind and told.measure.code in overview.pack.kept


def _told(line: Line, *, stands: bool) -> Told:
    """This function will tell a measure's last judged month, and why it stands out."""
    found, sentence = line.found, line.sentence
    row = next((row for row in line.months if found.last and row.period == found.last.point.on), None)
    if row is not None:
        span = Span(first=row.period, last=row.period)
        sentence = words.headline(line.measure, row, when=span.words, last=span.end)
    reasons = (_why(line.measure, found) if stands else "", _of_target(line.measure, found))
    return Told(line=line, found=found, sentence=sentence, why=" ".join(filter(None, reasons)))


def _why(measure: Measure, found: Chart) -> str:
    """This function will say why the last month is a signal, by the rule that speaks for it."""
    last = found.last
    if last is None or not last.signals or last.limits is None:
        return ""
    signal = last.signals[0]
    average = words.quantity(measure, last.limits.centre)
    if signal.rule == "outside":
        return f"Usually it is {_usual(measure, last)}."
    if signal.rule == "trend":
        way = "risen" if signal.side > 0 else "fallen"
        return f"It has {way} month after month. The average is {average}."
    if signal.rule == "shift":
        way = "above" if signal.side > 0 else "below"
        months = len(list(takewhile(lambda each: each.side == signal.side, reversed(_known(found)))))
        return f"It has been {way} its average of {average} for {plural(months, 'month')} in a row."
    return f"Two of the last three months are far from the average of {average}, on the same side."


def _known(found: Chart) -> list[Judged]:
    return [each for each in found.judged if each.point.value is not None]


def _usual(measure: Measure, last: Judged) -> str:
    """This function will say between what a figure usually lies; no percentage is below 0 or above 100."""
    lower = max(last.limits.lower, 0)
    upper = min(last.limits.upper, 100) if measure.kind.is_proportion else last.limits.upper
    if not lower:
        return f"no more than {words.quantity(measure, upper)}"
    ends = [words.quantity(measure, each) for each in (lower, upper)]
    return f"about {ends[0]}" if ends[0] == ends[1] else f"between {ends[0]} and {ends[1]}"


def _of_target(measure: Measure, found: Chart) -> str:
    """This function will say how the target is judged; "" where there is none."""
    if found.target is None or found.assurance is Assurance.NONE:
        return ""
    target = words.quantity(measure, found.target.value)
    return {
        Assurance.FAILS: f"The target of {target} will be missed if nothing changes.",
        Assurance.HIT_OR_MISS: f"The target of {target} will be met in some months and missed in others.",
        Assurance.PASSES: f"The target of {target} will be met if nothing changes.",
    }[found.assurance]
