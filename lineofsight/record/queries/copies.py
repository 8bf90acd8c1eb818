"""Notes and visits one by one: a copy with its history, the visits of a child, and who else a writing may be about."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Duty, EarlierVersion, HeldBack, Note, Person, PlannedVisit, Visit
from lineofsight.record.models.copies import Copy
from lineofsight.record.operations.copies import other_copies
from lineofsight.record.operations.visits import STOPPED_BY_SEEING
from lineofsight.record.queries.families import brothers_and_sisters, household_of
from lineofsight.record.queries.need_to_know import mark, why_absent
from lineofsight.record.queries.records import home_of

COPIES: dict[str, type[Copy]] = {"note": Note, "visit": Visit}
GROWN_UP = 18


class NoSuchCopy(Http404):
    """There is no such note or visit, among those the reader may know of."""


@dataclass(frozen=True)
class CopyPage:
    """One copy: what it says, what it said before, what is held back of it, and where else it stands."""

    copy: Copy
    what: str
    versions: list[EarlierVersion]
    held_back: list[HeldBack]
    others: list[Copy]

    @property
    def child(self) -> Person:
        """Whose record it is on."""
        return self.copy.child


def copy_page(what: str, pk: int, *, by: Any, at: datetime) -> CopyPage:
    """This function will return a note or visit with its history, and write in the audit that it was read.

    Raises NotAllowed, NoSuchCopy, and RecordRestricted.
    """
    check(by, Permission.RECORD_READ)
    copy = copy_known_to(by, what=what, pk=pk)
    mark(copy.child, by=by, at=at)
    detail = {"page": what, "number": pk}
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"record.person:{copy.child_id}", detail=detail)
    return CopyPage(
        copy=copy,
        what=what,
        versions=list(copy.versions.select_related("replaced_by").order_by("-number")),
        held_back=[held for held in copy.held_back.select_related("held_by").order_by("pk") if held.is_in_force],
        others=other_copies(copy, by=by, at=at),
    )


def copy_known_to(by: Any, *, what: str, pk: int) -> Copy:
    """This function will return a note or visit that `by` may open, withdrawn ones too. Raises as copy_page does."""
    if what not in COPIES:
        raise NoSuchCopy("There is no such page.")
    model = COPIES[what]
    rows = model.every.visible_to(by).select_related("child", "step", "recorded_by", "withdrawn_by")
    found = rows.filter(pk=pk).first()
    if found is None:
        child = model.every.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchCopy(f"There is no such {what}."))
    return found


def held_known_to(by: Any, *, pk: int) -> HeldBack:
    """This function will return a passage held back on a record that `by` may open. Raises NoSuchCopy."""
    rows = HeldBack.objects.visible_to(by).select_related("child", "note", "visit")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NoSuchCopy("There is no such passage.")
    return found


@dataclass(frozen=True)
class VisitsPage:
    """A child's visits: those due, planned and made. `made` is every visit, the latest first."""

    due: list[Duty]
    planned: list[PlannedVisit]
    made: QuerySet[Visit]


def visits_of(child: Person) -> VisitsPage:
    """This function will return the visits of a child, and what is due next."""
    due = child.duties.open().filter(clock_code__in=STOPPED_BY_SEEING)
    planned = child.planned_visits.filter(visit=None, cancelled_at=None).select_related("recorded_by", "step")
    met = Prefetch("met", queryset=Duty.objects.order_by("due_on"))
    made = child.visits.select_related("recorded_by", "step").prefetch_related(met).order_by("-happened_at", "-pk")
    return VisitsPage(
        due=list(due.select_related("step", "worker", "team").soonest_first()),
        planned=list(planned.order_by("planned_at")),
        made=made,
    )


def plan_known_to(by: Any, *, pk: int) -> PlannedVisit:
    """This function will return a planned visit to a child `by` may know of. Raises NoSuchCopy."""
    found = PlannedVisit.objects.visible_to(by).filter(pk=pk).select_related("child", "step").first()
    if found is None:
        raise NoSuchCopy("There is no such planned visit.")
    return found


def others_to_write_about(child: Person, *, on: date, by: Any) -> list[Person]:
    """This function will return the brothers and sisters, and other children of the home, whose record `by` may open.

    Who may not be opened is not offered, and nothing says that they are left out.
    """
    near = [one for one in brothers_and_sisters(child, by=by) if one.may_open]
    home = [one for one in household_of(child, home=home_of(child), by=by) if _is_child(one, on)]
    found = {one.pk: one for one in [*near, *home] if one.merged_into_id is None}
    return sorted(found.values(), key=lambda one: (one.date_of_birth or date.max, one.pk))


def same_steps(step: CaseStep | None, *, children: list[Person]) -> dict[int, CaseStep | None]:
    """This function will return the open step of the same kind of each child, by the child's number: some have none."""
    if step is None:
        return {}
    rows = CaseStep.objects.open().filter(kind=step.kind, child__in=children).order_by("pk")
    return {row.child_id: row for row in rows} | {step.child_id: step}


def _is_child(person: Person, on: date) -> bool:
    age = person.age_on(on)
    return age is not None and age < GROWN_UP
