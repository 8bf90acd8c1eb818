"""Which step of which child a refusal is about: a child is named only to somebody who may open their record."""

from collections.abc import Collection
from typing import Any

from lineofsight.record.models import CaseStep
from lineofsight.web.words import lower_first


def step_of(step: CaseStep, *, by: Any) -> str:
    """This function will return "the care proceedings of Tom Ash", or "of another child" to whoever may not see Tom.

    Brothers and sisters are recorded in one act, so a refusal on one child's form can be about another child's step.
    """
    return f"the {lower_first(step.declared.name)} of {child_of(step, by=by)}"


def child_of(step: CaseStep, *, by: Any) -> str:
    """This function will return the name of a step's child, or "another child" to whoever may not see that child."""
    return children_of([step], by=by)[step.pk]


def children_of(steps: Collection[CaseStep], *, by: Any) -> dict[int, str]:
    """This function will return what to call each step's child, by the step's number. One query."""
    seen = CaseStep.objects.visible_to(by).filter(pk__in=[step.pk for step in steps])
    may_see = set(seen.values_list("pk", flat=True))
    return {step.pk: step.child.name if step.pk in may_see else "another child" for step in steps}
