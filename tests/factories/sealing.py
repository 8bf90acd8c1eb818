"""Adopt children and seal who they were, for tests: by the operations, as two people do it."""

from datetime import date, datetime

from lineofsight.record.models import Person, SealedOpening, Sealing
from lineofsight.record.operations import sealing as operations
from lineofsight.web import clock
from tests.factories.access import make_user
from tests.factories.record import PersonFactory

ADOPTED_ON = date(2021, 7, 1)
REASON = "Saw the order of 1 July, filed with the court papers."
NAMES = {"first_name": "Juniper", "last_name": "Ravensworth"}


def ask(old: Person | None = None, *, at: datetime | None = None, by=None, **told) -> Sealing:
    """This function will record an adoption, to be checked."""
    at = at or clock.now()
    told = {**NAMES, "adopted_on": ADOPTED_ON, "reason": REASON, "on": at.date(), **told}
    return operations.record_adoption(old or PersonFactory(), **told, by=by or make_user("team_manager"), at=at)


def seal(old: Person | None = None, *, at: datetime | None = None, **told) -> Sealing:
    """This function will adopt a child and seal who they were."""
    at = at or clock.now()
    checked = {"is_right": True, "note": "The order is right.", "on": at.date(), "at": at}
    return operations.decide_sealing(ask(old, at=at, **told), **checked, by=make_user("director"))


def opened(sealing: Sealing, account, *, at: datetime | None = None, hours: int = 8) -> SealedOpening:
    """This function will open a sealing to an account."""
    reason = "The grown child asks for their file."
    return operations.open_sealed(sealing, reason=reason, hours=hours, by=account, at=at or clock.now())
