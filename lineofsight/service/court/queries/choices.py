"""What the forms of court work offer: children, letters, meetings, owners and actions of plans."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from lineofsight.bodies.models import Meeting
from lineofsight.bodies.queries.bodies import accounts_that_own
from lineofsight.bodies.queries.meetings import agendas_open_to
from lineofsight.letters.models import Letter
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.plan import PlannedAction
from lineofsight.record.queries.families import brothers_and_sisters
from lineofsight.service.court.operations.pre_proceedings import TEMPLATE


def siblings_of(child: Person, *, by: Any) -> list[Person]:
    """This function will return the brothers and sisters of a child whose records `by` may open."""
    return [one for one in brothers_and_sisters(child, by=by) if one.may_open]


def letters_for(steps: list[CaseStep]) -> QuerySet[Letter]:
    """This function will return the letters before proceedings that were issued about these children."""
    children = [step.child_id for step in steps]
    return Letter.objects.filter(child__in=children, template=TEMPLATE, status="issued").order_by("-issued_at")


def panels_for(by: Any, *, at: datetime) -> list[Meeting]:
    """This function will return the meetings ahead whose agenda takes a request."""
    return agendas_open_to(by, at=at)


def owners() -> QuerySet:
    """This function will return the accounts that can be given a task."""
    return accounts_that_own().filter(role__in=("social_worker", "team_manager", "head_of_service"))


def planned_actions(step: CaseStep) -> QuerySet[PlannedAction]:
    """This function will return what is still to be done by the child's plans."""
    rows = PlannedAction.objects.filter(goal__plan__step__child_id=step.child_id, done_on=None, dropped_in=None)
    return rows.order_by("due_on", "pk")[:30]
