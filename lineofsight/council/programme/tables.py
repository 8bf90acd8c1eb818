"""The table of reviews."""

from typing import Any

from django.urls import reverse

from lineofsight.council.programme.models import Review
from lineofsight.web.tables import Column, Table


def reviews_table(rows: Any, *, query: Any) -> Table:
    """This function will return reviews as a table, with how far each is."""
    return Table(
        columns=[
            Column(key="title", label="Review", cell=str, heading=True,
                   href=lambda one: reverse("programme:review", args=[one.pk])),
            Column(key="body", label="Panel", cell=lambda one: one.body.name),
            Column(key="begun", label="Began", cell=lambda one: one.topic.started_on),
            Column(key="stands", label="How far it is", cell=stands),
            Column(key="due", label="Response due", cell=lambda one: one.response_due_on or "",
                   sort="response_due_on"),
        ],
        rows=rows, caption="Reviews", query=query, show_caption=False, empty="No review has begun yet.",
    )  # fmt: skip


def stands(one: Review) -> str:
    """This function will say how far a review is, in a few words."""
    if one.topic.finished_on:
        return "Finished"
    if one.received_on:
        return "With the executive"
    if one.board_on:
        return "Considered by the board"
    return "Report written" if one.report_id else "Gathering evidence"
