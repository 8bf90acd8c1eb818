"""Tables of decisions."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from lineofsight.council.decisions.models import Decision
from lineofsight.web.tables import Column, Table


def decisions_table(rows: QuerySet[Decision], *, query: Any) -> Table:
    """This function will return decisions as a table."""
    return Table(
        columns=[
            Column(key="title", label="Matter", cell=str, heading=True,
                   href=lambda one: reverse("decisions:decision", args=[one.pk])),
            Column(key="decided_on", label="Decided", cell=lambda one: one.decided_on, sort="decided_on"),
            Column(key="who", label="By whom", cell=lambda one: one.who),
            Column(key="key", label="Key decision", cell=lambda one: "Yes" if one.is_key else "No", sort="is_key"),
            Column(key="published", label="Published", cell=lambda one: one.published_on or "Not yet"),
            Column(key="call_in", label="Called in", cell=_called_in),
        ],
        rows=rows, query=query, caption="Decisions", show_caption=False, empty="No decision is recorded yet.",
    )  # fmt: skip


def _called_in(decision: Decision) -> str:
    found = getattr(decision, "call_in", None)
    if found is None:
        return "No"
    if not found.is_valid:
        return "Refused"
    return "Settled" if found.outcome == "no_action" or found.answer else "Open"
