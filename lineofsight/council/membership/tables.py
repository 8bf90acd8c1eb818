"""Tables of the council's bodies."""

from datetime import date
from typing import Any

from django.urls import reverse

from lineofsight.council.membership.models import CouncilBody
from lineofsight.web.tables import Column, Table


def bodies_table(rows: list[CouncilBody], *, on: date) -> Table:
    """This function will return the council's bodies as a table, with members and vacancies of a day."""
    return Table(
        columns=[
            Column(key="name", label="Name", cell=str, heading=True,
                   href=lambda one: reverse("membership:body", args=[one.slug])),
            Column(key="chair", label="Chair", cell=lambda one: _chair(one, on) or "Nobody"),
            Column(key="vacancies", label="Vacancies", cell=lambda one: max(0, one.places - _filled(one, on)),
                   number=True),
            Column(key="next", label="Next meeting", cell=lambda one: one.next_at),
        ],
        rows=rows, caption="Bodies of the council", show_caption=False, empty="No body of the council is set up yet.",
    )  # fmt: skip


def _sitting(one: CouncilBody, on: date) -> list[Any]:
    rows = one.body.memberships.all()
    return [member for member in rows if member.started_on <= on and (member.ended_on is None or member.ended_on > on)]


def _filled(one: CouncilBody, on: date) -> int:
    return sum(member.counts for member in _sitting(one, on))


def _chair(one: CouncilBody, on: date) -> str:
    return next((member.name for member in _sitting(one, on) if member.seat == "chair"), "")
