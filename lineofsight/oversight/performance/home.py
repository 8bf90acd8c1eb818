"""What those who watch over the service see first: what needs attention, in sentences, and the papers to read."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.queries.attention import Attention, attention
from lineofsight.oversight.performance.queries.overview import Line, Overview, overview
from lineofsight.papers.models import Paper
from lineofsight.papers.queries import papers_for
from lineofsight.record.home import HomePanel, register_panel
from lineofsight.snapshots.queries import NoSnapshot

MOST_PAPERS = 3


@dataclass(frozen=True)
class ChangesPanel:
    """What stands out among all the measures. `worse` are those without limits that the last month finds worse."""

    overview: Overview
    attention: Attention
    worse: list[Line]


def changes_panel(*, by: Any, on: date, at: datetime) -> ChangesPanel | None:
    """This function will return what needs attention, or None for who has children's work to do first."""
    if by.can(Permission.RECORD_WRITE):
        return None
    try:
        found = overview(by=by)
    except NoSnapshot:
        return None
    unjudged = [line for line in found.lines if line.measure.code in found.pack.refused]
    return ChangesPanel(found, attention(found), [line for line in unjudged if line.change.endswith("is worse")])


def papers_panel(*, by: Any, on: date, at: datetime) -> list[Paper] | None:
    """This function will return the latest published papers, or None where there are none."""
    if by.can(Permission.RECORD_WRITE):
        return None
    return list(papers_for(by=by).published()[:MOST_PAPERS]) or None


register_panel(
    HomePanel(
        title="What needs attention",
        permission=Permission.MEASURES_READ,
        query=changes_panel,
        template="performance/home/changes.html",
        order=99,  # it waits for those who answer for the service, before the work of each team
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
