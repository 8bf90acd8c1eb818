"""What the forms of court work offer: children, letters, meetings, owners and actions of plans."""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from lineofsight.bodies.models import Meeting
from lineofsight.bodies.queries.bodies import accounts_that_own
from lineofsight.bodies.queries.meetings import agendas_open_to
from lineofsight.letters.models import Letter
from lineofsight.record.models import CaseStep, Person, Relationship
from lineofsight.record.models.plan import PlannedAction
from lineofsight.record.models.relationship import PARENTS
from lineofsight.record.queries.families import brothers_and_sisters
from lineofsight.service.court.models import Representation, StepMeeting
from lineofsight.service.court.operations.pre_proceedings import TEMPLATE
from lineofsight.web.words import day


def siblings_of(child: Person, *, by: Any) -> list[Person]:
    """This function will return the brothers and sisters of a child whose records `by` may open."""
    return [one for one in brothers_and_sisters(child, by=by) if one.may_open]


def letters_for(steps: list[CaseStep], *, template: str = TEMPLATE) -> QuerySet[Letter]:
    """This function will return the letters of a kind that were issued about these children, the latest first."""
    children = [step.child_id for step in steps]
    return Letter.objects.filter(child__in=children, template=template, status="issued").order_by("-issued_at")


def parents_of(child: Person, *, by: Any) -> list[str]:
    """This function will return the names of a child's parents and of who else has parental responsibility.

    Whoever `by` may not open is left out.
    """
    ties = Relationship.objects.filter(child=child, ended_on=None, relative__in=Person.objects.visible_to(by))
    ties = ties.filter(Q(kind__in=PARENTS) | Q(has_parental_responsibility=True))
    return [tie.relative.name for tie in ties.select_related("relative").order_by("pk")]


def heard_of(step: CaseStep) -> QuerySet[Representation]:
    """This function will return what was heard of each parent's lawyer in a step, in the order it was first said."""
    return step.representation.order_by("pk")


def panels_for(by: Any, *, at: datetime) -> list[Meeting]:
    """This function will return the meetings of panels ahead, whose agenda takes a request."""
    return [meeting for meeting in agendas_open_to(by, at=at) if meeting.body.kind == "panel"]


def owners() -> QuerySet:
    """This function will return the accounts that can be given a task."""
    return accounts_that_own().filter(role__in=("social_worker", "team_manager", "head_of_service"))


def meetings_of(step: CaseStep) -> QuerySet[StepMeeting]:
    """This function will return the meetings held of a step, the latest first."""
    return step.court_meetings.select_related("meeting").order_by("-meeting__starts_at")


def told_of_meeting(one: StepMeeting) -> str:
    """This function will return a meeting in words: "Care planning meeting, 5 July 2021"."""
    return f"{one.get_kind_display()}, {day(timezone.localdate(one.meeting.starts_at))}"


def planned_actions(step: CaseStep) -> QuerySet[PlannedAction]:
    """This function will return what is still to be done by the child's plans."""
    rows = PlannedAction.objects.filter(goal__plan__step__child_id=step.child_id, done_on=None, dropped_in=None)
    return rows.order_by("due_on", "pk")[:30]
