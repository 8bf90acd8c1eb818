"""Tables of topics and recommendations."""

from typing import Any

from django.urls import reverse

from lineofsight.measures import measure
from lineofsight.web.tables import Column, Table


def tabs(current: str) -> list[dict[str, Any]]:
    """This function will return the two lists as parts of one page."""
    lists = (("recommendations", "Recommendations"), ("topics", "Topics looked into"))
    return [{"text": text, "href": reverse(f"scrutiny:{key}"), "current": key == current} for key, text in lists]


def topics_table(rows: Any, *, query: Any) -> Table:
    """This function will return topics as a table."""
    return Table(
        columns=[
            Column(key="title", label="Topic", cell=lambda t: t.title, heading=True, sort="title",
                   href=lambda t: reverse("scrutiny:topic", args=[t.pk])),
            Column(key="report", label="Reports on", cell=lambda t: t.report_on, sort="report_on"),
            Column(key="finished", label="Finished", cell=lambda t: t.finished_on or "", sort="finished_on"),
            Column(key="recommended", label="Recommendations", cell=lambda t: t.recommended, number=True),
            Column(key="open", label="Still open", cell=lambda t: t.still_open, number=True),
        ],
        rows=rows, caption="Topics looked into", query=query, show_caption=False, empty="Nothing is looked into yet.",
    )  # fmt: skip


def recommendations_table(rows: Any, *, query: Any) -> Table:
    """This function will return recommendations as a table."""
    return Table(
        columns=[
            Column(key="text", label="Recommendation", cell=lambda r: r.text, heading=True,
                   href=lambda r: reverse("scrutiny:recommendation", args=[r.pk])),
            Column(key="source", label="From", cell=lambda r: f"{r.get_source_display()}: {r.source_title}"),
            Column(key="owner", label="Who answers for it", cell=lambda r: r.owner, sort="owner"),
            Column(key="measure", label="Followed by", cell=lambda r: measure(r.measure_code).title),
            Column(key="made", label="Made", cell=lambda r: r.made_on, sort="made_on"),
            Column(key="closed", label="Closed", cell=lambda r: r.closed_on or "Open", sort="closed_on"),
        ],
        rows=rows, caption="Recommendations", query=query, show_caption=False, empty="None is kept yet.",
    )  # fmt: skip
