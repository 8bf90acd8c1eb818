"""B19 (1): where an assessment or a child protection plan ends our work, the family keeps a plan of support."""

from datetime import date

import pyarrow.parquet as pq
import pytest
from django.urls import reverse

from lineofsight.service.assessment.operations.reviewing import authorise
from lineofsight.service.child_in_need.operations.fostering import end_arrangement
from lineofsight.service.child_protection.models import ProtectionPlan
from lineofsight.service.child_protection.operations.plans import hold_review
from lineofsight.service.court.operations.emergencies import end_emergency
from lineofsight.service.court.operations.pre_proceedings import end_pre_proceedings
from lineofsight.service.court.operations.proceedings import conclude
from lineofsight.snapshots.operations import publish
from tests.factories import court, need, protection, service
from tests.factories.access import make_user
from tests.factories.record import PersonFactory, open_step

pytestmark = pytest.mark.django_db
GRAN = "School, and Gran. Ring the family hub."
SAID = {"decision": "Agreed.", "alternatives": "None."}


def support_of(kind: str, *, on) -> dict[str, str]:
    """This function will return {step: whether support was left} of the steps of a kind that a snapshot holds."""
    snapshot = publish(as_at=on, by=None, at=protection.moment(on, 18))
    rows = pq.read_table(snapshot.folder / "local_support_after.parquet").to_pylist()
    return {row["step_id"]: row["has_support"] for row in rows if row["step_kind"] == kind}


def authorised(**said):
    assessment, at = service.submitted_assessment(outcome="no_further_action").assessment, service.later(days=8)
    told = {"outcome": "no_further_action", **SAID, "by": make_user("team_manager"), "at": at}
    authorise(assessment, on=at.date(), **told, **said)
    return assessment


def test_an_assessment_that_ends_our_work_leaves_a_plan_of_support():
    """B19 (1), (2)"""
    with_one, without = authorised(support_after=f" {GRAN} "), authorised(support_after="")
    with_one.refresh_from_db()
    assert with_one.support_after == GRAN
    found = support_of("single_assessment", on=service.later(days=8).date())
    assert found == {str(with_one.pk): "Y", str(without.pk): "N"}


def test_one_that_goes_on_is_no_end():
    """B19 (2)"""
    assessment = service.authorised_assessment(outcome="child_in_need_plan")
    assert support_of("single_assessment", on=assessment.step.stopped_on) == {}


def test_one_beside_other_work_is_no_end_and_nothing_is_asked(sign_in):
    """B19 (2): the child has a social worker still."""
    waiting = service.submitted_assessment(outcome="no_further_action").assessment
    open_step(kind="private_fostering", child=waiting.step.child, clocks=())
    page = sign_in("team_manager").get(reverse("assessment:review", args=[waiting.pk])).content.decode()
    assert "is a plan of support left" not in page
    at = service.later(days=8)
    told = {"outcome": "no_further_action", **SAID, "by": make_user("team_manager"), "at": at}
    authorise(waiting, on=at.date(), **told)
    assert support_of("single_assessment", on=at.date()) == {}


def test_early_help_that_goes_on_is_support():
    """B19 (2)"""
    waiting = service.submitted_assessment(outcome="no_further_action").assessment
    open_step(kind="early_help", child=waiting.step.child, clocks=())
    at = service.later(days=8)
    told = {"outcome": "no_further_action", **SAID, "by": make_user("team_manager"), "at": at}
    authorise(waiting, on=at.date(), support_after="", **told)
    assert support_of("single_assessment", on=at.date()) == {str(waiting.pk): "Y"}


def test_the_page_asks_and_shows_it(sign_in):
    """B19 (1)"""
    waiting = service.submitted_assessment(outcome="no_further_action").assessment
    address, client = reverse("assessment:review", args=[waiting.pk]), sign_in("team_manager")
    said = {
        "outcome": "no_further_action",
        "decision": "Agreed.",
        "alternatives": "Help from us.",
        "late_reason": "Mum was ill.",
    }
    refused = client.post(address, said).content.decode()
    assert "Say whether a plan of support is left with the family" in refused
    refused = client.post(address, {**said, "support": "yes"}).content.decode()
    assert "Say who helps after we stop, and whom they can ring" in refused
    went_on = client.post(address, {**said, "outcome": "child_in_need_plan"})
    assert went_on.status_code == 302, "where work goes on, nothing is asked"
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


def test_private_fostering_and_court_work_that_end_our_work_leave_one_too():
    """B19 (1), (2)"""
    by, day = make_user("team_manager"), court.DAY
    arranged = need.told_of()
    told = {"outcome": "arrangement_ended", "reason": "Home again.", "by": by, "support_after": GRAN}
    end_arrangement(arranged, **told, on=day, at=court.at(day))
    [step] = court.issued()
    said = {"outcome": "no_order", "made_on": day, "decision": "Not met.", "final_approved": "N", "support_after": ""}
    conclude(steps=[step], **said, **court.when())
    assert support_of("private_fostering", on=day) == {str(arranged.pk): "Y"}
    assert support_of("care_proceedings", on=day) == {str(step.pk): "N"}


def test_of_two_that_end_on_one_day_one_is_the_end():
    """B19 (2)"""
    child, by = PersonFactory(), make_user("team_manager")
    [before] = court.opened("pre_proceedings", child)
    [urgent] = court.emergency(child, began_at=court.at(court.DAY, 9))
    end_pre_proceedings(steps=[before], outcome="step_down", decision="Better.", **court.when())
    ended = {"outcome": "home", "ended_at": court.at(court.DAY, 13), "next_plan": "With Gran.", "support_after": GRAN}
    end_emergency(steps=[urgent], **ended, by=by, at=court.at(court.DAY, 13))
    assert support_of("pre_proceedings", on=court.DAY) == {}
    assert support_of("emergency_protection", on=court.DAY) == {str(urgent.pk): "Y"}
