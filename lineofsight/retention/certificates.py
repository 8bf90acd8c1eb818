"""Certificates of disposal: what is left of a record, without anything about the person but their number."""

import hashlib
import json
from datetime import datetime

from django.conf import settings

from lineofsight.retention.models import Certificate, Disposal
from lineofsight.retention.schedule import BY_KEY

FORMAT = "line-of-sight-disposal/1"


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
