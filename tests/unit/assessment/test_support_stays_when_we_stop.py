"""B19 (1): where an assessment or a child protection plan ends our work, the family keeps a plan of support."""

from datetime import date

import pyarrow.parquet as pq
import pytest
from django.urls import reverse

from lineofsight.service.assessment.operations.reviewing import authorise
from lineofsight.service.child_protection.models import ProtectionPlan
from lineofsight.service.child_protection.operations.plans import hold_review
from lineofsight.snapshots.operations import publish
from tests.factories import protection, service
from tests.factories.access import make_user

pytestmark = pytest.mark.django_db
GRAN = "School, and Gran. Ring the family hub."


def support_of(kind: str, *, on) -> dict[str, str]:
    """This function will return {step: whether support was left} of the steps of a kind that a snapshot holds."""
    snapshot = publish(as_at=on, by=None, at=protection.moment(on, 18))
    rows = pq.read_table(snapshot.folder / "local_support_after.parquet").to_pylist()
    return {row["step_id"]: row["has_support"] for row in rows if row["step_kind"] == kind}


def authorised(**said):
    assessment, at = service.submitted_assessment(outcome="no_further_action").assessment, service.later(days=8)
    told = {"outcome": "no_further_action", "decision": "Agreed.", "by": make_user("team_manager"), "at": at}
    authorise(assessment, on=at.date(), **told, **said)
    return assessment


def test_an_assessment_that_ends_our_work_leaves_a_plan_of_support():
    """B19 (1), (2)"""
    with_one, without = authorised(support_after=f" {GRAN} "), authorised()
    with_one.refresh_from_db()
    assert with_one.support_after == GRAN
    found = support_of("single_assessment", on=service.later(days=8).date())
    assert found == {str(with_one.pk): "Y", str(without.pk): "N"}


def test_one_that_goes_on_is_no_end():
    """B19 (2)"""
    assessment = service.authorised_assessment(outcome="child_in_need_plan")
    assert support_of("single_assessment", on=assessment.step.stopped_on) == {}


def test_the_page_asks_and_shows_it(sign_in):
    """B19 (1)"""
    waiting = service.submitted_assessment(outcome="no_further_action").assessment
    asked = sign_in("team_manager").get(reverse("assessment:review", args=[waiting.pk])).content.decode()
    assert "who helps the family after, and whom can they ring?" in asked
    shown = sign_in("team_manager").get(reverse("assessment:overview", args=[authorised(support_after=GRAN).pk]))
    assert f'After we stop: <span class="los-written">{GRAN}' in shown.content.decode()


def test_a_child_protection_plan_that_ends_our_work_leaves_one_too():
    """B19 (1), (2)"""
    plan, day = protection.make_protection_plan(), date(2021, 10, 28)
    chair = plan.conference.chair
    conference = protection.arranged(plan.conference.__class__(step=plan.step), on=day, chair=chair)
    said = protection.decided(category="", support_after=GRAN)
    hold_review(conference, decided=said, outcome="needs_met", by=chair, on=day, at=protection.moment(day, 13))
    assert ProtectionPlan.objects.get(pk=plan.pk).support_after == GRAN
    assert support_of("child_protection_plan", on=day) == {str(plan.pk): "Y"}
