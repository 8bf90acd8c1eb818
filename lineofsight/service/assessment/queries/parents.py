"""Each parent of a child who is assessed: living with the child or elsewhere, spoken to or not, and the gaps."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Subquery

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, Person, Relationship, Residence
from lineofsight.record.queries.records import NotOnRecord
from lineofsight.service.assessment.models import Assessment, ParentContact

PARENTS = (Relationship.Kind.MOTHER, Relationship.Kind.FATHER)


@dataclass(frozen=True)
class ParentRow:
    """One parent: who, where they live as far as is known, and whether they were spoken to."""

    relationship: Relationship
    contact: ParentContact | None

    @property
    def parent(self) -> Person:
        """The parent."""
        return self.relationship.relative

    @property
    def lives(self) -> str:
        """Whether the parent lives with the child, in words."""
        theirs, childs = self.relationship.home_id, self.relationship.childs_home_id
        if theirs is None or childs is None:
            return "Where they live is not known"
        return "Lives with the child" if theirs == childs else "Lives elsewhere"

    @property
    def state(self) -> str:
        """Whether anything is recorded: spoken to, not spoken to with a reason, or nothing."""
        if self.contact is None:
            return "nothing"
        return "spoken" if self.contact.spoken_on else "not"


def parents_of(child: Person, *, by: Any) -> QuerySet[Relationship]:
    """This function will return a child's living parents whose names `by` may know, with where each lives."""
    known = Person.objects.known_to(by).filter(died_on=None)
    rows = Relationship.objects.filter(child=child, kind__in=PARENTS, ended_on=None, relative__in=known)
    return rows.select_related("relative").annotate(home_id=_home("relative"), childs_home_id=_home("child")).order_by(
        "-kind", "pk"
    )  # fmt: skip


def parents_asked(assessment: Assessment, *, by: Any) -> list[ParentRow]:
    """This function will return each parent with what is recorded for an assessment. Two queries."""
    contacts = {one.parent_id: one for one in assessment.parent_contacts.select_related("recorded_by")}
    return [ParentRow(one, contacts.get(one.relative_id)) for one in parents_of(assessment.step.child, by=by)]


def parent_asked(assessment: Assessment, *, parent: int, by: Any) -> ParentRow:
    """This function will return one parent of the child. Raises NotOnRecord."""
    found = next((row for row in parents_asked(assessment, by=by) if row.parent.pk == parent), None)
    if found is None:
        raise NotOnRecord("That is no parent of this child.")
    return found


def parents_not_asked(*, by: Any, at: datetime) -> QuerySet[Assessment]:
    """This function will return open assessments with a parent of whom nothing is recorded, the oldest first.

    Each has `step.child.gaps`: those relationships. Raises NotAllowed.
    """
    check(by, Permission.TEAM_WORK_READ)
    # Each parent is looked up by number: told to look in the list of everybody, SQLite makes that list for each child.
    known = Person.objects.known_to(by, at=at).filter(died_on=None, pk=OuterRef("relative"))
    asked = ParentContact.objects.filter(
        assessment__step__child=OuterRef("child"), assessment__step__stopped_on=None, parent=OuterRef("relative")
    )
    gaps = Relationship.objects.filter(Exists(known), ~Exists(asked), kind__in=PARENTS, ended_on=None)
    shown = gaps.select_related("relative").annotate(home_id=_home("relative"), childs_home_id=_home("child"))
    holding = Allocation.objects.filter(ended_on=None).select_related("team", "worker")
    rows = Assessment.objects.visible_to(by, at=at).filter(step__stopped_on=None)
    rows = rows.filter(Exists(gaps.filter(child=OuterRef("step__child")))).select_related("step__child")
    return rows.prefetch_related(
        Prefetch("step__child__relatives", shown.order_by("-kind", "pk"), to_attr="gaps"),
        Prefetch("step__allocations", holding, to_attr="held_now"),
    ).order_by("step__started_on", "pk")  # fmt: skip


def _home(whose: str) -> Subquery:
    """This function will return the address where the outer relationship's `whose` lives now."""
    homes = Residence.objects.filter(person=OuterRef(whose), ended_on=None, kind=Residence.Kind.HOME)
    return Subquery(homes.order_by("-started_on", "-pk").values("address")[:1])
