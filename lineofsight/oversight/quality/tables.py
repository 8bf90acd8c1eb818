"""Tables of audits of practice."""

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse

from lineofsight.oversight.quality.models import Audit
from lineofsight.web.tables import Column, Table


def audits_table(rows: QuerySet[Audit], *, query: QueryDict) -> Table:
    """This function will return audits as a table."""
    return Table(
        columns=[
            Column(key="title", label="Audit", cell=lambda a: a.title, heading=True, sort="title",
                   href=lambda a: reverse("quality:audit", args=[a.pk])),
            Column(key="kind", label="Kind", cell=lambda a: a.get_kind_display(), sort="kind"),
            Column(key="children", label="Children", cell=lambda a: f"{a.found} of {a.asked} done"),
            Column(key="due", label="To be finished by", cell=lambda a: a.due_on, sort="due_on"),
            Column(key="finished", label="Finished", cell=lambda a: a.finished_on or "", sort="finished_on"),
        ],
        rows=rows, caption="Audits of practice", query=query, sort="-due", show_caption=False,
        empty="No audit was begun yet.",
    )  # fmt: skip
