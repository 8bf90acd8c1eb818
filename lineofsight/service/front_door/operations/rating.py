"""Say how urgent a contact is, and say it again as more becomes known."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep, Duty
from lineofsight.record.operations.duties import open_duty
from lineofsight.service.front_door.models import Contact, RagRating
from lineofsight.service.front_door.operations.together import with_siblings
from lineofsight.statute.codes import RAG_CLOCKS


class UnableToRate(Exception):
    """The contact can't be rated; the message says why."""


@transaction.atomic
def rate_contact(
    contact: Contact, *, rag: str, reason: str, by: Any, at: datetime, also: Iterable[int] = ()
) -> list[RagRating]:
    """This function will rate a contact, start the clock of its colour and lift that of the colour before.

    `also` are the steps of siblings' contacts to rate the same. Raises NotAllowed, UnableToRate, NotTogether.
    """
    check(by, Permission.CONTACT_RATE)
    if rag not in RAG_CLOCKS:
        raise UnableToRate("Choose red, amber or green.")
    if not reason.strip():
        raise UnableToRate("Say why, so that whoever picks this up knows.")
    return [
        _rate(one, rag=rag, reason=reason.strip(), by=by, at=at) for one in with_siblings(contact, also=also, by=by)
    ]


def _rate(contact: Contact, *, rag: str, reason: str, by: Any, at: datetime) -> RagRating:
    if not contact.is_open:
        raise UnableToRate("This contact has been decided, so how urgent it was can't be changed.")
    step, before = contact.step, contact.rag
    _restart_clock(step, rag=rag, at=at)
    rating = RagRating.objects.create(contact=contact, rag=rag, reason=reason, rated_at=at, rated_by=by)
    contact.rag = rag
    contact.save(update_fields=["rag"])
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{step.child_id}",
        detail={"rated": step.pk, "rag": rag, "before": before},
    )  # fmt: skip
    return rating


def _restart_clock(step: CaseStep, *, rag: str, at: datetime) -> None:
    """This function will lift the duty of the earlier colour and open that of the new one. The same colour runs on."""
    running = Duty.objects.open().filter(step=step, clock_code__in=RAG_CLOCKS.values())
    code = RAG_CLOCKS[rag]
    if running.filter(clock_code=code).exists():
        return
    running.update(lifted_on=timezone.localdate(at), lifted_reason=f"Rated again: now {rag}.")
    held = step.allocations.filter(ended_on=None).select_related("team", "worker").get()
    cycle = Duty.objects.filter(step=step, clock_code=code).count() + 1
    open_duty(code, step=step, start=at, team=held.team, worker=held.worker, cycle=cycle)
