"""The consent log of a child, for its page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Person
from lineofsight.record.queries.need_to_know import mark
from lineofsight.record.queries.records import person_known_to
from lineofsight.service.front_door.models import Consent


@dataclass(frozen=True)
class ConsentPage:
    """A child's consent log, the latest first."""

    child: Person
    consents: list[Consent]


def consents_of(pk: int, *, by: Any, at: datetime) -> ConsentPage:
    """This function will return a child's consent log and audit the reading. Raises NotAllowed and NotOnRecord."""
    check(by, Permission.RECORD_READ)
    child = person_known_to(by, pk=pk)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{child.pk}", detail={"page": "consents"}
    )
    mark(child, by=by, at=at)
    rows = Consent.objects.visible_to(by).filter(child=child).select_related("recorded_by", "withdrawn_by", "step")
    return ConsentPage(child, list(rows.order_by("-said_on", "-pk")))
