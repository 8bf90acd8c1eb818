"""Tell a partner what came of the service they asked for."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.catalogue.models import OutsideRequest
from lineofsight.catalogue.operations.changes import UnableToOffer, note_request
from lineofsight.drafts.versions import same_words


@transaction.atomic
def tell_partner(outside: OutsideRequest, *, words: str, by: Any, at: datetime) -> OutsideRequest:
    """This function will tell a partner what came of what they asked for. It is all they ever read of it.

    Raises NotAllowed, and UnableToOffer when they were told already.
    """
    check(by, Permission.SERVICE_REFER)
    held = OutsideRequest.objects.select_for_update(of=("self",)).select_related("request").get(pk=outside.pk)
    if held.told_at is not None:
        raise UnableToOffer("They were told already.")
    if not words.strip():
        raise UnableToOffer("Write what they are told.")
    held.told_what, held.told_at = same_words(words), at
    held.save(update_fields=["told_what", "told_at"])
    note_request(held.request, by=by, at=at, partner_told=held.receipt)
    return held
