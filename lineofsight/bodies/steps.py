"""A child's record, and a step of a child's journey, as where an action comes of."""

from typing import Any

from django.urls import reverse

from lineofsight.bodies.sources import Found, Source, register_source
from lineofsight.record.links import step_href
from lineofsight.record.models import CaseStep, Person

KIND = "record.casestep"
PERSON = "record.person"


def find(number: int, *, by: Any) -> Found | None:
    """This function will return a step for a reader who may open the child's record, or None."""
    step = CaseStep.objects.visible_to(by).filter(pk=number).select_related("child").first()
    if step is None:
        return None
    return Found(title=f"{step.declared.name} of {step.child.name}", href=step_href(step) or "", child=step.child)


def find_person(number: int, *, by: Any) -> Found | None:
    """This function will return a child's record for a reader who may open it, or None."""
    person = Person.objects.visible_to(by).filter(pk=number, merged_into=None).first()
    if person is None:
        return None
    return Found(title=person.name, href=reverse("record:person", kwargs={"pk": person.pk}), child=person)


register_source(Source(kind=KIND, label="Step", find=find))
register_source(Source(kind=PERSON, label="Child's record", find=find_person))
