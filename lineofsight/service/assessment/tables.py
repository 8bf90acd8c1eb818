"""Tables of assessments."""

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse

from lineofsight.service.assessment.models import Assessment
from lineofsight.web.tables import Column, Table


def waiting_table(rows: QuerySet[Assessment], *, query: QueryDict) -> Table:
    """This function will return the assessments that wait for a manager, as a table."""
    return Table(
        columns=[
            Column(
                key="child", label="Child", cell=lambda a: a.step.child.name, heading=True,
                sort=("step__child__search_last", "step__child__search_first"),
                href=lambda a: reverse("assessment:review", kwargs={"step_id": a.pk}),
            ),
            Column(key="submitted", label="Submitted", cell=lambda a: a.submitted_at, sort="submitted_at"),
            Column(key="by", label="By", cell=lambda a: a.submitted_by.name),
            Column(
                key="recommended", label="Recommended", cell=lambda a: a.get_recommended_outcome_display()
            ),
            Column(key="referred", label="Referred", cell=lambda a: a.referred_on, sort="referred_on"),
        ],
        rows=rows, caption="Assessments waiting for a decision", query=query, sort="submitted",
        show_caption=False, empty="No assessment is waiting for a decision.",
    )  # fmt: skip
