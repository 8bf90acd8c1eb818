"""One referral: the contact it came from, its clocks, and what was decided."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Duty, Person, Residence
from lineofsight.record.queries.need_to_know import absent_step, mark
from lineofsight.record.queries.records import home_of
from lineofsight.service.front_door.models import Contact, Referral
from lineofsight.service.front_door.queries.contacts import History, history_before


class NoSuchReferral(Http404):
    """There is no referral of that number, among those the reader may know of."""


@dataclass(frozen=True)
class ReferralPage:
    """A referral as its page shows it."""

    referral: Referral
    contact: Contact | None
    at: datetime
    home: Residence | None
    duties: list[Duty]
    history: History
    led_to: list[CaseStep]

    @property
    def step(self) -> CaseStep:
        """The referral's place on the spine."""
        return self.referral.step

    @property
    def child(self) -> Person:
        """The child it is about."""
        return self.referral.child

    @property
    def on(self) -> date:
        """The day in London on which it is read."""
        return timezone.localdate(self.at)

    @property
    def is_late(self) -> bool:
        """Whether a decision now would be late."""
        waiting = [d for d in self.duties if d.clock_code == "FD-REF-DEC" and d.met_on is None]
        return any(duty.is_late(at=self.at) for duty in waiting)


def referral_known_to(by: Any, *, pk: int) -> Referral:
    """This function will return a referral that `by` may know of, with its child. Raises NoSuchReferral."""
    rows = Referral.objects.visible_to(by).select_related("child", "step__opened_by", "step__child", "decided_by")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise absent_step(pk, by=by, otherwise=NoSuchReferral("There is no referral of that number."))
    return found


def referral_page(pk: int, *, by: Any, at: datetime) -> ReferralPage:
    """This function will return a referral for its page, and write in the audit that the child's record was read.

    Raises NotAllowed and NoSuchReferral.
    """
    check(by, Permission.RECORD_READ)
    referral = referral_known_to(by, pk=pk)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{referral.child_id}",
        detail={"page": "referral", "step": pk},
    )  # fmt: skip
    step = referral.step
    mark(referral.child, by=by, at=at)
    came_from = Contact.objects.filter(step=step.opened_by_id).select_related(
        "step", "decision", "referrer_told_by", "sent_form", "notification"
    )
    return ReferralPage(
        referral=referral,
        contact=came_from.first(),
        at=at,
        home=home_of(referral.child),
        duties=list(step.duties.select_related("worker", "team").soonest_first()),
        history=history_before(step, by=by),
        led_to=list(step.opened.order_by("pk")),
    )
