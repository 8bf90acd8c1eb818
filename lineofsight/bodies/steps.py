"""A step of a child's journey as where an action comes of."""

from typing import Any

from lineofsight.bodies.sources import Found, Source, register_source
from lineofsight.record.links import step_href
from lineofsight.record.models import CaseStep

KIND = "record.casestep"


def find(number: int, *, by: Any) -> Found | None:
    """This function will return a step for a reader who may open the child's record, or None."""
    step = CaseStep.objects.visible_to(by).filter(pk=number).select_related("child").first()
    if step is None:
        return None
    return Found(title=f"{step.declared.name} of {step.child.name}", href=step_href(step) or "", child=step.child)


register_source(Source(kind=KIND, label="Step", find=find))
