"""The transfer protocol: the points at which a child's work moves from one team to another. A local default."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from lineofsight.record.models import CaseStep, PlanVersion

KINDS = ("child_in_need_plan", "child_protection_plan", "care_proceedings")
EARLY = "early"


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """One point of transfer: what has happened, and the rule that finds the day it did."""

    code: str
    label: str
    why: str
    day: Callable[[CaseStep], date | None]


@dataclass(frozen=True)
class Reached:
    """A point of transfer that a child has reached, and when."""

    trigger: Trigger
    on: date


def _agreed(step: CaseStep) -> date | None:
    versions = PlanVersion.objects.filter(plan=step.pk, agreed_on__isnull=False)
    return versions.order_by("agreed_on").values_list("agreed_on", flat=True).first()


def _began(kind: str) -> Callable[[CaseStep], date | None]:
    def day(step: CaseStep) -> date | None:
        begun = CaseStep.objects.open().filter(child=step.child_id, kind=kind)
        return begun.order_by("started_on").values_list("started_on", flat=True).first()

    return day


_TRIGGERS = (
    Trigger(
        code="plan_agreed", label="The plan was agreed with the family", day=_agreed,
        why="The team that will carry the plan out takes over once the family has agreed to it.",
    ),
    Trigger(
        code="protection_plan", label="A child protection plan was made", day=_began("child_protection_plan"),
        why="The receiving team comes to the first core group.",
    ),
    Trigger(
        code="proceedings", label="Care proceedings began", day=_began("care_proceedings"),
        why="One team carries the court's timetable from its beginning.",
    ),
)  # fmt: skip
TRIGGERS: dict[str, Trigger] = {trigger.code: trigger for trigger in _TRIGGERS}


def points_reached(step: CaseStep) -> list[Reached]:
    """This function will return the points of transfer that a child's step has reached, the earliest first."""
    found = [(trigger, trigger.day(step)) for trigger in TRIGGERS.values()]
    return sorted((Reached(trigger, day) for trigger, day in found if day is not None), key=lambda one: one.on)
