"""Tables of audits of practice."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse

from lineofsight.oversight.quality.models import Audit
from lineofsight.oversight.quality.queries.every import Judged
from lineofsight.record.quality import Quality
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


def judged_table(rows: Sequence[Judged], *, query: QueryDict) -> Table:
    """This function will return every audit of a child's case as a table, whatever was audited."""
    return Table(
        columns=[
            Column(key="child", label="Child", cell=lambda j: j.child.name, href=lambda j: j.href, heading=True,
                   sort=lambda j: j.child.name),
            Column(key="what", label="What was audited", cell=lambda j: j.what, sort=lambda j: j.what),
            Column(key="grade", label="Grade", cell=lambda j: Quality(j.grade).label if j.grade else "Not graded",
                   sort=lambda j: j.grade),
            Column(key="on", label="Audited", cell=lambda j: j.on, sort=lambda j: j.on),
            Column(key="by", label="By", cell=lambda j: j.by, sort=lambda j: j.by),
        ],
        rows=rows, caption="Each audit", query=query, show_caption=False, empty="Nothing was audited yet.",
    )  # fmt: skip
