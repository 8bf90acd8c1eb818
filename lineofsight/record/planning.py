"""What each stage calls its plan, how it words it, and which clocks run. The stages declare; the record keeps plans."""

from dataclasses import dataclass

from django.urls import reverse

from lineofsight.record.links import register_step_link


@dataclass(frozen=True, kw_only=True)
class PlanKind:
    """The plan of one kind of step.

    `about` tells the family what the plan is for. `agreed` is the clock that agreeing the first version meets;
    `first_review` starts then, and each review starts `later_reviews`. A clock that is empty does not run.
    """

    step_kind: str
    name: str
    about: str
    agreed: str = ""
    first_review: str = ""
    later_reviews: str = ""


_kinds: dict[str, PlanKind] = {}


def register_plan(kind: PlanKind) -> None:
    """This function will declare the plan of a kind of step, whose page is then the plan's.

    A second, different one raises ValueError.
    """
    if _kinds.get(kind.step_kind, kind) != kind:
        raise ValueError(f"Two apps declare the plan of {kind.step_kind}: only one may.")
    _kinds[kind.step_kind] = kind
    register_step_link(kind.step_kind, lambda step: reverse("record:plan", kwargs={"pk": step.pk}))


def plan_kind(step_kind: str) -> PlanKind | None:
    """This function will return the plan of a kind of step, or None where that kind has none."""
    return _kinds.get(step_kind)


def kinds_with_plans() -> list[str]:
    """This function will return the kinds of step that have a plan."""
    return list(_kinds)
