"""E12: each threshold decision has its level, evidence, decider and time, what else was considered, and dissent."""

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.oversight.quality.queries.thresholds import threshold_decisions
from lineofsight.service.assessment.operations.reviewing import authorise
from lineofsight.service.court.operations.gateways import decide_gateway
from tests.factories import court, protection, service
from tests.factories.access import make_user
from tests.unit.child_protection.test_conferences import hold

pytestmark = pytest.mark.django_db
AT = protection.moment(date(2021, 12, 1))


def decisions_of(child):
    return threshold_decisions(child.pk, by=make_user("team_manager"), at=AT)[1]


def test_a_child_who_came_to_a_plan_has_three_with_who_disagreed():
    """E12 (1), (2), (3)."""
    conference = protection.arranged()
    hold(conference, dissent={"health": "Help at home would be enough."}, alternatives="A plan of need: too little.")
    found = decisions_of(conference.step.child)
    assert [one.what for one in found] == [
        "Initial child protection conference", "Section 47 enquiry", "Strategy discussion",
    ]  # fmt: skip
    first = found[0]
    assert (first.level, first.outcome) == ("Significant harm: neglect", "Child protection plan")
    assert (first.evidence, first.alternatives) == ("She is hurt again and again.", "A plan of need: too little.")
    assert first.dissent == [("Health", "Help at home would be enough.")]
    assert all(one.by and one.at and one.evidence for one in found)


def test_an_assessment_says_what_else_was_considered():
    """E12 (2)."""
    assessment = service.submitted_assessment().assessment
    by, at = make_user("team_manager"), service.later(days=8)
    authorise(
        assessment, outcome="child_in_need_plan", decision="Agreed.", alternatives=" Early help: tried in May. ",
        by=by, on=at.date(), at=at,
    )  # fmt: skip
    [one] = [one for one in decisions_of(assessment.step.child) if one.what == "Single assessment"]
    assert (one.level, one.alternatives, one.by) == ("Level 4: specialist", "Early help: tried in May.", by.name)


def test_the_panel_says_what_else_was_considered():
    """E12 (2), F2 (1)."""
    steps = court.ask()
    decide_gateway(
        steps=steps, outcome="continue_plan", decision="Not met yet.", alternatives="To issue at once.", **court.when()
    )
    [one] = decisions_of(steps[0].child)
    assert (one.what, one.alternatives) == ("Legal gateway", "To issue at once.")
    assert one.evidence == "Hurt three times since May.\n\nNot met yet."


def test_it_is_on_a_page_of_the_record(sign_in, django_assert_max_num_queries):
    conference = protection.arranged()
    hold(conference, dissent={"health": "Enough."})
    client = sign_in("auditor")
    with django_assert_max_num_queries(20):
        page = client.get(reverse("quality:thresholds", args=[conference.step.child_id])).content.decode()
    assert "Health did not agree" in page
    assert (
        reverse("quality:thresholds", args=[conference.step.child_id])
        in client.get(reverse("record:person", args=[conference.step.child_id])).content.decode()
    )
