"""How a snapshot stands to the national dataset's specification."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.core.cache import caches

from lineofsight import ssd
from lineofsight.ssd.checking import Judgement, UnableToCheck, check
from lineofsight.ssd.checking.findings import judgement_of

__all__ = ["Judgement", "UnableToCheck", "judgement"]


def judgement(snapshot: Any) -> Judgement:
    """This function will return how a snapshot's files were judged. Raises UnableToCheck.

    A frozen snapshot is judged once: by other rules or another specification it is judged again.
    """
    name = sha256(f"judged {snapshot.digest} {_rules()}".encode()).hexdigest()
    kept = caches["answers"].get(name)
    if kept is not None:
        return judgement_of(kept)
    if not snapshot.folder.is_dir():
        raise UnableToCheck(f"The files of snapshot {snapshot.slug} are missing.")
    found = check(snapshot.folder, as_at=snapshot.as_at)
    caches["answers"].set(name, found.as_dict())
    return found


@lru_cache(maxsize=1)
def _rules() -> str:
    """This function will return a digest of the specification and the rules, as they are written."""
    written = sorted(Path(ssd.__file__).parent.rglob("*.py"))
    return sha256(b"".join(file.read_bytes() for file in written)).hexdigest()
