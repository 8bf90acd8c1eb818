"""The line a child has come along: each step under the step that led to it."""

from dataclasses import dataclass, field

from lineofsight.record.models import CaseStep


@dataclass
class Stage:
    """A step, and the steps its outcome led to."""

    step: CaseStep
    led_to: list["Stage"] = field(default_factory=list)


def journey(steps: list[CaseStep]) -> list[Stage]:
    """This function will return the first steps of each line, the newest line first, each with what it led to."""
    stages = {step.pk: Stage(step) for step in sorted(steps, key=lambda step: (step.started_on, step.pk))}
    beginnings = []
    for stage in stages.values():
        before = stages.get(stage.step.opened_by_id)
        (before.led_to if before else beginnings).append(stage)
    return beginnings[::-1]
