"""Certificates of disposal: what is left of a record, without anything about the person but their number."""

import hashlib
import json
from datetime import datetime

from django.apps import apps
from django.conf import settings

from lineofsight.retention.models import Certificate, Disposal
from lineofsight.retention.schedule import BY_KEY

FORMAT = "line-of-sight-disposal/1"
# Where the plural that the table goes by would not be said aloud.
SAID = {
    "record.person": "people",
    "record.personword": "words that names are found by",
    "front_door.ragrating": "RAG ratings",
}


def certify(
    disposal: Disposal, *, people: set[int], counts: dict[str, int], files: int, blanked: dict[str, str], at: datetime
) -> Certificate:
    """This function will write the certificate of a disposal: which rule, who, when, and how much of what went.

    `people` are the numbers of who went: the person, and those who were there only for them.
    """
    rule = BY_KEY[disposal.rule]
    said = {
        "format": FORMAT,
        "authority": settings.LINEOFSIGHT_AUTHORITY_NAME,
        "number": disposal.number,
        "numbers": sorted(people),
        "rule": {"key": rule.key, "record": rule.record, "kept": rule.period, "source": str(rule.source)},
        "due_on": disposal.due_on.isoformat(),
        "proposed": {"by": disposal.proposed_by.name, "at": disposal.proposed_at.isoformat()},
        "decided": {"by": disposal.decided_by.name, "at": at.isoformat()},
        "rows": counts,
        "files": files,
        "blanked": sorted(blanked),
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, indent=1)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Certificate.objects.create(disposal=disposal, made_at=at, text=text, digest=digest)


def is_as_made(certificate: Certificate) -> bool:
    """This function will say whether a certificate is as it was made."""
    return hashlib.sha256(certificate.text.encode()).hexdigest() == certificate.digest


def what_went(rows: dict[str, int]) -> list[tuple[str, int]]:
    """This function will return the counts of a certificate, by the word for each kind and in the order of words.

    `rows` are counts by table, as the certificate keeps them. A table that is no more goes by the name it had.
    """
    return sorted((_kind(table), count) for table, count in rows.items())


def _kind(table: str) -> str:
    """Return the word for what a table holds: `record.casestep` is Case steps."""
    try:
        word = SAID.get(table) or str(apps.get_model(table)._meta.verbose_name_plural)
    except (LookupError, ValueError):
        return table
    return word[:1].upper() + word[1:]
