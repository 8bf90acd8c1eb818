"""The pages of audits, of enquiries looked at again, and of consent taken back (C3, C5, C9, C10)."""

import pytest
from django.urls import reverse

from lineofsight.service.assessment.audited_parts import AUDITED
from lineofsight.service.assessment.models import AssessmentAudit, ConsentWithdrawal, EnquiryReview
from lineofsight.web import clock
from tests.factories import judging, protection
from tests.factories.record import copies, copies_of_work
from tests.factories.service import authorised_assessment, later, make_assessment

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


def text(response) -> str:
    return response.content.decode()


def at(name: str, **where) -> str:
    return reverse(f"assessment:{name}", kwargs=where)


@pytest.fixture
def today(monkeypatch):
    """Three weeks after the tests' enquiries began."""
    moment = protection.moment(judging.ENDED, 12)
    monkeypatch.setattr(clock, "now", lambda: moment)
    monkeypatch.setattr(clock, "today", lambda: moment.date())


def test_an_auditor_grades_each_part_and_the_worker_reads_it(sign_in, today):
    """C3 (1), C5 (2), C9 (2)"""
    assessment, client = authorised_assessment(), sign_in("auditor")
    assert assessment.step.child.name in text(client.get(at("audits")))
    where = at("audit", step_id=assessment.pk)
    page = text(client.get(where))
    assert "Identity and diverse needs" in page
    assert "Needs are not met at home." in page
    told = {f"part_{code}": "good" for code in AUDITED} | {"grade": "good", "strengths": "Clear.", "to_do": "Ask Dad."}
    assert "Grade this part: Analysis" in text(client.post(where, {**told, "part_analysis": ""}))
    assert client.post(where, told).status_code == 302
    assert AssessmentAudit.objects.get().grade == "good"
    page = text(sign_in("social_worker").get(at("overview", step_id=assessment.pk)))
    assert "How good others found it" in page
    assert "Ask Dad." in page
    assert "Audit this assessment" not in page
    assert "Each team" in text(sign_in("auditor").get(at("audits")))


def test_a_sample_is_drawn_and_an_enquiry_looked_at_again(sign_in, today):
    """C10 (1) to (4)"""
    step, client = judging.nothing_found(), sign_in("auditor")
    assert "1 enquiry of the last three months" in text(client.get(at("enquiries")))
    assert "between 1 and 20" in text(client.post(at("enquiries"), {"how_many": ""}))
    assert client.post(at("enquiries"), {"how_many": "5"}).status_code == 302
    assert "To be looked at" in text(client.get(at("enquiries")))
    where = at("enquiry", step_id=step.pk)
    assert "Strategy discussion" in text(client.get(where))
    told = {"decision": "not_proportionate", "reason": "School knew.", "feedback": "Ring first."}
    told |= {"family_words": "Sorry."}
    assert "Say why" in text(client.post(where, {**told, "reason": ""}))
    assert client.post(where, told).status_code == 302
    assert EnquiryReview.objects.get().decision == "not_proportionate"
    page = text(client.get(where))
    assert "Feedback on an enquiry that found nothing" in page
    assert "found nothing" in text(client.get(at("enquiries")))
    chronology = text(sign_in("social_worker").get(reverse("record:chronology", kwargs={"pk": step.child_id})))
    assert "For the family: Sorry." in chronology


def test_a_worker_records_that_consent_was_taken_back_and_a_head_of_service_decides(sign_in, monkeypatch):
    moment = later(days=3)
    monkeypatch.setattr(clock, "now", lambda: moment)
    monkeypatch.setattr(clock, "today", lambda: moment.date())
    assessment, worker = make_assessment(), sign_in("social_worker")
    where = at("withdrawn", step_id=assessment.pk)
    day = moment.date()
    told = {"withdrawn_on_day": day.day, "withdrawn_on_month": day.month, "withdrawn_on_year": day.year}
    told |= {"whose": "Mum", "words": "No more visits."}
    assert "Say who took it back" in text(worker.post(where, {**told, "whose": ""}))
    assert worker.post(where, told).status_code == 302
    assert "A senior manager decides whether it closes" in text(worker.get(at("overview", step_id=assessment.pk)))
    assert assessment.step.child.name in text(sign_in("team_manager").get(at("withdrawals")))
    head = sign_in("head_of_service")
    assert "Consent taken back: you decide" in text(head.get(reverse("record:my_work")))
    where = at("decide_consent", pk=ConsentWithdrawal.objects.get().pk)
    told = {"decision": "close", "reason": "School sees no harm.", "told_family": "Whom to ring."}
    assert "Give your reasons" in text(head.post(where, {**told, "reason": ""}))
    assert head.post(where, told).status_code == 302
    page = text(head.get(at("overview", step_id=assessment.pk)))
    assert "Close the assessment: it is safe without it" in page
    assert "Whom to ring." in page


@pytest.mark.parametrize("more", [0, 199])
def test_the_lists_ask_few_questions(sign_in, today, django_assert_max_num_queries, more):
    audit, review = judging.audited(), judging.sample_drawn()
    assessments = copies(audit.assessment, more, step_id=[s.pk for s in copies_of_work(audit.assessment.step, more)])
    copies(audit, more, assessment_id=[one.pk for one in assessments])
    copies(review, more, step_id=[step.pk for step in copies_of_work(review.step, more)])
    client = sign_in("head_of_service")
    for name in ("audits", "enquiries"):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert client.get(at(name)).status_code == 200


@pytest.mark.parametrize("more", [0, 199])
def test_the_list_of_withdrawals_asks_few_questions(sign_in, today, django_assert_max_num_queries, more):
    withdrawal = judging.withdrawn()
    assessment = withdrawal.assessment
    assessments = copies(assessment, more, step_id=[s.pk for s in copies_of_work(assessment.step, more)])
    copies(withdrawal, more, assessment_id=[one.pk for one in assessments])
    client = sign_in("head_of_service")
    with django_assert_max_num_queries(MOST_QUERIES):
        assert client.get(at("withdrawals")).status_code == 200
