"""Which step of which child a refusal is about: a child is named only to somebody who may open their record."""

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
    may_see = CaseStep.objects.visible_to(by).filter(pk=step.pk).exists()
    return step.child.name if may_see else "another child"
