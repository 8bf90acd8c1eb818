"""The ledger of claims: claim for a family, settle it, draw some for a check, and check what another claimed."""

from datetime import date, datetime
from math import ceil
from random import Random
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.programmes.models import Claim, Enrolment, Programme
from lineofsight.programmes.operations.changes import UnableToEnrol, family_of, note_change

ONE_IN = 10
"""Of so many claims that nobody drew yet, one is drawn for a check, and at least one: a local default."""


@transaction.atomic
def claim_for(enrolment: Enrolment, *, on: date, by: Any, at: datetime) -> Claim:
    """This function will claim, once, what a family's lasting outcomes bring. Raises NotAllowed and UnableToEnrol."""
    check(by, Permission.PROGRAMME_CLAIM)
    held = family_of(enrolment)[0]
    if not held.programme.pays:
        raise UnableToEnrol(f"{held.programme.name} pays nothing for outcomes.")
    if held.lasted_on is None:
        raise UnableToEnrol("Nobody has found yet that the outcomes lasted, so nothing can be claimed.")
    if Claim.objects.standing().filter(programme=held.programme, family=held.family).exists():
        raise UnableToEnrol("The family is claimed for already.")
    made = Claim.objects.create(
        programme=held.programme, enrolment=held, family=held.family, pence=held.programme.unit_pence,
        claimed_on=on, claimed_at=at, claimed_by=by,
    )  # fmt: skip
    note_change(held, by=by, at=at, claimed=made.pounds)
    return made


@transaction.atomic
def settle_claim(claim: Claim, *, state: str, words: str, on: date, by: Any, at: datetime) -> Claim:
    """This function will say that a claim was paid, refused, or given back, with what the payer says, or why.

    Raises NotAllowed and UnableToEnrol.
    """
    check(by, Permission.PROGRAMME_CLAIM)
    held = _locked(claim)
    allowed = {
        Claim.State.CLAIMED: (Claim.State.PAID, Claim.State.REFUSED, Claim.State.RETURNED),
        Claim.State.PAID: (Claim.State.RETURNED,),
    }.get(held.state, ())
    if state not in allowed:
        raise UnableToEnrol(f"This claim is {held.get_state_display().lower()}: that can't follow.")
    if not words.strip():
        raise UnableToEnrol("Say what the payer says, or why it is given back.")
    held.state, held.settled_on, held.settled_words = state, on, same_words(words)
    held.save(update_fields=["state", "settled_on", "settled_words"])
    note_change(held.enrolment, by=by, at=at, claim=held.pk, state=state)
    return held


@transaction.atomic
def draw_sample(programme: Programme, *, seed: int, on: date, by: Any, at: datetime) -> list[Claim]:
    """This function will draw claims for a check at random, by a seed that is written down so that it can be repeated.

    Raises NotAllowed, and UnableToEnrol when every claim was drawn already.
    """
    check(by, Permission.CLAIM_CHECK)
    rows = Claim.objects.standing().filter(programme=programme, drawn_on=None).exclude(claimed_by=by)
    waiting = list(rows.select_for_update(of=("self",)).select_related("enrolment").order_by("pk"))
    if not waiting:
        raise UnableToEnrol("There is no claim by somebody else that was not drawn yet.")
    drawn = Random(seed).sample(waiting, ceil(len(waiting) / ONE_IN))  # noqa: S311 - a sample, not a secret
    for one in drawn:
        one.drawn_on = on
        one.save(update_fields=["drawn_on"])
        note_change(one.enrolment, by=by, at=at, claim=one.pk, drawn_with=seed, of=len(waiting))
    return drawn


@transaction.atomic
def check_claim(claim: Claim, *, result: str, words: str, on: date, by: Any, at: datetime) -> Claim:
    """This function will say whether the evidence bears a claim out. Whoever made the claim can't.

    Raises NotAllowed and UnableToEnrol.
    """
    check(by, Permission.CLAIM_CHECK)
    held = _locked(claim)
    if held.claimed_by_id == by.pk:
        raise UnableToEnrol("You made this claim, so somebody else checks it.")
    if held.result:
        raise UnableToEnrol("This claim is checked already.")
    if result not in Claim.Check.values or not words.strip():
        raise UnableToEnrol("Say what you looked at, and whether the evidence bears the claim out.")
    held.result, held.checked_on, held.checked_by, held.checked_words = result, on, by, same_words(words)
    held.save(update_fields=["result", "checked_on", "checked_by", "checked_words"])
    note_change(held.enrolment, by=by, at=at, claim=held.pk, check=result)
    return held


def _locked(claim: Claim) -> Claim:
    return Claim.objects.select_for_update(of=("self",)).select_related("enrolment__child").get(pk=claim.pk)
