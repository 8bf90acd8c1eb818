"""Refer a child's family to MARAC, and keep what it decided. Its actions are actions as any others."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import Person
from lineofsight.record.operations.people import note_change
from lineofsight.service.front_door.models import Contact, MaracReferral
from lineofsight.service.front_door.models.marac import outcome_choices, why_choices


class UnableToMarac(Exception):
    """It can't be kept so; the message says why."""


@transaction.atomic
def refer_to_marac(
    child: Person, *, also: Iterable[Person] = (), why: str, words: str, victim: str, meeting_on: date | None,
    on: date, by: Any, at: datetime, contact: Contact | None = None,
) -> list[MaracReferral]:  # fmt: skip
    """This function will keep that a child's family was referred to MARAC, for the child and the siblings in `also`.

    From then on each is flagged. `meeting_on` may be empty until it is known. `contact` is the contact it comes of, if
    any. Raises NotAllowed and UnableToMarac.
    """
    check(by, Permission.NOTE_WRITE)
    if why not in dict(why_choices()) or victim not in set(MaracReferral.Victim.values):
        raise UnableToMarac("Choose why it goes to MARAC, and whether the victim knows.")
    if not words.strip():
        raise UnableToMarac("Say what makes the risk high.")
    if meeting_on is not None and meeting_on < on:
        raise UnableToMarac("MARAC can't meet about it before it is referred.")
    said = {"why": why, "words": same_words(words), "victim": victim, "meeting_on": meeting_on}
    return [_refer(one, child, contact, said, on=on, by=by, at=at) for one in dict.fromkeys([child, *also])]


def _refer(
    one: Person, child: Person, contact: Contact | None, said: dict, *, on: date, by: Any, at: datetime
) -> MaracReferral:
    if MaracReferral.objects.waiting().filter(child=one).exists():
        raise UnableToMarac(f"{one.name} is referred to MARAC already, and it has not decided yet.")
    made = MaracReferral.objects.create(
        child=one, contact=contact if one == child else None, referred_on=on, referred_at=at, referred_by=by, **said
    )
    note_change(one, by=by, at=at, marac=made.pk, did="referred")
    return made


@transaction.atomic
def keep_marac_outcome(
    referral: MaracReferral, *, outcome: str, words: str, decided_on: date, by: Any, at: datetime
) -> list[MaracReferral]:
    """This function will keep what MARAC decided, for every child who was referred with this one and still waits.

    Each stays flagged for a year, a local default, unless it was sent back. Raises NotAllowed and UnableToMarac.
    """
    check(by, Permission.NOTE_WRITE)
    rows = MaracReferral.objects.visible_to(by).waiting().select_related("child").select_for_update(of=("self",))
    together = list(rows.filter(referred_at=referral.referred_at, referred_by=referral.referred_by).order_by("pk"))
    if referral not in together:
        raise UnableToMarac("What MARAC decided about this is kept already.")
    if outcome not in dict(outcome_choices()):
        raise UnableToMarac("Choose what MARAC decided.")
    if not words.strip():
        raise UnableToMarac("Say what MARAC said.")
    if decided_on < referral.referred_on:
        raise UnableToMarac("MARAC can't have decided before it was referred.")
    for row in together:
        row.outcome, row.decided_words, row.decided_on, row.decided_by = outcome, same_words(words), decided_on, by
        row.flag_until = MaracReferral.flagged_until(outcome=outcome, on=decided_on)
        row.save(update_fields=["outcome", "decided_words", "decided_on", "decided_by", "flag_until"])
        note_change(row.child, by=by, at=at, marac=row.pk, did="decided", outcome=outcome)
    return together
