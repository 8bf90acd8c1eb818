"""The partner agencies there are, and the accounts that work for them."""

from typing import Any

from django.db.models import Prefetch
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.permissions import Permission
from lineofsight.record.models import AgencyAccount, PartnerAgency
from lineofsight.record.queries.sharing import partners


class NoSuchAgency(Http404):
    """There is no such agency, or account of one."""


def agencies(*, by: Any) -> list[PartnerAgency]:
    """This function will return the agencies by name, each with who works for it as `now`. Raises NotAllowed."""
    check(by, Permission.ACCOUNTS_MANAGE)
    now = AgencyAccount.objects.filter(ended_on=None).select_related("account").order_by("account__name")
    rows = PartnerAgency.objects.prefetch_related(Prefetch("accounts", queryset=now, to_attr="now"))
    return list(rows.order_by("name"))


def agency_known_to(by: Any, *, pk: int) -> PartnerAgency:
    """This function will return an agency. Raises NotAllowed and NoSuchAgency."""
    check(by, Permission.ACCOUNTS_MANAGE)
    found = PartnerAgency.objects.filter(pk=pk).first()
    if found is None:
        raise NoSuchAgency("There is no such agency.")
    return found


def agency_account_known_to(by: Any, *, pk: int) -> AgencyAccount:
    """This function will return that an account works for an agency. Raises NotAllowed and NoSuchAgency."""
    check(by, Permission.ACCOUNTS_MANAGE)
    found = AgencyAccount.objects.select_related("agency", "account").filter(pk=pk).first()
    if found is None:
        raise NoSuchAgency("There is no such account of an agency.")
    return found


def partners_without_agency() -> list[User]:
    """This function will return the partners' accounts that work for no agency yet, by name."""
    return list(partners().exclude(pk__in=AgencyAccount.objects.filter(ended_on=None).values("account")))
