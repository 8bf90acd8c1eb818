"""A partner asks for a service for a child, on the one form there is, and never learns whether we know the child."""

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
    on = timezone.localdate(at)
    _check(given, service=service, reason=reason, agency=agency, family_agrees=family_agrees, on=on)
    known = known_child(given)
    child = known or new_child(given, on=on, by=by, at=at)
    request = now_asked(service, child=child) or place_request(
        child=child, service=service, reason=reason, step=None, on=on, by=by, at=at
    )
    return OutsideRequest.objects.create(
        request=request, given_name=given.name, given_birth=given.date_of_birth,
        given_address=same_words(given.address), is_match_unsure=known is None, reason=same_words(reason),
        agency=tidy(agency), phone=tidy(phone), by=by, at=at,
    )  # fmt: skip


def _check(given: GivenChild, *, service: Service, reason: str, agency: str, family_agrees: bool, on: Any) -> None:
    if not given.name or not agency.strip():
        raise UnableToOffer("Say which child it is for, and whom you work for.")
    if not reason.strip():
        raise UnableToOffer("Say why, and what the family hopes for.")
    if not family_agrees:
        raise UnableToOffer("The family has to agree before you ask.")
    age = Person(date_of_birth=given.date_of_birth).age_on(on)
    if why := why_not(service, name=given.first_name.strip(), age=age, on=on):
        raise UnableToOffer(why)
