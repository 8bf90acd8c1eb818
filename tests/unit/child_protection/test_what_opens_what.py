"""Discussion, enquiry, conference and plan open one another with the right clocks, each counted from the right day."""

from datetime import date

import pytest

from lineofsight.record import pathway
from lineofsight.record.models import CaseStep
from lineofsight.statute.working_days import england
from tests.factories.access import make_user
from tests.factories.record import PersonFactory
from tests.factories.service import later, make_teams, open_steps

pytestmark = pytest.mark.django_db
ON = date(2021, 7, 13)


def opened(kind, child, *, by, opened_by=None, on=ON):
    make_teams()
    return pathway.open_step(kind, child=child, opened_by=opened_by, on=on, by=by, at=later())


def clocks(step):
    return {duty.clock_code: duty.due_on for duty in step.duties.all()}


def test_the_conference_counts_from_the_discussion_and_not_from_the_end_of_the_enquiry():
    """E4 (1): 15 working days after the strategy discussion at which the enquiry was started."""
    by, child = make_user("team_manager"), PersonFactory()
    enquiry = opened("section_47_enquiry", child, by=by)
    pathway.stop(enquiry, outcome="conference", on=date(2021, 7, 27), by=by, at=later(days=14))
    conference = opened("initial_conference", child, by=by, opened_by=enquiry, on=date(2021, 7, 27))
    assert clocks(conference) == {"CP-ICPC": england().add(ON, 15)} == {"CP-ICPC": date(2021, 8, 3)}


def test_an_unborn_childs_conference_runs_on_its_own_clock():
    by, child = make_user("team_manager"), PersonFactory(date_of_birth=None, expected_on=date(2021, 10, 1))
    assert list(clocks(opened("initial_conference", child, by=by))) == ["CP-PREBIRTH"]


def test_a_transfer_in_counts_from_the_day_we_were_told():
    by, child = make_user("team_manager"), PersonFactory()
    make_teams()
    told = CaseStep.objects.create(child=child, kind="referral", started_on=date(2021, 7, 9), started_by=by)
    assert clocks(opened("initial_conference", child, by=by, opened_by=told)) == {"CP-ICPC-TRANS": date(2021, 7, 30)}


def test_a_plan_starts_with_its_groups_visits_reviews_and_senior_review():
    """E5 (3) (4), E6 (1): everything counts from the day of the conference."""
    step = opened("child_protection_plan", PersonFactory(), by=make_user("team_manager"))
    assert clocks(step) == {
        "CP-CORE1": date(2021, 7, 27),
        "CP-VISIT": date(2021, 7, 27),
        "CP-RCPC1": date(2021, 10, 13),
        "CP-DRIFT": date(2022, 10, 13),
    }


def test_no_child_in_need_plan_stands_beside_a_child_protection_plan():
    by, child = make_user("team_manager"), PersonFactory()
    beside = opened("child_in_need_plan", child, by=by, on=date(2021, 6, 1))
    opened("child_protection_plan", child, by=by)
    beside.refresh_from_db()
    assert (beside.stopped_on, beside.outcome) == (ON, "child_protection_plan")
    assert not beside.duties.open().exists()
    assert open_steps(child, "child_in_need_plan") == []


@pytest.mark.parametrize("kind", ["section_47_enquiry", "initial_conference", "child_protection_plan"])
def test_a_child_has_one_open_of_each(kind):
    by, child = make_user("team_manager"), PersonFactory()
    opened(kind, child, by=by)
    with pytest.raises(pathway.UnableToOpen, match="already has an open"):
        opened(kind, child, by=by)
