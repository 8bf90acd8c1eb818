"""E4 and E6: a conference that decides on early help waits until early help agrees; one is put off with why."""

from datetime import date

import pytest

from lineofsight.record.models import CaseStep
from lineofsight.record.operations.transfers import return_transfer
from lineofsight.record.pathway import UnableToClose
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.operations.after import finish_conference, put_off
from tests.factories import protection as make
from tests.factories.access import make_user
from tests.factories.transfers import accept, propose
from tests.unit.child_protection.test_conferences import HELD, hold

pytestmark = pytest.mark.django_db
LATER = date(2021, 8, 3)


def decided():
    conference = make.arranged()
    opened = hold(conference, outcome="early_help", category="")
    conference.refresh_from_db()
    return conference, opened


def finish(conference, outcome="early_help", **said):
    return finish_conference(
        conference, outcome=outcome, on=LATER, by=make_user("team_manager"), at=make.moment(LATER), **said
    )


def test_the_conference_is_recorded_and_on_time_while_its_step_waits():
    """E4 (1), (3): what was decided stands; only the work waits for another service."""
    conference, opened = decided()
    step = CaseStep.objects.get(pk=conference.step_id)
    assert (opened, step.stopped_on, conference.outcome) == (None, None, "early_help")
    assert step.duties.get(clock_code="CP-ICPC").met_on == HELD
    with pytest.raises(UnableToClose, match="a manager of early help has to accept it first"):
        finish(conference)


def test_once_early_help_accepts_the_step_ends_and_opens_it():
    conference, _ = decided()
    accept(propose(conference.step, on=HELD, at=make.moment(HELD, 14)), on=LATER)
    opened = finish(conference)
    step = CaseStep.objects.get(pk=conference.step_id)
    assert (opened.kind, opened.opened_by_id, opened.started_on) == ("early_help", step.pk, LATER)
    assert (step.outcome, step.stopped_on) == ("early_help", LATER)


def test_what_was_agreed_before_the_conference_ends_it_at_once():
    conference = make.arranged()
    accept(propose(conference.step, on=HELD, at=make.moment(HELD, 9)))
    assert hold(conference, outcome="early_help", category="").kind == "early_help"


def test_where_it_is_returned_something_else_is_done_with_why():
    conference, _ = decided()
    made = propose(conference.step, on=HELD, at=make.moment(HELD, 14))
    by = make_user("early_help_manager")
    return_transfer(made, words="They need a social worker.", on=LATER, by=by, at=make.moment(LATER, 9))
    with pytest.raises(UnableToProtect, match="The conference decided on early help"):
        finish(conference, "services")
    opened = finish(conference, "services", reason="Early help can't keep the children safe enough.")
    conference.refresh_from_db()
    assert opened.kind == "child_in_need_plan"
    assert conference.instead_because == "Early help can't keep the children safe enough."


def test_only_a_conference_makes_a_child_protection_plan():
    conference, _ = decided()
    with pytest.raises(UnableToProtect, match="Only a conference"):
        finish(conference, "child_protection_plan", reason="Worse now.")


def test_a_conference_that_is_put_off_is_arranged_again_and_its_time_limit_runs_on():
    """E4 (1): the report's clock ends with the day that fell away; the conference's does not."""
    conference = make.arranged()
    by, on = make_user("team_manager"), date(2021, 7, 27)
    with pytest.raises(UnableToProtect, match="Say why"):
        put_off(conference, reason=" ", on=on, by=by, at=make.moment(on))
    put_off(conference, reason="Mum is in hospital.", on=on, by=by, at=make.moment(on))
    conference.refresh_from_db()
    assert (conference.state, conference.meeting.cancelled_reason) == ("to_arrange", "Mum is in hospital.")
    duties = conference.step.duties
    assert duties.get(clock_code="CP-REPORT").lifted_on == on
    assert duties.get(clock_code="CP-ICPC").met_on is None
    again = make.arranged(conference, on=date(2021, 8, 3), chair=conference.chair)
    assert again.state == "arranged"
    assert duties.open().get(clock_code="CP-REPORT").counts_from == date(2021, 8, 3)


def test_one_that_is_not_arranged_is_not_put_off():
    with pytest.raises(UnableToProtect, match="Only a conference that is arranged"):
        put_off(
            make.make_conference(), reason="So.", on=HELD, by=make_user("team_manager"), at=make.moment(HELD)
        )  # fmt: skip


def test_a_report_that_was_never_shared_is_not_done_with_why_and_late_no_more():
    """E4: CP-REPORT ends when the conference has met, and is in nobody's work from then on."""
    conference = make.arranged()
    hold(conference)
    duty = conference.step.duties.get(clock_code="CP-REPORT")
    assert (duty.met_on, duty.lifted_on) == (None, HELD)
    assert not conference.step.duties.open().late(at=make.moment(date(2022, 1, 1))).filter(pk=duty.pk).exists()
