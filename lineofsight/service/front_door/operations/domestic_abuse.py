"""Say what was done of the domestic abuse pathway, and which meeting and evaluation the pathway has from a day on."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body
from lineofsight.drafts.versions import same_words
from lineofsight.papers.models import Paper
from lineofsight.record.operations.people import note_change
from lineofsight.service.front_door.models import Contact, PathwayTick, PathwayVersion
from lineofsight.statute.domestic_abuse import PATHWAY


class UnableToFollow(Exception):
    """The pathway can't be followed or set so; the message says why."""


@transaction.atomic
def say_step(contact: Contact, *, step: str, how: str, words: str, by: Any, at: datetime) -> PathwayTick:
    """This function will keep what was done of one step of the pathway, or why it is not needed, over what stood there.

    It may be said also after the contact is decided: the family goes on living. Raises NotAllowed and UnableToFollow.
    """
    check(by, Permission.CONTACT_SCREEN)
    if step not in {code.code for code in PATHWAY}:
        raise UnableToFollow("That is not a step of the pathway.")
    if how not in set(PathwayTick.How.values):
        raise UnableToFollow("Say whether it is done, or not needed here.")
    if not words.strip():
        raise UnableToFollow("Say what was done, or why it is not needed.")
    said = {"how": how, "words": same_words(words), "said_at": at, "said_by": by}
    tick, _ = PathwayTick.objects.update_or_create(contact=contact, step=step, defaults=said)
    note_change(contact.step.child, by=by, at=at, contact=contact.pk, pathway=step, how=how)
    return tick


@transaction.atomic
def set_pathway(
    *, from_on: date, body: Body | None, evaluation: Paper | None, found: str, reason: str, on: date, by: Any,
    at: datetime,
) -> PathwayVersion:  # fmt: skip
    """This function will set which body's weekly meeting looks after the pathway, and attach an evaluation of it.

    `found` is what the evaluation found: needed with a published paper, and it may stand for one held elsewhere.
    Raises NotAllowed and UnableToFollow.
    """
    check(by, Permission.FRONT_DOOR_SET_UP)
    if from_on < on:
        raise UnableToFollow("It can't be changed for days gone by. Choose today or a later day.")
    if PathwayVersion.objects.filter(from_on=from_on).exists():
        raise UnableToFollow("It is set from that day already. Choose a later day.")
    if not reason.strip():
        raise UnableToFollow("Say what is changed, and who agreed it.")
    if evaluation is not None and not evaluation.is_published:
        raise UnableToFollow("Only a published paper can be attached, so that nobody changes it afterwards.")
    if evaluation is not None and not found.strip():
        raise UnableToFollow("Say in a sentence or two what the evaluation found.")
    if body is not None and (body.child_id is not None or body.ended_on is not None):
        raise UnableToFollow("Choose a body that meets, and is not about one child.")
    version = PathwayVersion.objects.create(
        from_on=from_on, body=body, evaluation=evaluation, found=same_words(found), reason=same_words(reason),
        set_at=at, set_by=by,
    )  # fmt: skip
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"front_door.pathwayversion:{version.pk}",
        detail={"from": from_on.isoformat()},
    )  # fmt: skip
    return version
