"""Consent that was taken back: what waits for a senior manager, and what was decided."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Duty
from lineofsight.service.assessment.models import ConsentWithdrawal


class NoSuchWithdrawal(Http404):
    """There is no withdrawal of that number, among those the reader may know of."""


@dataclass(frozen=True)
class Withdrawals:
    """Those that wait, the soonest due first, and those decided."""

    waiting: list[ConsentWithdrawal]
    decided: QuerySet[ConsentWithdrawal]
    on: date


def withdrawals(*, by: Any, at: datetime) -> Withdrawals:
    """This function will return consent taken back, of those that `by` may know of. Raises NotAllowed."""
    check(by, Permission.TEAM_WORK_READ)
    due = Duty.objects.open().filter(step=OuterRef("assessment"), clock_code="AS-CONSENT").order_by("due_on")
    rows = ConsentWithdrawal.objects.visible_to(by, at=at)
    rows = rows.select_related("assessment__step__child", "recorded_by", "decided_by")
    waiting = rows.filter(decision="", assessment__step__stopped_on=None)
    return Withdrawals(
        waiting=list(waiting.annotate(due_on=Subquery(due.values("due_on")[:1])).order_by("withdrawn_on", "pk")),
        decided=rows.exclude(decision="").order_by("-decided_on", "-pk"),
        on=timezone.localdate(at),
    )


def panel_to_decide(*, by: Any, on: date, at: datetime) -> list[ConsentWithdrawal] | None:
    """This function will return what waits for a senior manager, other than what they recorded, or None. One query."""
    check(by, Permission.CLOSE_WITHOUT_CONSENT)
    rows = ConsentWithdrawal.objects.visible_to(by, at=at).filter(decision="", assessment__step__stopped_on=None)
    found = rows.exclude(recorded_by=by).select_related("assessment__step__child").order_by("withdrawn_on", "pk")
    return list(found[:10]) or None


def withdrawal_known_to(by: Any, *, pk: int) -> ConsentWithdrawal:
    """This function will return one withdrawal that `by` may know of. Raises NoSuchWithdrawal."""
    rows = ConsentWithdrawal.objects.visible_to(by).select_related("assessment__step__child", "recorded_by")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NoSuchWithdrawal("There is no withdrawal of consent of that number.")
    return found
