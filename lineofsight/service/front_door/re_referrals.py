"""Which referrals are re-referrals, and when the monthly panel is to have looked at each."""

from collections.abc import Iterable
from datetime import date, timedelta

from lineofsight.record.models import Team, Worker
from lineofsight.record.operations.duties import open_duty
from lineofsight.service.front_door.models import Referral, ReReferralReview
from lineofsight.statute.clocks import clock

PANEL = "FD-REREF-PANEL"


def month_after(on: date) -> date:
    """This function will return the first day of the month after a day."""
    return (on.replace(day=1) + timedelta(days=31)).replace(day=1)


def earlier_of(referrals: Iterable[Referral]) -> dict[int, Referral]:
    """This function will return, by a re-referral's number, the latest referral of the look-back window before it.

    Each of `referrals` has its step. A referral of the same day is not an earlier one.
    """
    referrals = list(referrals)
    of_child: dict[int, list[Referral]] = {}
    children = {one.child_id for one in referrals}
    for one in Referral.objects.filter(child__in=children).select_related("step").order_by("step__started_on", "pk"):
        of_child.setdefault(one.child_id, []).append(one)
    window = clock("FD-REREF-WINDOW")
    found = {}
    for referral in referrals:
        on = referral.step.started_on
        before = [
            one for one in of_child[referral.child_id] if one.step.started_on < on <= window.due(one.step.started_on).on
        ]
        if before:
            found[referral.pk] = before[-1]
    return found


def owe_panel(referral: Referral, *, team: Team, worker: Worker | None = None) -> None:
    """This function will have a re-referral looked at by the panel: due a month from the first of the next month.

    A first referral, and one that the panel coded already, owes nothing.
    """
    coded = ReReferralReview.objects.filter(referral=referral).exists()
    if not coded and earlier_of([referral]):
        open_duty(PANEL, step=referral.step, start=month_after(referral.step.started_on), team=team, worker=worker)
