"""The table of papers."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from lineofsight.papers.models import Paper
from lineofsight.web.tables import Column, Table

COLUMNS = [
    Column(
        key="title",
        label="Paper",
        cell=lambda paper: paper.title,
        sort="title",
        href=lambda paper: reverse("papers:paper", args=[paper.slug]),
        heading=True,
    ),
    Column(key="to", label="Submitted to", cell=lambda paper: paper.submitted_to, sort=("submitted_to", "-meeting_on")),
    Column(key="meeting", label="Meeting", cell=lambda paper: paper.meeting_on, sort=("meeting_on", "id")),
    Column(key="status", label="Status", cell=lambda paper: status_code(paper), sort="status", status="paper"),
]


def papers_table(papers: QuerySet[Paper], *, query: Any) -> Table:
    """This function will return the table of papers as the page's address asks, the latest meeting first."""
    return Table(
        columns=COLUMNS,
        rows=papers,
        caption="Papers",
        show_caption=False,
        query=query,
        sort="-meeting",
        empty="No papers have been published yet.",
    )


def status_code(paper: Paper) -> str:
    """This function will return the status shown for a paper. One that a later paper corrects is superseded."""
    later = getattr(paper, "superseded_by", None)
    return "superseded" if later is not None and later.is_published else paper.status
