"""Write the audit: one sealed entry for everything somebody reads, searches, changes, takes out or is refused."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.timezone import is_naive

from lineofsight.access.actions import Action
from lineofsight.access.chain import Link, canonical, entry_hash, head_seal
from lineofsight.access.models import AuditEntry, AuditHead, User
from lineofsight.access.verification import AuditReport, verify

__all__ = ["Act", "Action", "AuditReport", "UnableToAudit", "bulk_record", "record", "register_guard", "verify"]

BATCH = 2_000
_guards: dict[str, Callable[["list[Act]"], None]] = {}


class UnableToAudit(Exception):
    """What somebody did cannot be written down, so it may not be done."""


@dataclass(frozen=True, kw_only=True)
class Act:
    """One thing somebody did, before it is sealed.

    `by` may be None: the service itself, or somebody who is not signed in (then `username` may say what they typed).
    `subject` names what it was done to, as "record.person:123". `detail` is anything JSON can hold.
    """

    by: User | None
    at: datetime
    action: Action
    subject: str = ""
    detail: dict[str, Any] = field(default_factory=dict)
    username: str = ""


def register_guard(name: str, guard: Callable[[list[Act]], None]) -> None:
    """This function will have a function look at acts before they are written; what it raises undoes them.

    For apps above: the record keeps what is sealed from being changed.
    """
    _guards[name] = guard


def record(
    *,
    by: User | None,
    at: datetime,
    action: Action,
    subject: str = "",
    detail: dict[str, Any] | None = None,
    username: str = "",
) -> AuditEntry:
    """This function will add one entry to the audit, in the caller's transaction (or its own where there is none).

    A failure undoes the caller's transaction: what cannot be audited is not done. Raises UnableToAudit. Until the
    transaction ends no other entry can be written, so keep the rest of it short.
    """
    act = Act(by=by, at=at, action=action, subject=subject, detail=detail or {}, username=username)
    [entry] = bulk_record([act])
    return entry


def bulk_record(acts: Iterable[Act]) -> list[AuditEntry]:
    """This function will add many entries in the order given, in one transaction. Raises UnableToAudit."""
    acts = list(acts)
    for guard in _guards.values():
        guard(acts)
    with transaction.atomic(savepoint=False):
        head = AuditHead.locked()
        if head is None:
            raise UnableToAudit("The audit has lost its head, so nothing can be recorded. Tell an administrator.")
        entries = [_sealed(act, head) for act in acts]
        if entries:
            _write(entries)
            head.seal = head_seal(sequence=head.sequence, hash=head.hash, key=settings.LINEOFSIGHT_AUDIT_KEY)
            head.save(update_fields=["sequence", "hash", "seal"])
    return entries


def _write(entries: list[AuditEntry]) -> None:
    if len(entries) == 1:
        entries[0].save(force_insert=True)
    else:
        AuditEntry.objects.bulk_create(entries, batch_size=BATCH)


def _sealed(act: Act, head: AuditHead) -> AuditEntry:
    """This function will seal the act as the entry after the head, and move the head on to it (in memory)."""
    if is_naive(act.at):
        raise UnableToAudit("The audit needs to know the time zone of when something was done.")
    link = Link(
        sequence=head.sequence + 1,
        at=act.at,
        by=act.by.pk if act.by else None,
        username=act.by.username if act.by else act.username,
        action=Action(act.action),
        subject=act.subject,
        detail=canonical(act.detail),
        previous_hash=head.hash,
    )
    head.sequence, head.hash = link.sequence, entry_hash(link, key=settings.LINEOFSIGHT_AUDIT_KEY)
    said = dict(vars(link))
    return AuditEntry(by_id=said.pop("by"), hash=head.hash, **said)
