"""Say who holds an office of the council, and since when; and who holds it no longer."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.council.membership.models import OfficeHolder
from lineofsight.council.membership.offices import OFFICES, apart_from
from lineofsight.web.words import lower_first


class UnableToHold(Exception):
    """The office can't be held as was said; the message says why, and `field` which answer it is about."""

    def __init__(self, message: str, *, field: str = "") -> None:
        """This function will keep the answer it is about."""
        super().__init__(message)
        self.field = field


@transaction.atomic
def take_office(
    *,
    office: str,
    name: str,
    on: date,
    by: Any,
    at: datetime,
    is_interim: bool = False,
    why_both: str = "",
    account: Any = None,
) -> OfficeHolder:
    """This function will say who holds an office from a day. Who held it until then holds it no longer.

    Raises NotAllowed, and UnableToHold for who holds an office that is kept apart from it, unless `why_both` says why.
    """
    check(by, Permission.COUNCIL_RUN)
    called = account.name if account is not None else name.strip()
    if not called:
        raise UnableToHold("Say who holds it.", field="name")
    before = OfficeHolder.objects.select_for_update().filter(office=office, ended_on=None).first()
    if before is not None and on < before.started_on:
        raise UnableToHold(f"{before.name} holds it since {before.started_on:%-d %B %Y}. Give a later day.", field="on")
    clash = both_held(office, name=called, on=on)
    if clash and not why_both.strip():
        raise UnableToHold(f"{clash} Say why, and until when, or name somebody else.", field="why_both")
    if before is not None:
        before.ended_on = on
        before.save(update_fields=["ended_on"])
    held = OfficeHolder.objects.create(
        office=office, name=called, account=account, is_interim=is_interim, why_both=why_both.strip() if clash else "",
        started_on=on, recorded_by=by,
    )  # fmt: skip
    _note(held, by=by, at=at, did="office taken")
    return held


@transaction.atomic
def leave_office(*, holder: OfficeHolder, on: date, by: Any, at: datetime) -> OfficeHolder:
    """This function will end somebody's office on a day, and leave it empty. Raises NotAllowed and UnableToHold."""
    check(by, Permission.COUNCIL_RUN)
    held = OfficeHolder.objects.select_for_update().get(pk=holder.pk)
    if held.ended_on is not None:
        raise UnableToHold("They hold it no longer.")
    if on < held.started_on:
        raise UnableToHold("It can't end before it began.", field="on")
    held.ended_on = on
    held.save(update_fields=["ended_on"])
    _note(held, by=by, at=at, did="office left")
    return held


def both_held(office: str, *, name: str, on: date) -> str:
    """This function will say which office kept apart from this one somebody holds on a day, and why it is; or nothing.

    A person is known by their name here, as an office is often held by somebody who never signs in.
    """
    rules = apart_from(office)
    for one in OfficeHolder.objects.on(on).filter(office__in=rules):
        if one.name.casefold() == name.casefold():
            held, wanted = lower_first(OFFICES[one.office]), lower_first(OFFICES[office])
            return f"{name} is {held} too, and {held} and {wanted} are different people. {rules[one.office].why}"
    return ""


def _note(held: OfficeHolder, *, by: Any, at: datetime, did: str) -> None:
    told = {"did": did, "office": held.office, "name": held.name}
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"membership.office:{held.pk}", detail=told)
