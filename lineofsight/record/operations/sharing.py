"""Share a part of a child's record with a partner, and withdraw it."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from lineofsight.access.checks import check
from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Exclusion, PartnerAgency, Person, Share
from lineofsight.record.models.agency import agencies_of
from lineofsight.record.operations.people import note_change, tidy
from lineofsight.record.sharing import part_of

LONGEST = timedelta(days=366)  # a local default: what is needed longer is shared again


class UnableToShare(Exception):
    """The part can't be shared, or withdrawn, as asked; the message says why."""


@transaction.atomic
def share(
    child: Person,
    *,
    kind: str,
    part: str,
    purpose: str,
    basis: str,
    basis_note: str,
    until: date,
    on: date,
    by: Any,
    at: datetime,
    account: Any = None,
    agency: str = "",
    to_agency: PartnerAgency | None = None,
) -> Share:
    """This function will copy one part of a child's record to a partner, to be read until the end of a day.

    To one account, with the name of the agency they work for; or to every account of an agency, also later ones.
    `kind` and `part` are those of record.sharing. `basis` is one of Share.Basis, `basis_note` who agreed or why nobody
    was asked. Raises NotAllowed and UnableToShare.
    """
    check(by, Permission.SHARE)
    if not Person.objects.visible_to(by, at=at).filter(pk=child.pk, merged_into=None).exists():
        raise UnableToShare("You may not open this child's record, so you can't share anything on it.")
    found = part_of(child, kind=kind, key=part)
    if found is None:
        raise UnableToShare("That is not on this child's record. Choose what to share again.")
    if to_agency is None:
        _refuse_partner(child, account)
    elif account is not None or not PartnerAgency.objects.on(on).filter(pk=to_agency.pk).exists():
        raise UnableToShare("Choose one partner, or one agency that works with us now.")
    _refuse_days(until, on=on)
    agency = tidy(to_agency.name if to_agency else agency)
    said = {"agency": agency, "purpose": purpose.strip(), "basis_note": basis_note.strip()}
    if not all(said.values()) or basis not in Share.Basis.values:
        raise UnableToShare("Say for whom they work, what for, and on what basis you share it.")
    _refuse_twice(Share.objects.in_force(on=on).filter(child=child, kind=kind, part=part), account, to_agency, on=on)
    made = Share.objects.create(
        child=child, account=account, to_agency=to_agency, kind=kind, part=part,
        title=f"{found.title}, {found.on:%-d %B %Y}", lines=[list(line) for line in found.lines], basis=basis,
        until=until, shared_at=at, shared_by=by, **said,
    )  # fmt: skip
    note_change(child, by=by, at=at, shared=made.pk, part=made.title, shared_with=_with(made), until=until)
    return made


@transaction.atomic
def withdraw(share: Share, *, reason: str, by: Any, at: datetime) -> Share:
    """This function will end a share at once, for a reason. Raises NotAllowed and UnableToShare."""
    check(by, Permission.SHARE)
    if not reason.strip():
        raise UnableToShare("Say why it is withdrawn.")
    if not Person.objects.visible_to(by, at=at).filter(pk=share.child_id).exists():
        raise UnableToShare("You may not open this child's record, so you can't do this.")
    ended = {"withdrawn_at": at, "withdrawn_by": by, "withdrawn_reason": reason.strip()}
    if not Share.objects.filter(pk=share.pk, withdrawn_at=None).update(**ended):
        raise UnableToShare("This was withdrawn already.")
    share.refresh_from_db()
    note_change(share.child, by=by, at=at, share_withdrawn=share.pk, shared_with=_with(share))
    return share


def _with(share: Share) -> str:
    """This function will return whom something is shared with, as the audit has it."""
    return share.account.username if share.account else f"everybody at {share.agency}"


def _refuse_twice(already: Any, account: Any, to_agency: PartnerAgency | None, *, on: date) -> None:
    theirs = Q(to_agency=to_agency) if to_agency else Q(account=account) | Q(to_agency__in=agencies_of(account, on=on))
    if already.filter(theirs).exists():
        name = to_agency.name if to_agency else account.name
        raise UnableToShare(f"{name} can read this already. Withdraw it first to share it anew.")


def _refuse_partner(child: Person, account: Any) -> None:
    if account is None or scope_of(account) != Scope.OWN_REFERRALS or not account.can(Permission.SHARED_READ):
        raise UnableToShare("Choose a partner. Colleagues read the record itself.")
    if Exclusion.objects.filter(account=account, person=child, ended_at=None).exists():
        raise UnableToShare(f"{account.name} is kept out of this child's record, so nothing can be shared with them.")


def _refuse_days(until: date, *, on: date) -> None:
    if until < on:
        raise UnableToShare("The last day can't be in the past.")
    if until > on + LONGEST:
        raise UnableToShare("The last day must be within a year. Share it again then if it is still needed.")
