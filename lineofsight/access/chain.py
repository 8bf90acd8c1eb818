"""The seals of the audit chain: pure functions from what an entry says to the hash that holds it in its place."""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Link:
    """Everything about one audit entry that its hash seals. `by` is the account's number, None when unknown."""

    sequence: int
    at: datetime
    by: int | None
    username: str
    action: str
    subject: str
    detail: str
    previous_hash: str


def canonical(value: Any) -> str:
    """This function will write a value as JSON in the one way that the same value is always written.

    Dates and other values that JSON lacks are written as text. Raises ValueError for a number that is not finite.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), default=str, allow_nan=False)


def entry_hash(link: Link, *, key: str) -> str:
    """This function will return the hash of an entry: HMAC-SHA256 of all it says and of the hash before it."""
    said = vars(link) | {"at": link.at.astimezone(UTC).isoformat(timespec="microseconds"), "action": str(link.action)}
    return _hmac(canonical({"entry": said}), key)


def head_seal(*, sequence: int, hash: str, key: str) -> str:
    """This function will return the seal of the head: a different HMAC, that no entry's hash can stand in for."""
    return _hmac(canonical({"head": [sequence, hash]}), key)


def _hmac(text: str, key: str) -> str:
    return hmac.new(key.encode(), text.encode(), hashlib.sha256).hexdigest()
