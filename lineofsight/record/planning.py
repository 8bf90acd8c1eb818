"""What each stage calls its plan, how it words it, and which clocks run. The stages declare; the record keeps plans."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from lineofsight.record.links import register_step_link


@dataclass(frozen=True, kw_only=True)
class PlanKind:
    """The plan of one kind of step.

    `about` tells the family what the plan is for. `agreed` is the clock that agreeing the first version meets;
    `first_review` starts then, and each review starts `later_reviews`. A clock that is empty does not run.
    `finish_by` is the clock by which the work should be done. `review_at` names the address of its review page.
    `also_missing(step, goals)` returns what else keeps a version from a manager, in sentences.
    """

    step_kind: str
    name: str
    about: str
    agreed: str = ""
    first_review: str = ""
    later_reviews: str = ""
    finish_by: str = ""
    review_at: str = "record:plan_review"
    also_missing: Callable[..., list[str]] | None = None


@dataclass(frozen=True, kw_only=True)
class PlanPart:
    """What a stage adds to the page of its plan: `query(step, by=user, at=datetime)` fills it, a template draws it.

    The template finds what the query returned as `part`. One that is `is_beside` stands in the right-hand column.
    """

    step_kind: str
    query: Callable[..., Any]
    template: str
    is_beside: bool = False


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


_parts: dict[str, PlanPart] = {}


def register_part(part: PlanPart) -> None:
    """This function will have a part stand on the page of a stage's plan, or replace the one its template draws."""
    _parts[part.template] = part


def parts_of(step: Any, *, by: Any, at: datetime) -> list[tuple[PlanPart, Any]]:
    """This function will return the parts of a step's plan page, each with what its query found."""
    return [(part, part.query(step, by=by, at=at)) for part in _parts.values() if part.step_kind == step.kind]
