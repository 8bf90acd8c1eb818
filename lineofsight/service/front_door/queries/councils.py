"""Whose area a child lives in: ours, another council's whose front door is known, or somewhere else."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Residence
from lineofsight.service.front_door.models import OtherCouncil
from lineofsight.service.front_door.operations.councils import district_of


@dataclass(frozen=True)
class Elsewhere:
    """A child's home outside our wards: the council whose area it is in, or None when none is known for it."""

    address: str
    council: OtherCouncil | None


def elsewhere(home: Residence | None, *, on: date) -> Elsewhere | None:
    """This function will return whose area a home is in when it is not ours. None for ours, or one not well known.

    Inside the authority an address has a ward; one outside has a postcode and none.
    """
    if home is None or home.address.ward_id is not None or not home.address.postcode:
        return None
    district = district_of(home.address.postcode)
    found = next((one for one in OtherCouncil.objects.on(on) if district in one.districts), None)
    return Elsewhere(str(home.address), found)


def councils(*, by: Any, on: date) -> list[OtherCouncil]:
    """This function will return the councils whose front doors are known on a day, by name. Raises NotAllowed."""
    check(by, Permission.BOARD_READ)
    return list(OtherCouncil.objects.on(on).select_related("set_by").order_by("name"))
