"""What agencies are asked: the partner's own list, one check, one step, one visit or hand-over, for their pages."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.queries.need_to_know import why_absent
from lineofsight.service.front_door.models import AgencyCheck, Consent, DirectionStep, NightHandOver, UrgentVisit

SHOWN = 20


class NoSuchRow(Http404):
    """There is none of that number, among those the reader may know of."""


@dataclass(frozen=True)
class Asked:
    """A check as the partner who was asked sees it: nothing of the record beyond what the asker wrote."""

    number: int
    child: str
    question: str
    asked_at: datetime
    due_at: datetime
    is_late: bool
    answer: str
    is_open: bool


def asked_of_me(by: Any, *, at: datetime) -> list[Asked]:
    """This function will return what a partner is asked, what is open first and the soonest due. Raises NotAllowed."""
    check(by, Permission.OWN_REFERRALS_READ)
    rows = AgencyCheck.objects.visible_to(by, at=at).filter(asked_of=by).order_by("due_at", "pk")
    shown = [_asked(row, at=at) for row in rows]
    return sorted(shown, key=lambda one: (not one.is_open, one.due_at))[:SHOWN]


def asked_panel(*, by: Any, on: date, at: datetime) -> list[Asked] | None:
    """This function will return what waits for a partner's answer, for their home page; None when nothing does."""
    return [one for one in asked_of_me(by, at=at) if one.is_open] or None


def check_to_answer(pk: int, *, by: Any, at: datetime) -> tuple[AgencyCheck, Asked]:
    """This function will return a check for the partner who was asked, and audit the reading.

    Raises NotAllowed and NoSuchRow.
    """
    check(by, Permission.OWN_REFERRALS_READ)
    row = AgencyCheck.objects.visible_to(by, at=at).filter(asked_of=by, pk=pk).first()
    if row is None:
        raise NoSuchRow("You have not been asked about a child under that number.")
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"front_door.agencycheck:{pk}", detail={"page": "partner"}
    )
    return row, _asked(row, at=at)


def _asked(row: AgencyCheck, *, at: datetime) -> Asked:
    is_open = row.answered_at is None and row.given_up_at is None
    return Asked(
        number=row.pk, child=row.child_told, question=row.question, asked_at=row.asked_at, due_at=row.due_at,
        is_late=is_open and row.due_at < at, answer=row.answer, is_open=is_open,
    )  # fmt: skip


def check_of(pk: int, *, by: Any) -> AgencyCheck:
    """This function will return a check for staff. Raises NotAllowed, RecordRestricted and NoSuchRow."""
    return _row(AgencyCheck, pk, by=by, permission=Permission.CONTACT_SCREEN)


def direction_step(pk: int, *, by: Any) -> DirectionStep:
    """This function will return a step of a direction. Raises NotAllowed, RecordRestricted and NoSuchRow."""
    return _row(DirectionStep, pk, by=by, permission=Permission.CONTACT_SCREEN)


def urgent_visit(pk: int, *, by: Any) -> UrgentVisit:
    """This function will return an urgent visit. Raises NotAllowed, RecordRestricted and NoSuchRow."""
    return _row(UrgentVisit, pk, by=by, permission=Permission.NOTE_WRITE)


def night_hand_over(pk: int, *, by: Any) -> NightHandOver:
    """This function will return a hand-over. Raises NotAllowed, RecordRestricted and NoSuchRow."""
    return _row(NightHandOver, pk, by=by, permission=Permission.CONTACT_SCREEN)


def consent_of(pk: int, *, by: Any) -> Consent:
    """This function will return one consent. Raises NotAllowed, RecordRestricted and NoSuchRow."""
    check(by, Permission.NOTE_WRITE)
    row = Consent.objects.visible_to(by).select_related("child").filter(pk=pk).first()
    if row is None:
        child = Consent.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchRow("There is none of that number."))
    return row


def _row(model: Any, pk: int, *, by: Any, permission: Permission) -> Any:
    check(by, permission)
    row = model.objects.visible_to(by).select_related("contact__step__child").filter(pk=pk).first()
    if row is None:
        child = model.objects.filter(pk=pk).values_list("contact__step__child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchRow("There is none of that number."))
    return row
