"""Every child has a safety plan that says what keeps them safe, who does what and when it is looked at again (D6)."""

from datetime import timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.service.child_in_need.models import SafetyPlan
from lineofsight.service.child_in_need.operations.changes import UnableToChange
from lineofsight.service.child_in_need.operations.grading import grade_safety
from lineofsight.service.child_in_need.operations.safety import end_safety_plan
from lineofsight.service.child_in_need.queries.safety import coverage
from tests.factories.need import make_safety, running_plan
from tests.factories.plans import AGREED
from tests.factories.record import PersonFactory, moment

pytestmark = pytest.mark.django_db
NOW = moment(AGREED + timedelta(days=50))


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_write_one(make_user, role):
    by = make_user(role)
    if by.can("plan_write"):
        assert make_safety(by=by).written_by == by
    else:
        with pytest.raises(NotAllowed):
            make_safety(by=by)


def test_a_care_leaver_who_is_an_adult_has_one_too():
    """D6 (1)"""
    leaver = PersonFactory(date_of_birth=AGREED - timedelta(days=20 * 365))
    plan = make_safety(leaver)
    assert SafetyPlan.objects.in_force().get(child=leaver) == plan


def test_a_later_one_replaces_the_one_before_and_both_are_kept():
    """D6 (1)"""
    first = make_safety()
    second = make_safety(first.child, at=NOW, keeps_safe="Mum has moved.")
    first.refresh_from_db()
    assert (first.ended_on, first.ended_because) == (NOW.date(), "Replaced by a later version.")
    assert SafetyPlan.objects.in_force().get(child=first.child) == second


@pytest.mark.parametrize("missing", ["worries", "keeps_safe", "who_does_what", "if_worse", "agreed_with"])
def test_one_that_is_not_whole_is_refused(missing):
    with pytest.raises(UnableToChange, match="Say "):
        make_safety(**{missing: "  "})
    assert not SafetyPlan.objects.exists()


@pytest.mark.parametrize("days", [0, -1])
def test_it_is_looked_at_again_after_it_was_agreed(days):
    """D6 (2)"""
    with pytest.raises(UnableToChange, match="look at it again"):
        make_safety(review_on=AGREED + timedelta(days=days))


def test_a_manager_grades_it_and_never_their_own(make_user):
    """D6 (4)"""
    writer = make_user("team_manager")
    plan = make_safety(by=writer)
    with pytest.raises(UnableToChange, match="somebody else"):
        grade_safety(plan, grade="good", reason="Clear.", by=writer, at=NOW)
    with pytest.raises(NotAllowed):
        grade_safety(plan, grade="good", reason="Clear.", by=make_user("social_worker"), at=NOW)
    assert grade_safety(plan, grade="good", reason="Clear.", by=make_user("team_manager"), at=NOW).grade == "good"


def test_coverage_counts_open_children_and_lists_those_without(make_user):
    """D6 (3)"""
    covered, bare = running_plan().step, running_plan().step
    plan = make_safety(covered.child)
    grade_safety(plan, grade="inadequate", reason="Nobody is named.", by=make_user("team_manager"), at=NOW)
    found = coverage(by=make_user("team_manager"), at=NOW)
    assert (found.children, found.covered, found.percent) == (2, 1, 50)
    assert list(found.without) == [bare]
    assert list(found.overdue) == [plan]
    assert dict(found.grades)["Inadequate"] == 1


def test_nobody_open_is_no_percentage(make_user):
    assert coverage(by=make_user("team_manager"), at=NOW).percent is None


def test_it_ends_with_a_reason_and_leaves_the_child_without_one(make_user):
    plan, by = make_safety(), make_user("team_manager")
    with pytest.raises(UnableToChange, match="Say why"):
        end_safety_plan(plan, because=" ", by=by, on=NOW.date(), at=NOW)
    end_safety_plan(plan, because="Dad has moved abroad.", by=by, on=NOW.date(), at=NOW)
    with pytest.raises(UnableToChange, match="ended already"):
        end_safety_plan(plan, because="Again.", by=by, on=NOW.date(), at=NOW)
