"""B16: the school readiness team stands in the structure under education, and is not counted as early help casework."""

from datetime import date, timedelta

import pytest

from lineofsight.record.models import Team
from lineofsight.record.operations.allocations import UnableToAllocate, allocate
from lineofsight.record.operations.structure import open_team
from lineofsight.record.queries.structure import structure_on
from lineofsight.service.early_help.queries.workload import workload
from tests.factories.access import make_user
from tests.factories.early_help import MET, make_episode
from tests.factories.record import moment, worker_for

pytestmark = pytest.mark.django_db
OPENED = date(2015, 7, 1)


def education() -> Team:
    return open_team(
        name="School Readiness Team", code="SRT", service="school_readiness", directorate="education", on=OPENED,
        by=make_user("head_of_service"), at=moment(OPENED),
    )  # fmt: skip


def test_b16_1_it_has_its_place_in_the_structure():
    team = education()
    [service] = [one for one in structure_on(MET, by=make_user("head_of_service")) if one.name == "School readiness"]
    assert [then.team for then in service.teams] == [team]
    assert (team.get_directorate_display(), team.holds_casework) == ("Education", False)


def test_b16_1_the_structure_says_so(sign_in):
    education()
    page = sign_in("head_of_service").get("/our-work/structure/").content.decode()
    assert "Education: no casework" in page


def test_b16_2_no_casework_can_be_given_to_it():
    worker = worker_for(make_user("early_help_practitioner"), team=education())
    step = make_episode().step
    with pytest.raises(UnableToAllocate, match="part of education and holds no casework"):
        allocate(step, worker=worker, direction="Help.", on=MET, by=make_user("early_help_manager"), at=moment(MET))


def test_b16_2_its_workers_are_not_counted_as_early_help():
    make_episode()
    by, day = make_user("early_help_manager"), MET + timedelta(days=1)
    before = workload(by=by, on=day)
    worker_for(make_user("early_help_practitioner"), team=education())
    assert workload(by=by, on=day) == before
