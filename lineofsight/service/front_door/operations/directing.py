"""A manager gives a contact to a worker with typed steps, which the worker ticks."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import Allocation, Worker
from lineofsight.record.operations.allocations import allocate
from lineofsight.service.front_door.models import Contact, DirectionStep
from lineofsight.statute.directions import DIRECTIONS

WORDS = {code.code: code.label for code in DIRECTIONS}


class UnableToDirect(Exception):
    """The contact can't be given out so, or its step can't be ticked; the message says why."""


@transaction.atomic
def give_with_direction(
    contact: Contact, *, worker: Worker, kinds: Iterable[str], words: str, on: date, by: Any, at: datetime
) -> Allocation:
    """This function will give an open contact to a worker with the steps a manager asks of them.

    `words` may be empty unless “something else” is among the steps. The whole direction stands on the allocation too,
    and so in the child's chronology. Raises NotAllowed, UnableToAllocate and UnableToDirect.
    """
    check(by, Permission.CONTACT_RATE)
    kinds, words = list(dict.fromkeys(kinds)), same_words(words)
    if not kinds or set(kinds) - set(WORDS):
        raise UnableToDirect("Choose at least one thing that the worker is to do.")
    if "other" in kinds and not words:
        raise UnableToDirect("Say what else the worker is to do.")
    said = [words if kind == "other" else WORDS[kind] for kind in kinds]
    direction = "\n".join([*said, *([words] if words and "other" not in kinds else [])])
    given = allocate(contact.step, worker=worker, direction=direction, on=on, by=by, at=at)
    DirectionStep.objects.bulk_create(
        DirectionStep(
            contact=contact, kind=kind, words=words if kind == "other" else "", given_at=at, given_by=by
        )  # fmt: skip
        for kind in kinds
    )
    return given


@transaction.atomic
def tick_step(step: DirectionStep, *, by: Any, at: datetime) -> DirectionStep:
    """This function will record that a step of the direction is done. Raises NotAllowed and UnableToDirect."""
    check(by, Permission.CONTACT_SCREEN)
    step = DirectionStep.objects.select_for_update(of=("self",)).select_related("contact__step").get(pk=step.pk)
    if step.done_at is not None:
        raise UnableToDirect(f"This was ticked on {timezone.localtime(step.done_at):%-d %B %Y}.")
    step.done_at, step.done_by = at, by
    step.save(update_fields=["done_at", "done_by"])
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{step.contact.step.child_id}",
        detail={"contact": step.contact_id, "direction_done": step.kind},
    )  # fmt: skip
    return step
