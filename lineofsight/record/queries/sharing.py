"""What of a child's record is shared with whom, and what was shared with a partner."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.need_to_know import Scope
from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES
from lineofsight.record.models import PartnerAgency, Person, Share
from lineofsight.record.queries.need_to_know import why_absent
from lineofsight.record.queries.records import person_known_to
from lineofsight.record.sharing import File, Part, Shareable, part_of, parts_of, shareable

CAN_BE_TOLD = [
    key
    for key, role in ROLES.items()
    if role.scope == Scope.OWN_REFERRALS and Permission.SHARED_READ in role.permissions
]
ON_THE_HOME_PAGE = 5


class NotShared(Http404):
    """There is no such part or share, among those the reader may know of."""


def shares_of(person: Person, *, on: date) -> list[Share]:
    """This function will return what was ever shared of a record already opened: what is shared now first.

    Each has `is_now`: whether the partner may read it on the day.
    """
    rows = person.shares.select_related("account", "to_agency", "shared_by", "withdrawn_by")
    found = list(rows.order_by("-shared_at", "-pk"))
    for share in found:
        share.is_now = share.is_in_force(on=on)
    return sorted(found, key=lambda share: not share.is_now)


@dataclass(frozen=True)
class ToShare:
    """A child, what can be shared of their record, the part that was chosen, and the partners there are."""

    person: Person
    kinds: list[tuple[Shareable, list[Part]]]
    kind: str
    part: Part | None
    partners: list[User]
    agencies: list[PartnerAgency]


def to_share(pk: int, *, kind: str, key: str, by: Any, on: date) -> ToShare:
    """This function will return what can be shared, or the one part chosen of it. Raises as person_known_to.

    Raises NotAllowed, and NotShared when there is no such part.
    """
    check(by, Permission.SHARE)
    person = person_known_to(by, pk=pk)
    if not kind:
        return ToShare(person, parts_of(person), "", None, [], [])
    part = part_of(person, kind=kind, key=key)
    if part is None:
        raise NotShared("That is not on this child's record.")
    agencies = list(PartnerAgency.objects.on(on).order_by("name"))
    return ToShare(person, [], kind, part, list(partners()), agencies)


def partners() -> QuerySet[User]:
    """This function will return the partners' accounts that are open, by name."""
    return User.objects.filter(is_active=True, role__in=CAN_BE_TOLD).order_by("name", "username")


def share_to_withdraw(pk: int, *, by: Any) -> Share:
    """This function will return a share of a record that `by` may open. Raises NotAllowed and NotShared."""
    check(by, Permission.SHARE)
    found = Share.objects.filter(pk=pk).select_related("child", "account", "to_agency").first()
    absent = NotShared("There is no such share.")
    if found is None:
        raise absent
    if not Share.objects.visible_to(by).filter(pk=pk).exists():
        raise why_absent(found.child_id, by=by, otherwise=absent)
    return found


def shared_with_me(*, by: Any, at: datetime) -> QuerySet[Share]:
    """This function will return what is shared with a partner now, newest first. Raises NotAllowed."""
    check(by, Permission.SHARED_READ)
    return Share.objects.visible_to(by, at=at).select_related("child", "shared_by").order_by("-shared_at", "-pk")


def shared_to_read(pk: int, *, by: Any, at: datetime) -> Share:
    """This function will return one part shared with a partner, and audit that they read it.

    Raises NotAllowed and NotShared.
    """
    found = shared_with_me(by=by, at=at).filter(pk=pk).first()
    if found is None:
        raise NotShared("This is not shared with you, or no longer.")
    found.file = _file_name(found)
    subject = f"record.person:{found.child_id}"
    audit.record(by=by, at=at, action=audit.Action.READ, subject=subject, detail={"page": "shared", "share": pk})
    return found


def shared_file(pk: int, *, by: Any, at: datetime) -> File:
    """This function will return the file of a part shared with a partner, and audit that they took it out.

    Raises NotAllowed and NotShared.
    """
    found = shared_with_me(by=by, at=at).filter(pk=pk).first()
    declared = shareable(found.kind) if found is not None else None
    if declared is None or declared.file is None:
        raise NotShared("This is not shared with you, or no longer.")
    file = declared.file(found.part)
    subject = f"record.person:{found.child_id}"
    audit.record(by=by, at=at, action=audit.Action.EXPORT, subject=subject, detail={"share": pk, "file": file.name})
    return file


def shared_panel(*, by: Any, on: date, at: datetime) -> dict | None:
    """This function will return the newest of what is shared with a partner, and how many more. None for nothing."""
    found = list(shared_with_me(by=by, at=at)[: ON_THE_HOME_PAGE + 1])
    return {"shares": found[:ON_THE_HOME_PAGE], "more": len(found) > ON_THE_HOME_PAGE} if found else None


def _file_name(share: Share) -> str:
    declared = shareable(share.kind)
    names = [text for heading, text in share.lines if heading == "File"]
    return names[0] if declared is not None and declared.file is not None and names else ""
