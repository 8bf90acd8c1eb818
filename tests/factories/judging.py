"""Make audits, enquiries that found nothing, and consent taken back, by the operations that make them in life."""

from datetime import date, timedelta

from lineofsight.record.models import CaseStep, Person
from lineofsight.service.assessment.audited_parts import AUDITED
from lineofsight.service.assessment.models import Assessment, AssessmentAudit, ConsentWithdrawal, EnquiryReview
from lineofsight.service.assessment.operations.auditing import audit_assessment
from lineofsight.service.assessment.operations.consent import record_withdrawal
from lineofsight.service.assessment.operations.proportion import draw_sample
from lineofsight.service.child_protection.operations import enquiries
from tests.factories import protection
from tests.factories.access import make_user
from tests.factories.service import authorised_assessment, later, make_assessment

ENDED = protection.DAY + timedelta(days=8)


def grades(grade: str = "good", **other: str) -> dict[str, str]:
    """This function will return a grade for every part of an audit, with other grades for some."""
    return {**dict.fromkeys(AUDITED, grade), **other}


def audited(*, by=None, grade: str = "good", parts=None, days: int = 9, **details) -> AssessmentAudit:
    """This function will audit an authorised assessment nine days after the contact, unless told otherwise."""
    told = {"parts": parts or grades(grade), "grade": grade, "strengths": "She is heard.", "to_do": "Ask Dad."}
    by = by or make_user("auditor")
    return audit_assessment(authorised_assessment(**details), **told, by=by, at=later(days=days))


def nothing_found(child: Person | None = None, *, outcome: str = "no_further_action", by=None) -> CaseStep:
    """This function will make an enquiry that found nothing and ended on ENDED."""
    enquiry = protection.submitted_enquiry(child=child, found="not_substantiated", recommended_outcome=outcome)
    enquiries.authorise_enquiry(
        enquiry, outcome=outcome, decision="She is safe.", alternatives="Monitoring: no reason for it.",
        by=by or make_user("team_manager"), on=ENDED,
        at=protection.moment(ENDED),
    )  # fmt: skip
    enquiry.step.refresh_from_db()
    return enquiry.step


def drawn(*, by=None, on: date = ENDED + timedelta(days=10)) -> EnquiryReview:
    """This function will draw an enquiry that found nothing."""
    nothing_found()
    return draw_sample(how_many=1, by=by or make_user("auditor"), on=on, at=protection.moment(on))[0]


def sample_drawn() -> EnquiryReview:
    """This function will return the drawn enquiry that the route test visits: always the same."""
    return EnquiryReview.objects.order_by("pk").first() or drawn()


def withdrawn(assessment: Assessment | None = None, *, by=None, days: int = 3) -> ConsentWithdrawal:
    """This function will record that Mum took consent back three days after the contact, unless told otherwise."""
    assessment, at = assessment or make_assessment(), later(days=days)
    told = {"withdrawn_on": at.date(), "whose": "Mum", "words": "I don't want you here any more."}
    return record_withdrawal(assessment, **told, by=by or make_user("social_worker"), on=at.date(), at=at)


def sample_withdrawn() -> ConsentWithdrawal:
    """This function will return the withdrawal that the route test visits: always the same."""
    return ConsentWithdrawal.objects.order_by("pk").first() or withdrawn()
