"""A partner's own form: they tell us about a child, and never learn whether we know the child."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.models import Person, Seal
from lineofsight.record.names import searchable
from lineofsight.record.operations.people import UnableToRecord, create_person, tidy
from lineofsight.service.front_door.models import Contact
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact, open_contact, source_codes


@dataclass(frozen=True, kw_only=True)
class GivenChild:
    """The child as the partner names them. The date of birth and the address may be missing."""

    first_name: str
    last_name: str
    date_of_birth: date | None = None
    address: str = ""

    @property
    def name(self) -> str:
        """The whole name, as it was typed."""
        return f"{tidy(self.first_name)} {tidy(self.last_name)}".strip()


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
) -> Contact:
    """This function will record a partner's contact. Its receipt and what follows are the same for every child.

    A child of exactly that name and date of birth is taken to be the same; otherwise a new person is put on the
    record, for staff to check. What the partner typed of the child is kept beside, and never changes the record.
    Raises NotAllowed and UnableToRecordContact.
    """
    check(by, Permission.OWN_REFERRALS_READ)
    check(by, Permission.CONTACT_CREATE)
    concern, on = same_words(concern), timezone.localdate(at)
    if not concern:
        raise UnableToRecordContact("Tell us what you are worried about.")
    if source_code not in source_codes(on=on):
        raise UnableToRecordContact("Choose where you work.")
    known = _known_child(given)
    step = open_contact(
        child=known or _new_child(given, on=on, by=by, at=at), opened_by=None, on=on, by=by, at=at, received_at=at,
        source_code=source_code, concern=concern, parents_know=parents_know, referrer_name=by.name,
        referrer_agency=tidy(referrer_agency), referrer_phone=tidy(referrer_phone), risks=same_words(risks),
        asked_for=same_words(asked_for), given_name=given.name, given_birth=given.date_of_birth,
        given_address=same_words(given.address), is_match_unsure=known is None,
    )  # fmt: skip
    return step.contact


def _known_child(given: GivenChild) -> Person | None:
    """This function will return the one person of exactly that name and date of birth, or None.

    It looks at everybody, whoever asks: staff, not the partner, are who see the answer. Whom an adoption sealed is
    nobody's match.
    """
    if given.date_of_birth is None:
        return None
    same = Person.objects.exclude(pk__in=Seal.objects.values("person")).filter(
        search_last=searchable(given.last_name), search_first=searchable(given.first_name),
        date_of_birth=given.date_of_birth,
    )[:2]  # fmt: skip
    return same[0] if len(same) == 1 else None


def _new_child(given: GivenChild, *, on: date, by: Any, at: datetime) -> Person:
    try:
        return create_person(
            first_name=given.first_name, last_name=given.last_name, date_of_birth=given.date_of_birth,
            on=on, by=by, at=at, is_somebody_else=True,
        )  # fmt: skip
    except UnableToRecord as problem:
        raise UnableToRecordContact(str(problem)) from problem
