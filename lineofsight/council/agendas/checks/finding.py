"""One thing found in a pack, and the checks that find such things. Apps above this one register theirs."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lineofsight.bodies.models import Meeting


@dataclass(frozen=True)
class PackFinding:
    """One thing to mend. `place` says where, `problem` what."""

    place: str
    problem: str

    def __str__(self) -> str:
        """This function will return the finding as one sentence."""
        return f"{self.place}: {self.problem}"

    @property
    def key(self) -> str:
        """The fingerprint of the place and the problem: once either changes, it is another finding."""
        return hashlib.sha256(f"{self.place}\n{self.problem}".encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Drafted:
    """A pack as it would be published at a moment: what every check reads."""

    meeting: Meeting
    said: dict[str, Any]
    at: datetime


Check = Callable[[Drafted], Iterable[PackFinding]]
_checks: list[Check] = []


def register_check(check: Check) -> Check:
    """This function will have every pack looked at by `check` too."""
    if check not in _checks:
        _checks.append(check)
    return check


def findings_of(drafted: Drafted) -> list[PackFinding]:
    """This function will return all that is found in a pack, each once, in the order of the checks."""
    return list(dict.fromkeys(found for check in _checks for found in check(drafted)))
