"""How what is done to the forward plan and decisions is called in the audit."""

from datetime import datetime
from typing import Any

from django.db.models import Model

from lineofsight.access import audit


def note(about: Model, *, by: Any, at: datetime, did: str, **detail: Any) -> None:
    """This function will write a change of an entry or a decision in the audit, in the caller's transaction."""
    subject = f"{about._meta.label_lower}:{about.pk}"
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=subject, detail={"did": did, **detail})
