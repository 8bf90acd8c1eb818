"""Read the audit, which is itself audited."""

from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from lineofsight.access import audit, noticed, review
from lineofsight.access.checks import check
from lineofsight.access.models import AuditEntry, User
from lineofsight.access.permissions import Permission
from lineofsight.access.queries import audit_entries


def review_access(*, by: User, at: datetime, moment: datetime) -> dict[str, Any]:
    """This function will return the lists of access.review by name, and write down that they were looked at.

    `moment` is the real one, by which last sign-ins are kept also in the demonstration. Raises NotAllowed.
    """
    check(by, Permission.AUDIT_READ)
    audit.record(by=by, at=at, action=audit.Action.READ, subject="access.audit", detail={"page": "what to look at"})
    return {
        "unusual": review.reads_at_unusual_hours(at=at),
        "many": review.records_read_by_many(at=at),
        "quiet": list(review.quiet_accounts(at=moment)),
        "noticed": noticed.review_lists(at=at),
    }


def read_audit(*, by: User, at: datetime, filters: dict[str, Any]) -> QuerySet[AuditEntry]:
    """This function will return the audit's entries, newest first, and write down that they were looked at.

    `filters` are those of queries.audit_entries. Raises NotAllowed.
    """
    check(by, Permission.AUDIT_READ)
    asked = {name: value.isoformat() if isinstance(value, date) else value for name, value in filters.items() if value}
    audit.record(by=by, at=at, action=audit.Action.READ, subject="access.audit", detail=asked)
    return audit_entries(**filters)
