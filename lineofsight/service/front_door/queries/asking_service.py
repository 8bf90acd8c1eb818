"""What a partner asked for, in their own words, and what we told them. Nothing of the record, nor of the request."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.catalogue.models import OutsideRequest, Service
from lineofsight.catalogue.queries import Offered, catalogue
from lineofsight.service.front_door.queries.contacts import NoSuchContact

WITH, TOLD = "It is with {who}", "We have written to you"


@dataclass(frozen=True)
class Asked:
    """One request as the partner who made it sees it: the same for a child we knew and one we did not."""

    number: int
    receipt: str
    name: str
    born: date | None
    service: str
    answered_by: str
    reason: str
    asked_at: datetime
    told: str
    told_at: datetime | None

    @property
    def standing(self) -> str:
        """Where it stands, in words."""
        return TOLD if self.told_at else WITH.format(who=self.answered_by)


def services_to_ask_for(*, by: Any, on: date) -> list[Offered]:
    """This function will return the services a partner can ask for, by name, with their waits. Raises NotAllowed."""
    check(by, Permission.OWN_REFERRALS_READ)
    return services_for_anybody(on=on)


def services_for_anybody(*, on: date) -> list[Offered]:
    """This function will return the services that anybody outside can ask for, by name, with their waits."""
    return [one for one in catalogue(on=on) if one.service.funded_until is None or one.service.funded_until >= on]


def asked_by(by: Any) -> list[Asked]:
    """This function will return what a partner asked for, the latest first. Raises NotAllowed."""
    check(by, Permission.OWN_REFERRALS_READ)
    return [asked_of(one) for one in _mine(by).order_by("-at", "-pk")[:200]]


def one_asked_by(by: Any, *, pk: int, at: datetime) -> Asked:
    """This function will return one request that the partner made. Raises NotAllowed and NoSuchContact."""
    check(by, Permission.OWN_REFERRALS_READ)
    found = _mine(by).filter(pk=pk).first()
    if found is None:
        raise NoSuchContact("You have not asked for a service under that number.")
    told = {"page": "partner"}
    audit.record(by=by, at=at, action=audit.Action.READ, subject=f"catalogue.outsiderequest:{pk}", detail=told)
    return asked_of(found)


def _mine(by: Any) -> Any:
    named = ("request__service__provider", "request__service__team", "request__service__panel")
    return OutsideRequest.objects.asked_by(by).select_related(*named)


def asked_of(one: OutsideRequest) -> Asked:
    """This function will return a request as whoever made it sees it. Its service and who answers should be loaded."""
    service: Service = one.request.service
    return Asked(
        number=one.pk, receipt=one.receipt, name=one.given_name, born=one.given_birth, service=service.name,
        answered_by=service.answered_by, reason=one.reason, asked_at=one.at, told=one.told_what, told_at=one.told_at,
    )  # fmt: skip
