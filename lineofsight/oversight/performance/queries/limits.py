"""A measure's months judged by their limits, as one reader may see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lineofsight.measures import Measure
from lineofsight.measures.spc import DEFAULT, Assurance, Change, Judged, Target, Variation, chart
from lineofsight.measures.spc import Chart as Found
from lineofsight.measures.spc import Point as SpcPoint
from lineofsight.measures.spc.icons import target_on
from lineofsight.oversight.performance.months import last_of, months_after
from lineofsight.oversight.performance.queries.declared import NOTHING, Declarations
from lineofsight.oversight.performance.words import TOO_SMALL
from lineofsight.snapshots.disclosure import ShownRow
from lineofsight.web.charts import Chart, Comparator, Event, JudgedPoint, Limits, Point, behaviour, series
from lineofsight.web.charts.style import MARKS
from lineofsight.web.words import month, plural

RULES = {
    "outside": "outside the limits",
    "trend": "part of a steady rise or fall",
    "two of three": "two of three near a limit",
    "shift": "part of a run on one side of the average",
}
HELD_BACK = "Small numbers are held back, so the limits are worked out from the figures you see here, and are rough."


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a measure is judged by: what was declared of it, and what a reader chose to try.

    They may try another target, another month from which limits are worked out anew, and another rule set.
    """

    target: float | None = None
    anew: date | None = None
    because: str = ""
    rules: str = DEFAULT
    declared: Declarations = NOTHING

    @property
    def changes(self) -> list[Change]:
        """The changes limits begin anew from: those declared, and the reader's."""
        return [*self.declared.changes, *self._tried]

    @property
    def targets(self) -> list[Target]:
        """The targets: the reader's instead of those declared."""
        return [*self.declared.targets] if self.target is None else [Target(self.target)]

    def events(self, rows: Sequence[ShownRow]) -> list[Event]:
        """This function will return what happened in the months shown."""
        tried = [Event(on=change.on, label=f"{change.reason} (limits)") for change in self._tried]
        first, last = rows[0].period, last_of(rows[-1].period)
        return [event for event in (*self.declared.events, *tried) if first <= event.on <= last]

    @property
    def _tried(self) -> list[Change]:
        return [Change(self.anew, self.because)] if self.anew and self.because else []


@dataclass(frozen=True, kw_only=True)
class MeasureLimits:
    """A measure's months judged, and drawn. `unsettled` says in a sentence which months are too young to be judged."""

    found: Found
    drawn: Chart
    unsettled: str = ""
    held_back: bool = False

    @property
    def has_target(self) -> bool:
        """Whether the target is judged."""
        return self.found.assurance is not Assurance.NONE

    @property
    def month(self) -> date | None:
        """The month that the icons are about."""
        return self.found.last.point.on if self.found.last else None

    @property
    def why(self) -> str:
        """Why the last month is a signal, as a phrase; "" when it is none."""
        last = self.found.last
        return RULES[last.signals[0].rule] if last and last.signals else ""

    @property
    def side(self) -> int:
        """Which way the last month's signal goes: 1 up, -1 down, 0 for none."""
        last = self.found.last
        return last.signals[0].side if last and last.signals else 0

    @property
    def notes(self) -> list[str]:
        """What to bear in mind, in sentences."""
        no_side = self.found.target is not None and not self.has_target and self.found.refusal is None
        neither = "No way is better for this measure, so the target is not judged." if no_side else ""
        held_back = HELD_BACK if self.held_back and self.found.refusal is None else ""
        return [note for note in (*self.found.cautions, self.unsettled, neither, held_back) if note]


def judged(measure: Measure, rows: Sequence[ShownRow], *, as_at: date, asked: Asked | None = None) -> Found:
    """This function will judge a measure's months. Those that are not over, or can still change, are left out."""
    asked = asked or Asked()
    return chart(
        [_point(measure, row) for row in rows if _is_settled(measure, row, as_at)],
        kind=kind_of(measure),
        good=measure.good,
        rules=asked.rules,
        changes=asked.changes,
        targets=asked.targets,
    )


def measure_limits(
    measure: Measure, rows: Sequence[ShownRow], *, as_at: date, whole: bool, asked: Asked, title: str, unit: str
) -> MeasureLimits:
    """This function will judge a measure's months and draw them: with limits, or without where they are refused."""
    found = judged(measure, rows, as_at=as_at, asked=asked)
    young = [row for row in rows if not _is_settled(measure, row, as_at)]
    target = target_on(asked.targets, last_of(rows[-1].period)) if rows else None
    lines: dict[str, Any] = {
        "target": target and target.value, "events": asked.events(rows) if rows else [], "comparator": _england(measure)
    }  # fmt: skip
    if found.refusal is not None:
        points = [Point(on=row.period, value=row.value, note=_note(row)) for row in rows]
        drawn = series(title=title, points=points, unit=unit, **lines)
    else:
        points = [*_drawn(found), *(_unjudged(row) for row in young)]
        drawn = behaviour(title=title, points=points, unit=unit, target_from=target and target.starts, **lines)
    return MeasureLimits(found=found, drawn=drawn, unsettled=_unsettled(measure, young), held_back=not whole)


def _england(measure: Measure) -> Comparator | None:
    """This function will return England's figure as a line to compare with, where it is known."""
    if measure.england is None:
        return None
    return Comparator(value=measure.england, label="England", when=measure.england_year)


def kind_of(measure: Measure) -> str:
    """This function will return the kind as limits see it: categories are added up to a plain count by month."""
    return "flow" if measure.kind.name == "category" else measure.kind.name


def _is_settled(measure: Measure, row: ShownRow, as_at: date) -> bool:
    return last_of(months_after(row.period, measure.settles)) <= as_at


def _unsettled(measure: Measure, young: Sequence[ShownRow]) -> str:
    if not young:
        return ""
    if measure.settles:
        return f"The last {plural(len(young), 'month')} can still change, so that they are not judged."
    return f"{month(young[0].period)} was not over when the snapshot was taken, so that it is not judged."


def _point(measure: Measure, row: ShownRow) -> SpcPoint:
    counts = measure.kind.is_proportion or measure.kind.judged == "value"
    return SpcPoint(row.period, row.value, row.records if counts else None)


def _note(row: ShownRow) -> str:
    return TOO_SMALL.capitalize() if row.is_hidden else ""


def _unjudged(row: ShownRow) -> JudgedPoint:
    return JudgedPoint(on=row.period, value=row.value, mark=Variation.NOT_JUDGED.key, note=_note(row))


def _drawn(found: Found) -> list[JudgedPoint]:
    """This function will return the judged months as a chart draws them, numbered by their stretch."""
    return [
        JudgedPoint(
            on=each.point.on,
            value=each.point.value,
            limits=None
            if each.limits is None
            else Limits(lower=each.limits.lower, centre=each.limits.centre, upper=each.limits.upper),
            stretch=number,
            mark=each.variation.key,
            said=_said(each),
            note="Missing or held back",
        )
        for number, segment in enumerate(found.segments)
        for each in segment.judged
    ]


def _said(each: Judged) -> str:
    rules = ", ".join(RULES[signal.rule] for signal in each.signals)
    return f"{MARKS[each.variation.key].label}: {rules}" if rules else ""
