"""One child's place in a programme, a child's programmes, and what can be asked when a family is attached."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.programmes.models import Aim, Claim, Criterion, Enrolment, Programme
from lineofsight.programmes.operations.attaching import SUSTAIN
from lineofsight.programmes.queries.programmes import NoSuchProgramme
from lineofsight.record.models import CaseStep, Duty, Person
from lineofsight.record.queries.need_to_know import mark, why_absent


@dataclass(frozen=True)
class EnrolmentPage:
    """One child's place in a programme, with the family's outcomes, what shows progress, the clock and the claims."""

    enrolment: Enrolment
    family: list[Enrolment]
    aims: list[Aim]
    duties: list[Duty]
    claims: list[Claim]
    on: date

    @property
    def left_to_achieve(self) -> list[Aim]:
        """The outcomes not achieved yet."""
        return [aim for aim in self.aims if aim.achieved_on is None]

    @property
    def lasting(self) -> Duty | None:
        """The clock that runs now until somebody looks whether the outcomes lasted."""
        return next((one for one in self.duties if one.met_on is None and one.lifted_on is None), None)

    @property
    def claim(self) -> Claim | None:
        """The claim that stands, or None."""
        return next((one for one in self.claims if one.state in (Claim.State.CLAIMED, Claim.State.PAID)), None)


def enrolment_page(pk: int, *, by: Any, at: datetime) -> EnrolmentPage:
    """This function will return a child's place in a programme, and write in the audit that it was read.

    Raises NotAllowed and NoSuchProgramme.
    """
    check(by, Permission.PROGRAMME_READ)
    rows = Enrolment.objects.visible_to(by, at=at).select_related("programme", "child", "step", "started_by")
    found = rows.select_related("lasted_by").filter(pk=pk).first()
    if found is None:
        child = Enrolment.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchProgramme("There is no such family in a programme."))
    _read(found.child, by=by, at=at, page="programme", enrolment=pk)
    aims = found.aims.select_related("criterion", "achieved_by").prefetch_related("progress__recorded_by")
    duties = Duty.objects.filter(step=found.step_id, clock_code=SUSTAIN).select_related("worker", "team")
    claims = Claim.objects.filter(family=found.family, programme=found.programme_id)
    return EnrolmentPage(
        enrolment=found,
        family=list(rows.filter(family=found.family, programme=found.programme_id).exclude(pk=pk).order_by("pk")),
        aims=list(aims.order_by("pk")),
        duties=list(duties.order_by("-cycle")),
        claims=list(claims.select_related("claimed_by", "checked_by").order_by("-pk")),
        on=timezone.localdate(at),
    )


def _read(child: Person, *, by: Any, at: datetime, page: str, **detail: Any) -> None:
    mark(child, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{child.pk}", detail={"page": page, **detail}
    )


@dataclass(frozen=True)
class ChildsProgrammes:
    """A child: the programmes they are or were in, their open steps, and the programmes that take families."""

    child: Person
    rows: list[Enrolment]
    steps: list[CaseStep]
    programmes: list[Programme]

    def criteria(self, programme: Programme, *, on: date) -> list[Criterion]:
        """This function will return the outcomes that count on a day."""
        return list(programme.criteria.on(on).order_by("label"))


def programmes_of_child(pk: int, *, by: Any, at: datetime) -> ChildsProgrammes:
    """This function will return a child with their programmes, and write in the audit that they were read.

    Raises NotAllowed and NoSuchProgramme.
    """
    check(by, Permission.PROGRAMME_READ)
    child = Person.objects.visible_to(by, at=at).filter(pk=pk).first()
    if child is None:
        raise why_absent(pk, by=by, otherwise=NoSuchProgramme("Nobody on the record has that number."))
    _read(child, by=by, at=at, page="programmes of a child")
    rows = list(Enrolment.objects.filter(child=child).select_related("programme").order_by("-started_on"))
    there = {one.programme_id for one in rows if one.ended_on is None}
    steps = CaseStep.objects.open().filter(child=child).exclude(kind__in=("contact", "referral"))
    taking = Programme.objects.on(timezone.localdate(at)).exclude(pk__in=there).order_by("name")
    return ChildsProgrammes(child, rows, list(steps.order_by("-started_on")), list(taking))
