"""A partner's own form: they tell us about a child, and never learn whether we know the child."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.operations.people import tidy
from lineofsight.record.operations.risks import UnableToJudge, take_told
from lineofsight.service.front_door.models import Contact
from lineofsight.service.front_door.operations.children import GivenChild, known_child, new_child
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact, open_contact, source_codes


@transaction.atomic
def tell_us_about(
    given: GivenChild,
    *,
    source_code: str,
    concern: str,
    by: Any,
    at: datetime,
    parents_know: str = Contact.ParentsKnow.NOT_KNOWN,
    referrer_agency: str = "",
    referrer_phone: str = "",
    risks: str = "",
    asked_for: str = "",
    referrer_level: str = "",
    risk_kinds: Iterable[str] = (),
) -> Contact:
    """This function will record a partner's contact. Its receipt and what follows are the same for every child.

    A child of exactly that name and date of birth is taken to be the same; otherwise a new person is put on the
    record, for staff to check. What the partner typed of the child is kept beside, and never changes the record.
    `risk_kinds` are the risks they name, which go on from here to whatever the contact leads to. Raises NotAllowed and
    UnableToRecordContact.
    """
    check(by, Permission.OWN_REFERRALS_READ)
    check(by, Permission.CONTACT_CREATE)
    concern, on = same_words(concern), timezone.localdate(at)
    if not concern:
        raise UnableToRecordContact("Tell us what you are worried about.")
    if source_code not in source_codes(on=on):
        raise UnableToRecordContact("Choose where you work.")
    known = known_child(given)
    step = open_contact(
        child=known or new_child(given, on=on, by=by, at=at), opened_by=None, on=on, by=by, at=at, received_at=at,
        source_code=source_code, concern=concern, parents_know=parents_know, referrer_name=by.name,
        referrer_agency=tidy(referrer_agency), referrer_phone=tidy(referrer_phone), risks=same_words(risks),
        asked_for=same_words(asked_for), given_name=given.name, given_birth=given.date_of_birth,
        given_address=same_words(given.address), referrer_level=referrer_level, is_match_unsure=known is None,
    )  # fmt: skip
    named = {"kinds": risk_kinds, "words": concern, "source": tidy(referrer_agency) or by.name}
    try:
        take_told(step, **named, by=by, at=at)
    except UnableToJudge as problem:
        raise UnableToRecordContact(str(problem)) from problem
    return step.contact
