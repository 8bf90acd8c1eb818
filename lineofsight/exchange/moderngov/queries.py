"""Imports: all runs, one with its report, and where an imported meeting came from."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Meeting
from lineofsight.exchange.moderngov.models import Imported, ImportRun
from lineofsight.exchange.moderngov.report import Report


class NoSuchImport(Http404):
    """There is no such import."""


@dataclass(frozen=True)
class ImportPage:
    """An import and what its report says."""

    run: ImportRun
    report: Report


@dataclass(frozen=True)
class Origin:
    """Where a meeting was imported from: the site, the page of it there, and since when."""

    source: str
    page: str
    first_read_at: datetime


def imports(by: Any) -> QuerySet[ImportRun]:
    """This function will return every import, the latest first. Raises NotAllowed."""
    check(by, Permission.COUNCIL_READ)
    return ImportRun.objects.select_related("by").order_by("-started_at", "-pk")


def import_page(pk: int, *, by: Any) -> ImportPage:
    """This function will return an import with its report. Raises NotAllowed and NoSuchImport."""
    found = imports(by).filter(pk=pk).first()
    if found is None:
        raise NoSuchImport("There is no such import.")
    return ImportPage(found, Report.of(found.report))


def imported_part(meeting: Meeting, *, by: Any, at: datetime) -> Origin | None:
    """This function will return what the page of a meeting says of where it came from, if it was imported."""
    found = _origin(meeting) if meeting.body.declared.meets_in_public else None
    if found is None:
        return None
    return Origin(found.source, f"{found.source}/ieListDocuments.aspx?MId={found.number}", found.first_read_at)


def published_elsewhere(meeting: Meeting) -> str:
    """This function will return the site on which an imported meeting was published, or nothing."""
    found = _origin(meeting)
    return found.source if found else ""


def _origin(meeting: Meeting) -> Imported | None:
    return Imported.objects.filter(meeting=meeting, is_ours=False).first()
