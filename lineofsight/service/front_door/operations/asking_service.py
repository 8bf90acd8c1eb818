"""Somebody outside asks for a service, on the one form there is, and never learns whether we know the child."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.catalogue.models import OutsideRequest, Service
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.catalogue.operations.requests import now_asked, place_request, why_not
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import Person
from lineofsight.record.operations.people import tidy
from lineofsight.service.front_door.operations.children import GivenChild, known_child, new_child
from lineofsight.service.front_door.operations.public_forms import count_sent, digest, new_secret, public_account


@transaction.atomic
def ask_for_service(
    given: GivenChild, *, service: Service, reason: str, agency: str, phone: str, family_agrees: bool, by: Any,
    at: datetime,
) -> OutsideRequest:  # fmt: skip
    """This function will send a partner's request to whoever answers it: the provider, a team of ours or a panel.

    Who has been asked for the service already is asked for once: the partner's words are put beside it. The age is
    judged by the birthday the partner gives, so that nothing follows from what we know. Raises NotAllowed,
    UnableToOffer, and UnableToRecordContact for what can't be true of a person.
    """
    check(by, Permission.OWN_REFERRALS_READ)
    check(by, Permission.CONTACT_CREATE)
    _check(given, service=service, reason=reason, agency=agency, family_agrees=family_agrees, at=at)
    return _place(given, service=service, reason=reason, agency=agency, phone=phone, by=by, at=at)


@transaction.atomic
def ask_without_account(
    given: GivenChild, *, service: Service, reason: str, agency: str, phone: str, name: str, family_agrees: bool,
    sender: str, at: datetime,
) -> tuple[OutsideRequest, str]:  # fmt: skip
    """This function will do the same for somebody without an account, and return the secret that opens the answer.

    `agency` is what they are to the child, or whom they work for; `sender` is their internet address, of which only a
    keyed digest is kept, for a day. Nobody's permission is asked. Raises UnableToOffer, UnableToRecordContact, and
    TooManyTries.
    """
    _check(given, service=service, reason=reason, agency=agency, family_agrees=family_agrees, at=at)
    if not name.strip():
        raise UnableToOffer("Say who you are, so that somebody can ring you.")
    count_sent(sender, at=at)
    secret = new_secret()
    made = _place(
        given, service=service, reason=reason, agency=agency, phone=phone, by=public_account(at=at), at=at,
        sender=tidy(name), secret=digest(secret),
    )  # fmt: skip
    return made, secret


def _place(
    given: GivenChild, *, service: Service, reason: str, by: Any, at: datetime, agency: str, phone: str,
    **sender: str,
) -> OutsideRequest:  # fmt: skip
    on, known = timezone.localdate(at), known_child(given)
    child = known or new_child(given, on=on, by=by, at=at)
    request = now_asked(service, child=child) or place_request(
        child=child, service=service, reason=reason, step=None, on=on, by=by, at=at
    )
    return OutsideRequest.objects.create(
        request=request, given_name=given.name, given_birth=given.date_of_birth,
        given_address=same_words(given.address), is_match_unsure=known is None, reason=same_words(reason),
        agency=tidy(agency), phone=tidy(phone), by=by, at=at, **sender,
    )  # fmt: skip


def _check(given: GivenChild, *, service: Service, reason: str, agency: str, family_agrees: bool, at: datetime) -> None:
    if not given.name or not agency.strip():
        raise UnableToOffer("Say which child it is for, and whom you work for.")
    if not reason.strip():
        raise UnableToOffer("Say why, and what the family hopes for.")
    if not family_agrees:
        raise UnableToOffer("The family has to agree before you ask.")
    on = timezone.localdate(at)
    age = Person(date_of_birth=given.date_of_birth).age_on(on)
    if why := why_not(service, name=given.first_name.strip(), age=age, on=on):
        raise UnableToOffer(why)
