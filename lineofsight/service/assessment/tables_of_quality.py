"""Tables of how assessments are judged: audits, enquiries that were drawn, and consent taken back."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from lineofsight.service.assessment.models import AssessmentAudit, ConsentWithdrawal, EnquiryReview
from lineofsight.web.tables import Column, Table


def audits_table(rows: QuerySet[AssessmentAudit], *, query: Any) -> Table:
    """This function will return every audit of an assessment, the latest first."""
    return Table(
        columns=[
            Column(
                key="child", label="Assessment of", cell=lambda a: a.assessment.step.child.name, heading=True,
                href=lambda a: f"{reverse('assessment:overview', kwargs={'step_id': a.assessment_id})}#audits",
            ),
            Column(key="grade", label="Grade", cell=lambda a: a.get_grade_display(), sort="grade"),
            Column(key="team", label="Team", cell=lambda a: a.team_name or "No team", sort="team_name"),
            Column(key="on", label="Audited", cell=lambda a: a.audited_on, sort="audited_on"),
            Column(key="by", label="By", cell=lambda a: a.audited_by.name),
        ],
        rows=rows, caption="Audits of assessments", query=query, sort="-on", show_caption=False,
        empty="No assessment was audited yet.",
    )  # fmt: skip


def sample_table(rows: QuerySet[EnquiryReview], *, query: Any) -> Table:
    """This function will return the enquiries that were drawn, those to look at first."""
    return Table(
        columns=[
            Column(
                key="child", label="Enquiry about", cell=lambda r: r.step.child.name, heading=True,
                href=lambda r: reverse("assessment:enquiry", kwargs={"step_id": r.pk}),
            ),
            Column(key="ended", label="Ended", cell=lambda r: r.step.stopped_on, sort="step__stopped_on"),
            Column(key="outcome", label="Outcome", cell=lambda r: r.step.outcome_label),
            Column(key="drawn", label="Drawn", cell=lambda r: r.drawn_on, sort="drawn_on"),
            Column(key="decision", label="Proportionate?", cell=_decision, sort="decision"),
        ],
        rows=rows, caption="Enquiries that were drawn", query=query, sort="decision", show_caption=False,
        empty="None was drawn yet.",
    )  # fmt: skip


def _decision(review: EnquiryReview) -> str:
    return {"proportionate": "Yes", "not_proportionate": "No"}.get(review.decision, "To be looked at")


def withdrawals_table(rows: QuerySet[ConsentWithdrawal], *, query: Any) -> Table:
    """This function will return what was decided about consent that was taken back."""
    return Table(
        columns=[
            Column(
                key="child", label="Assessment of", cell=lambda w: w.assessment.step.child.name, heading=True,
                href=lambda w: reverse("assessment:overview", kwargs={"step_id": w.assessment_id}),
            ),
            Column(key="withdrawn", label="Taken back", cell=lambda w: w.withdrawn_on, sort="withdrawn_on"),
            Column(key="decided", label="Decided", cell=lambda w: w.decided_on, sort="decided_on"),
            Column(key="decision", label="Decision", cell=lambda w: w.get_decision_display(), sort="decision"),
            Column(key="by", label="By", cell=lambda w: w.decided_by.name),
        ],
        rows=rows, caption="Decisions on consent that was taken back", query=query, sort="-decided",
        show_caption=False, empty="None was decided yet.",
    )  # fmt: skip
