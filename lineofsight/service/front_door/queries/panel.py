"""Re-referrals of a month, with how the earlier one ended, for the panel; and what it found over the year."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action
from lineofsight.bodies.queries.actions import actions_from
from lineofsight.bodies.sources import Found
from lineofsight.record.queries.need_to_know import why_absent
from lineofsight.service.front_door.models import Referral, ReReferralReview
from lineofsight.service.front_door.models.panels import deficits
from lineofsight.service.front_door.re_referrals import PANEL, earlier_of, month_after
from lineofsight.statute.clocks import clock

KIND = "front_door.panel"


class NoReReferral(Http404):
    """There is no re-referral of that number, among those the reader may know of."""


@dataclass(frozen=True)
class Again:
    """One re-referral: the referral, the earlier one, and what the panel found, or None until it has."""

    referral: Referral
    before: Referral
    found: ReReferralReview | None


@dataclass(frozen=True)
class PanelPage:
    """A month's re-referrals, by when each is to be coded, and what was found in the year to it."""

    month: date
    due_on: date
    rows: list[Again]
    themes: list[tuple[str, int]]
    actions: list[Action]
    on: date

    @property
    def number(self) -> int:
        """The month as a number, which actions that come of it keep."""
        return self.month.year * 100 + self.month.month

    @property
    def coded(self) -> int:
        """How many the panel has coded."""
        return sum(row.found is not None for row in self.rows)


def panel_page(*, month: date, by: Any, at: datetime) -> PanelPage:
    """This function will return the re-referrals received in a month: of a child referred in the 12 months before.

    A referral of the same day is not an earlier one. The reading is audited. Raises NotAllowed.
    """
    check(by, Permission.BOARD_READ)
    first = month.replace(day=1)
    after = month_after(first)
    rows = Referral.objects.visible_to(by, at=at).filter(step__started_on__gte=first, step__started_on__lt=after)
    found = _again(list(rows.select_related("step", "child", "panel__found_by").order_by("step__started_on", "pk")))
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject="front_door.panel",
        detail={"month": first.isoformat(), "people": sorted({row.referral.child_id for row in found})},
    )  # fmt: skip
    themes = _themes(first, after, by=by, at=at)
    actions = actions_from(KIND, first.year * 100 + first.month, by=by, at=at)
    return PanelPage(first, clock(PANEL).due(after).on, found, themes, actions, timezone.localdate(at))


def find(number: int, *, by: Any) -> Found | None:
    """This function will return a month of the panel as where an action comes of, for who may read the board."""
    year, month = divmod(number, 100)
    if not (by.can(Permission.BOARD_READ) and 2000 <= year <= 2100 and 1 <= month <= 12):
        return None
    first = date(year, month, 1)
    return Found(f"Re-referral panel, {first:%B %Y}", f"{reverse('front_door:panel')}?month={first:%Y-%m}")


def _again(referrals: list[Referral]) -> list[Again]:
    """This function will keep referrals that have an earlier one in the look-back window, and the latest of them."""
    before = earlier_of(referrals)
    return [Again(one, before[one.pk], getattr(one, "panel", None)) for one in referrals if one.pk in before]


def _themes(first: date, after: date, *, by: Any, at: datetime) -> list[tuple[str, int]]:
    since = after.replace(year=after.year - 1)
    rows = ReReferralReview.objects.visible_to(by, at=at).filter(
        referral__step__started_on__gte=since, referral__step__started_on__lt=after
    )
    counts = Counter(rows.values_list("deficit", flat=True))
    return [(label, counts[code]) for code, label in deficits() if counts[code]]


def re_referral(pk: int, *, by: Any, at: datetime) -> Again:
    """This function will return one re-referral to be coded, and audit the reading.

    Raises NotAllowed, RecordRestricted and NoReReferral.
    """
    check(by, Permission.CONTACT_DECIDE)
    rows = Referral.objects.visible_to(by, at=at).select_related("step", "child", "panel__found_by")
    referral = rows.filter(pk=pk).first()
    again = _again([referral]) if referral else []
    if not again:
        child = Referral.objects.filter(pk=pk).values_list("child", flat=True).first() if not referral else None
        raise why_absent(child, by=by, otherwise=NoReReferral("There is no re-referral of that number."))
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{referral.child_id}",
        detail={"page": "panel", "step": pk},
    )  # fmt: skip
    return again[0]
