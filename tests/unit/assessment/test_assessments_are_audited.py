"""Somebody who had no hand in an assessment grades it, part by part (C3, C5, C9)."""

from datetime import timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.service.assessment.audited_parts import AUDITED
from lineofsight.service.assessment.models import AssessmentAudit
from lineofsight.service.assessment.operations.auditing import UnableToAudit, audit_assessment
from lineofsight.service.assessment.queries.auditing import audits_page
from tests.factories.judging import audited, grades
from tests.factories.service import authorised_assessment, later, submitted_assessment

pytestmark = pytest.mark.django_db
SAID = {"grade": "good", "strengths": "She is heard.", "to_do": "Ask Dad."}


def test_every_part_has_a_grade_and_identity_is_one_of_them():
    """C3 (1), C5 (2)"""
    audit = audited(parts=grades(identity="requires_improvement"))
    assert {part.part for part in audit.parts.all()} == set(AUDITED)
    assert audit.parts.get(part="identity").grade == "requires_improvement"
    assert {"parents", "identity", "analysis"} <= set(AUDITED)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_judges_practice_may_audit(make_user, role):
    by = make_user(role)
    if by.can("practice_audit"):
        assert audited(by=by).audited_by == by
    else:
        with pytest.raises(NotAllowed):
            audited(by=by)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"parts": {"child": "good"}}, "Grade this part: Each parent"),
        ({"parts": grades(analysis="splendid")}, "Grade this part: Analysis"),
        ({"grade": "splendid"}, "Grade the whole"),
        ({"parts": grades(child="inadequate")}, "can't be good or outstanding"),
        ({"to_do": " "}, "what would make it better"),
    ],
)
def test_what_is_refused_says_why(make_user, changes, problem):
    with pytest.raises(UnableToAudit, match=problem):
        audit_assessment(
            authorised_assessment(), **{"parts": grades(), **SAID, **changes}, by=make_user("auditor"), at=later(days=9)
        )
    assert not AssessmentAudit.objects.exists()


def test_nobody_audits_their_own_work_or_what_is_not_finished(make_user):
    head = make_user("head_of_service")
    with pytest.raises(UnableToAudit, match="You had a hand"):
        audit_assessment(authorised_assessment(by=head), parts=grades(), **SAID, by=head, at=later(days=9))
    unfinished = submitted_assessment().assessment
    with pytest.raises(UnableToAudit, match="not authorised yet"):
        audit_assessment(unfinished, parts=grades(), **SAID, by=head, at=later(days=9))
    audit = audited(by=head)
    with pytest.raises(UnableToAudit, match="audited this assessment already"):
        audit_assessment(audit.assessment, parts=grades(), **SAID, by=head, at=later(days=9))


def test_the_trend_the_parts_and_the_teams_are_told(make_user):
    """C3 (4), C9 (1)"""
    by = make_user("auditor")
    audited(by=by, parts=grades(identity="inadequate"), grade="requires_improvement")
    audited(by=by, grade="inadequate", days=100)
    page = audits_page(by=by, at=later(days=101))
    assert "Inadequate" in str(page.trend.headings) + str(page.trend.rows)
    identity = next(one for one in page.parts if one.name == AUDITED["identity"].name)
    assert identity.counts == [0, 0, 0, 2]
    assert [one.total for one in page.teams] == [2]


def test_what_to_audit_next_is_drawn_and_leaves_out_ones_own_and_what_was_audited(make_user):
    """C9 (2)"""
    by = make_user("head_of_service")
    audited(by=by)
    own, other = authorised_assessment(by=by), authorised_assessment()
    assert audits_page(by=by, at=later(days=9)).drawn == [other]
    assert set(audits_page(by=make_user("auditor"), at=later(days=9)).drawn) == {own, other}
    assert audits_page(by=by, at=later(days=9) + timedelta(days=40)).drawn == []
