"""Adoptions: those to check, those that are sealed, and one of them, whose two names only some may see together."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person, SealedOpening, Sealing
from lineofsight.record.models.need_to_know import kept_from
from lineofsight.record.queries.records import person_known_to

TO_DECIDE = Q(decided_at=None) | Q(is_sealed=True, unsealed_at=None, unsealing_asked_at__isnull=False)
MOST_DECIDED = 200


class NoSuchSealing(Http404):
    """There is no such adoption for this reader."""


@dataclass(frozen=True)
class AdoptionPage:
    """A child whose adoption is to be recorded, and one that was recorded and waits to be checked, if any."""

    person: Person
    waiting: Sealing | None


def adoption_page(pk: int, *, by: Any) -> AdoptionPage:
    """This function will return whose adoption is to be recorded. Raises as person_known_to, and NotAllowed."""
    check(by, Permission.ADOPTION_RECORD)
    person = person_known_to(by, pk=pk)
    return AdoptionPage(person, Sealing.objects.filter(old=pk, decided_at=None).select_related("asked_by").first())


@dataclass(frozen=True)
class SealingsPage:
    """Adoptions that wait for somebody, the longest waiting first, and the others, newest first."""

    waiting: list[Sealing]
    others: list[Sealing]


def sealings_page(*, by: Any, at: datetime) -> SealingsPage:
    """This function will return the adoptions on the record, by the old name. Raises NotAllowed."""
    check(by, Permission.SEALED_OPEN)
    audit.record(by=by, at=at, action=audit.Action.READ, subject="record.sealings", detail={"page": "adoptions"})
    found = _sealings(by=by)
    others = found.exclude(TO_DECIDE).order_by("-decided_at")[:MOST_DECIDED]
    return SealingsPage(list(found.filter(TO_DECIDE).order_by("asked_at", "pk")), list(others))


@dataclass(frozen=True)
class SealingPage:
    """One adoption. `opening` is the reader's own that still holds: without it nobody is named."""

    sealing: Sealing
    opening: SealedOpening | None
    openings: list[SealedOpening]
    now: Person | None
    is_own: bool

    @property
    def may_name(self) -> bool:
        """Whether the names may be shown: before it is sealed, once unsealed, and while the reader has it open."""
        return self.opening is not None or self.sealing.state not in ("sealed", "to_unseal")


def sealing_page(pk: int, *, by: Any, at: datetime) -> SealingPage:
    """This function will return one adoption, and audit that it was read. Raises NotAllowed and NoSuchSealing."""
    check(by, Permission.SEALED_OPEN)
    sealing = sealing_known_to(by, pk=pk)
    openings = list(sealing.openings.select_related("account").order_by("-opened_at"))
    opening = sealing.openings.holding(at=at).filter(account=by).order_by("-expires_at").first()
    waits_for = sealing.unsealing_asked_by_id if sealing.state == "to_unseal" else sealing.asked_by_id
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.sealing:{pk}", detail={"open": opening is not None}
    )
    return SealingPage(sealing, opening, openings, _now(sealing), is_own=waits_for == by.pk)


def sealing_known_to(by: Any, *, pk: int) -> Sealing:
    """This function will return an adoption neither of whose people `by` is kept from. Raises NoSuchSealing."""
    found = _sealings(by=by).filter(pk=pk).first()
    if found is None:
        raise NoSuchSealing("There is no such adoption.")
    return found


def adoptions_panel(*, by: Any, on: date, at: datetime) -> dict | None:
    """This function will return the adoptions that wait for somebody other than who asked. None when there are none."""
    waiting = _sealings(by=by).filter(TO_DECIDE)
    found = list(
        waiting.exclude(decided_at=None, asked_by=by).exclude(Q(unsealing_asked_by=by)).order_by("asked_at", "pk")[:10]
    )
    return {"waiting": found} if found else None


def _now(sealing: Sealing) -> Person | None:
    """This function will return who the child is now: the record that is kept, where the new one was merged since."""
    new = sealing.new
    return new.merged_into if new is not None and new.merged_into_id else new


def _sealings(*, by: Any) -> QuerySet[Sealing]:
    kept = kept_from(by)
    found = Sealing.objects.exclude(old__in=kept).exclude(new__isnull=False, new__in=kept)
    return found.select_related(
        "old", "new__merged_into", "asked_by", "decided_by", "unsealing_asked_by", "unsealed_by"
    )
