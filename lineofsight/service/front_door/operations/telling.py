"""Tell whoever made contact what came of it."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import meet_duty
from lineofsight.service.front_door.models import Contact

HOW = {
    "phone": "By phone",
    "email": "By secure email",
    "letter": "By letter",
    "in_person": "In person",
    "here": "In this service",
}


class UnableToTell(Exception):
    """That the referrer was told can't be recorded; the message says why."""


@transaction.atomic
def tell_referrer(contact: Contact, *, how: str, what: str, by: Any, at: datetime) -> Contact:
    """This function will record that the referrer was told, and meet the duty to acknowledge the referral it
    became, or to send a notification back.

    `how` is one of HOW; `what` is the words they were told, which a partner reads. Raises NotAllowed, UnableToTell.
    """
    check(by, Permission.CONTACT_SCREEN)
    if contact.referrer_told_at is not None:
        raise UnableToTell("The referrer has been told already.")
    if how not in HOW:
        raise UnableToTell("Choose how they were told.")
    if not what.strip():
        raise UnableToTell("Write what they were told.")
    contact.referrer_told_at, contact.referrer_told_by = at, by
    contact.referrer_told_how, contact.referrer_told_what = how, same_words(what)
    contact.save(
        update_fields=["referrer_told_at", "referrer_told_by", "referrer_told_how", "referrer_told_what"]
    )  # fmt: skip
    meet_duty("FD-POLICE-RETURN", step=contact.step, at=at, on=timezone.localdate(at))
    for step in CaseStep.objects.filter(opened_by=contact.step, kind="referral"):
        meet_duty("FD-REF-ACK", step=step, at=at, on=timezone.localdate(at))
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{contact.step.child_id}",
        detail={"contact": contact.pk, "referrer_told": how},
    )  # fmt: skip
    return contact
