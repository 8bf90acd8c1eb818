"""Check the audit chain from its first entry to its head, and say in a sentence where it was first tampered with."""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from lineofsight.access.chain import Link, entry_hash, head_seal
from lineofsight.access.models import AuditEntry, AuditHead

FIELDS = ("sequence", "at", "by", "username", "action", "subject", "detail", "previous_hash")


@dataclass(frozen=True, kw_only=True)
class AuditReport:
    """What a check of the audit found. `first_fault` is empty when `ok`; `head` is the hash of the last good entry."""

    ok: bool
    count: int
    head: str
    first_fault: str = ""


class Broken(Exception):
    """The chain is broken here; the message says how."""


def verify() -> AuditReport:
    """This function will recompute every seal in the audit and report the first fault, if there is one.

    Writers wait only while the entries written since the check began are read. Somebody who holds the audit key, or
    who puts back an old copy of the whole audit, is not found by this: keep the key apart from the database, and note
    the head's hash elsewhere from time to time.
    """
    walk = _Walk(key=settings.LINEOFSIGHT_AUDIT_KEY)
    try:
        seen = AuditHead.objects.first()
        walk.along(AuditEntry.objects.filter(sequence__lte=seen.sequence if seen else 0))
        with transaction.atomic():
            head = AuditHead.locked()
            walk.along(AuditEntry.objects.filter(sequence__gt=walk.sequence))
            walk.end_at(head)
    except Broken as fault:
        return AuditReport(ok=False, count=walk.sequence, head=walk.hash, first_fault=str(fault))
    return AuditReport(ok=True, count=walk.sequence, head=walk.hash)


class _Walk:
    """How far along the chain the check has come."""

    def __init__(self, *, key: str) -> None:
        self.key = key
        self.sequence = 0
        self.hash = ""

    def along(self, entries) -> None:
        """This function will check each entry against the one before. Raises Broken."""
        for values in self._readable(entries.order_by("sequence").values_list(*FIELDS, "hash").iterator(2_000)):
            *said, claimed = values
            self._step(Link(**dict(zip(FIELDS, said, strict=True))), claimed)

    def _readable(self, rows: Iterable[tuple]) -> Iterable[tuple]:
        """This function will hand on each row; one that the database cannot make sense of is a fault, not a crash."""
        try:
            yield from rows
        except (ValueError, TypeError, OverflowError) as error:
            raise Broken(f"An entry soon after entry {self.sequence} cannot be read.") from error

    def _step(self, link: Link, claimed: str) -> None:
        wanted = self.sequence + 1
        if link.sequence != wanted:
            raise Broken(f"Entry {wanted} is missing: the next one found is entry {link.sequence}.")
        if link.previous_hash != self.hash:
            raise Broken(f"Entry {wanted} does not follow the one before it: entries were moved, removed or put in.")
        if not self._same(entry_hash(link, key=self.key), claimed):
            raise Broken(f"Entry {wanted} does not match its seal: it was changed, or not written by this service.")
        self.sequence, self.hash = link.sequence, claimed

    def end_at(self, head: AuditHead | None) -> None:
        """This function will check that the chain ends where the sealed head says. Raises Broken."""
        if head is None:
            raise Broken("The head of the audit is missing, so entries may have been cut off its end.")
        if not self._same(head_seal(sequence=head.sequence, hash=head.hash, key=self.key), head.seal):
            raise Broken("The head of the audit does not match its seal: it was changed.")
        if self.sequence < head.sequence:
            raise Broken(f"The end was cut off: {head.sequence} entries were written, {self.sequence} are left.")
        if (self.sequence, self.hash) != (head.sequence, head.hash):
            raise Broken(f"The audit does not end as its head says, at entry {head.sequence}: it was changed.")

    @staticmethod
    def _same(computed: str, claimed: str) -> bool:
        return hmac.compare_digest(computed.encode(), str(claimed).encode())
