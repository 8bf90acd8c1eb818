"""Say which partner agencies there are, and which accounts work for them."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.access.permissions import Permission
from lineofsight.record.models import AgencyAccount, PartnerAgency
from lineofsight.record.operations.people import tidy


class UnableToChangeAgency(Exception):
    """The agency, or who works for it, can't be as was said; the message says why."""


@transaction.atomic
def open_agency(*, name: str, on: date, by: Any, at: datetime) -> PartnerAgency:
    """This function will add an agency that works with us from a day. Raises NotAllowed and UnableToChangeAgency."""
    check(by, Permission.ACCOUNTS_MANAGE)
    name = tidy(name)
    if not name:
        raise UnableToChangeAgency("Say what the agency is called.")
    if PartnerAgency.objects.filter(name__iexact=name).exists():
        raise UnableToChangeAgency("There is an agency of that name already.")
    agency = PartnerAgency.objects.create(name=name, started_on=on)
    _note(agency, by=by, at=at, opened=name)
    return agency


@transaction.atomic
def join_agency(*, agency: PartnerAgency, account: Any, on: date, by: Any, at: datetime) -> AgencyAccount:
    """This function will say that a partner's account works for an agency from a day: they read what it is shared.

    Raises NotAllowed, and UnableToChangeAgency for who is no partner or works for an agency already.
    """
    check(by, Permission.ACCOUNTS_MANAGE)
    agency = PartnerAgency.objects.select_for_update().get(pk=agency.pk)
    if account is None or scope_of(account) != Scope.OWN_REFERRALS:
        raise UnableToChangeAgency("Choose the account of a partner.")
    if agency.ended_on is not None or on < agency.started_on:
        raise UnableToChangeAgency("The agency does not work with us on that day.")
    still = AgencyAccount.objects.filter(account=account).exclude(ended_on__lte=on).select_related("agency").first()
    if still is not None:
        raise UnableToChangeAgency(f"{account.name} works for {still.agency} on that day.")
    row = AgencyAccount.objects.create(agency=agency, account=account, started_on=on, recorded_by=by)
    _note(agency, by=by, at=at, joined=account.username, on=on.isoformat())
    return row


@transaction.atomic
def leave_agency(*, row: AgencyAccount, on: date, by: Any, at: datetime) -> AgencyAccount:
    """This function will end that an account works for an agency, on a day: they no longer read what it is shared.

    Raises NotAllowed and UnableToChangeAgency.
    """
    check(by, Permission.ACCOUNTS_MANAGE)
    row = AgencyAccount.objects.select_for_update(of=("self",)).select_related("agency", "account").get(pk=row.pk)
    if row.ended_on is not None:
        raise UnableToChangeAgency("They work for it no longer.")
    if on < row.started_on:
        raise UnableToChangeAgency("It can't end before it started.")
    row.ended_on = on
    row.save(update_fields=["ended_on"])
    _note(row.agency, by=by, at=at, left=row.account.username, on=on.isoformat())
    return row


def _note(agency: PartnerAgency, *, by: Any, at: datetime, **detail: Any) -> None:
    subject = f"record.partneragency:{agency.pk}"
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=subject, detail=detail)
