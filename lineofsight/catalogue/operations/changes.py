"""What every change of the catalogue and of a referral begins and ends with."""

from datetime import datetime
from typing import Any

from lineofsight.access import audit
from lineofsight.catalogue.models import ServiceRequest


class UnableToOffer(Exception):
    """The catalogue or a referral can't be changed like this; the message says why."""


def locked(request: ServiceRequest) -> ServiceRequest:
    """This function will return a referral, locked for the transaction. Raises UnableToOffer once it has ended."""
    rows = ServiceRequest.objects.select_for_update(of=("self",)).select_related("service", "child", "item__meeting")
    held = rows.get(pk=request.pk)
    if held.ended_on is not None:
        raise UnableToOffer("This has ended, so it can't be changed.")
    return held


def note_request(request: ServiceRequest, *, by: Any, at: datetime, **detail: Any) -> None:
    """This function will write a change of a referral in the audit of the child's record."""
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{request.child_id}",
        detail={"service_request": request.pk, **detail},
    )  # fmt: skip
