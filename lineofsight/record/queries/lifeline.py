"""A child's steps over time as a picture and as rows."""

from dataclasses import dataclass
from datetime import date

from lineofsight.record.models import CaseStep, Person
from lineofsight.web import lifeline


@dataclass(frozen=True)
class LifeLine:
    """The picture, what it shows in a sentence, and its bars from the earliest on."""

    svg: str
    sentence: str
    bars: list[lifeline.Bar]


def life_line(child: Person, *, steps: list[CaseStep], as_at: date) -> LifeLine | None:
    """This function will draw the steps as they were known at the end of a day, or return None when there was none."""
    bars = [_bar(step, as_at) for step in steps if step.started_on <= as_at]
    if not bars:
        return None
    bars.sort(key=lambda bar: (bar.started_on, bar.ended_on or date.max, bar.kind))
    svg = lifeline.draw(bars, until=as_at, title=f"Life-line of {child.name}")
    return LifeLine(svg=svg, sentence=lifeline.sentence(bars, until=as_at), bars=bars)


def _bar(step: CaseStep, as_at: date) -> lifeline.Bar:
    """This function will return a step as a bar: open where it stopped only after the day."""
    if step.stopped_on is None or step.stopped_on > as_at:
        return lifeline.Bar(step.declared.name, step.started_on)
    return lifeline.Bar(step.declared.name, step.started_on, step.stopped_on, step.outcome_label)
