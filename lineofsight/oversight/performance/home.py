"""What those who watch over the service see first: what has changed, in sentences, and the papers to read."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.queries.overview import Line, Overview, overview
from lineofsight.papers.models import Paper
from lineofsight.papers.queries import papers_for
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.snapshots.queries import NoSnapshot

MOST_PAPERS = 3


@dataclass(frozen=True)
class ChangesPanel:
    """The last whole month beside the one before: what got worse, and what got better."""

    overview: Overview
    worse: list[Line]
    better: list[Line]


def changes_panel(*, by: Any, on: date, at: datetime) -> ChangesPanel | None:
    """This function will return what changed in the last month, or None for who has children's work to do first."""
    if by.can(Permission.RECORD_WRITE):
        return None
    try:
        found = overview(by=by)
    except NoSnapshot:
        return None
    lines = [line for domain in found.domains.values() for line in domain]
    worse, better = ([line for line in lines if line.change.endswith(way)] for way in ("is worse", "is better"))
    return ChangesPanel(found, worse, better)


def papers_panel(*, by: Any, on: date, at: datetime) -> list[Paper] | None:
    """This function will return the latest published papers, or None where there are none."""
    if by.can(Permission.RECORD_WRITE):
        return None
    return list(papers_for(by=by).published()[:MOST_PAPERS]) or None


register_panel(
    HomePanel(
        title="What has changed",
        permission=Permission.MEASURES_READ,
        query=changes_panel,
        template="performance/home/changes.html",
        order=200,
    )
)
register_panel(
    HomePanel(
        title="Papers",
        permission=Permission.PAPER_READ,
        query=papers_panel,
        template="performance/home/papers.html",
        order=190,
    )
)
