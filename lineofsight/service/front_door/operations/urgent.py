"""What can't wait: a strategy discussion at once, a visit today, the night; and what belongs to another council."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import CaseStep, Duty
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.operations.people import tidy
from lineofsight.service.front_door.models import Contact, Forwarding, NightHandOver, UrgentVisit
from lineofsight.service.front_door.operations.deciding import Decision, decide_contact
from lineofsight.service.front_door.operations.rating import rate_contact
from lineofsight.service.front_door.operations.referrals import decide_referral


class UnableToRespond(Exception):
    """It can't be done so; the message says why."""


@transaction.atomic
def raise_to_strategy(
    contact: Contact, *, indicators: tuple[str, ...], rationale: str, alternatives: str, by: Any, on: date,
    at: datetime, late_reason: str = "", late_code: str = "",
) -> CaseStep:  # fmt: skip
    """This function will take a contact to a strategy discussion in one act: rated red, decided, referred, opened.

    `indicators` are of level 4, `alternatives` is what else was considered. Raises NotAllowed, UnableToRate,
    UnableToDecide, NotExplained and UnableToOpen.
    """
    if contact.rag != "red":
        rate_contact(contact, rag="red", reason=rationale, by=by, at=at)
    decision = Decision(
        level="4", indicators=indicators, outcome="new_referral", rationale=rationale, alternatives=alternatives,
        late_reason=late_reason, late_code=late_code,
    )  # fmt: skip
    [referral] = decide_contact(contact, decision=decision, by=by, on=on, at=at)
    return decide_referral(
        referral.referral, outcome="strategy_discussion", primary_need="N1", rationale=rationale,
        alternatives=alternatives, by=by, on=on, at=at, late_reason=late_reason,
    )  # fmt: skip


@transaction.atomic
def direct_visit(contact: Contact, *, why: str, by: Any, at: datetime) -> UrgentVisit:
    """This function will direct a visit for today, at weekends too, and start its clock. Raises NotAllowed,
    UnableToRespond."""
    check(by, Permission.CONTACT_RATE)
    if not why.strip():
        raise UnableToRespond("Say why a visit can't wait, and what to look for.")
    if not contact.is_open:
        raise UnableToRespond("This contact has been decided: a visit belongs to what it led to.")
    if contact.urgent_visits.filter(made_at=None).exists():
        raise UnableToRespond("An urgent visit is directed already.")
    visit = UrgentVisit.objects.create(contact=contact, why=same_words(why), directed_at=at, directed_by=by)
    step = contact.step
    held = step.allocations.filter(ended_on=None).select_related("team", "worker").get()
    cycle = Duty.objects.filter(step=step, clock_code="FD-URGENT-VISIT").count() + 1
    open_duty(
        "FD-URGENT-VISIT", step=step, start=timezone.localdate(at), team=held.team, worker=held.worker, cycle=cycle
    )
    _audit(contact, by=by, at=at, urgent_visit="directed")
    return visit


@transaction.atomic
def make_visit(
    visit: UrgentVisit, *, made_at: datetime, is_seen: bool, found: str, by: Any, at: datetime
) -> UrgentVisit:
    """This function will record an urgent visit. Its clock stops only when the child was seen.

    Raises NotAllowed and UnableToRespond.
    """
    check(by, Permission.NOTE_WRITE)
    visit = UrgentVisit.objects.select_for_update(of=("self",)).select_related("contact__step").get(pk=visit.pk)
    if visit.made_at is not None:
        raise UnableToRespond("This visit is recorded already.")
    if not visit.directed_at <= made_at <= at:
        raise UnableToRespond("The visit was made after it was directed, and not in the future.")
    if not found.strip():
        raise UnableToRespond("Say what was found.")
    visit.made_at, visit.is_seen, visit.found, visit.made_by = made_at, is_seen, same_words(found), by
    visit.save(update_fields=["made_at", "is_seen", "found", "made_by"])
    if is_seen:
        meet_duty("FD-URGENT-VISIT", step=visit.contact.step, at=made_at)
    _audit(visit.contact, by=by, at=at, urgent_visit="seen" if is_seen else "not seen")
    return visit


@transaction.atomic
def hand_over(contact: Contact, *, to: str, words: str, by: Any, at: datetime) -> NightHandOver:
    """This function will hand a contact over to the out of hours team, or back. Raises NotAllowed, UnableToRespond."""
    check(by, Permission.CONTACT_SCREEN)
    if to not in set(NightHandOver.To.values):
        raise UnableToRespond("Choose who takes it on.")
    if not words.strip():
        raise UnableToRespond("Say what they need to know, and what to do by when.")
    if contact.night_hand_overs.filter(taken_at=None).exists():
        raise UnableToRespond("It is handed over already, and nobody has taken it yet.")
    turn = NightHandOver.objects.create(contact=contact, to=to, words=same_words(words), handed_at=at, handed_by=by)
    _audit(contact, by=by, at=at, handed_over=to)
    return turn


@transaction.atomic
def take_over(turn: NightHandOver, *, by: Any, at: datetime) -> NightHandOver:
    """This function will record who took a hand-over: never who handed it over. Raises NotAllowed, UnableToRespond."""
    check(by, Permission.CONTACT_SCREEN)
    turn = NightHandOver.objects.select_for_update(of=("self",)).select_related("contact__step").get(pk=turn.pk)
    if turn.taken_at is not None:
        raise UnableToRespond("Somebody has taken it already.")
    if turn.handed_by_id == by.pk:
        raise UnableToRespond("You handed it over, so somebody else takes it.")
    turn.taken_at, turn.taken_by = at, by
    turn.save(update_fields=["taken_at", "taken_by"])
    _audit(turn.contact, by=by, at=at, taken_over=turn.to)
    return turn


@transaction.atomic
def forward(contact: Contact, *, council: str, to_whom: str, how: str, by: Any, at: datetime) -> Forwarding:
    """This function will keep proof that a contact of another council's child was forwarded there.

    It can be once a manager has decided so. Raises NotAllowed and UnableToRespond.
    """
    check(by, Permission.CONTACT_SCREEN)
    if contact.step.outcome != "out_of_area":
        raise UnableToRespond("A manager decides first that the child lives in another council's area.")
    if Forwarding.objects.filter(contact=contact).exists():
        raise UnableToRespond("This has been forwarded already.")
    said = {"council": tidy(council), "to_whom": tidy(to_whom), "how": tidy(how)}
    if not all(said.values()):
        raise UnableToRespond("Say which council, who took it there, and how it was sent.")
    sent = Forwarding.objects.create(contact=contact, sent_at=at, sent_by=by, **said)
    audit.record(
        by=by, at=at, action=audit.Action.EXPORT, subject=f"record.person:{contact.step.child_id}",
        detail={"contact": contact.pk, "forwarded_to": said["council"], "to_whom": said["to_whom"]},
    )  # fmt: skip
    return sent


def _audit(contact: Contact, *, by: Any, at: datetime, **detail: str) -> None:
    subject = f"record.person:{contact.step.child_id}"
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=subject, detail={"contact": contact.pk, **detail})
