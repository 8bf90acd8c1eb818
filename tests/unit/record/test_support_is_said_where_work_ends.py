"""B19 (1): no operation ends our work unless it is said whether a plan of support is left. A drawn table, and each."""

import pytest

from lineofsight.record.support import ENDS, WORK, support_unsaid
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.operations.reviewing import UnableToReview, authorise
from lineofsight.service.child_in_need.operations.changes import UnableToChange
from lineofsight.service.child_in_need.operations.ending import end_plan
from lineofsight.service.child_in_need.operations.fostering import end_arrangement
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.operations.plans import hold_review
from lineofsight.service.court.operations.emergencies import end_emergency
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.service.court.operations.pre_proceedings import end_pre_proceedings
from lineofsight.service.court.operations.proceedings import conclude
from lineofsight.statute.steps import STEPS
from tests.factories import court, need, protection, service
from tests.factories.access import make_user
from tests.factories.record import open_step

pytestmark = pytest.mark.django_db
UNSAID = "whether a plan of support is left"


@pytest.mark.parametrize("kind", sorted(ENDS))
def test_the_table_of_when_it_has_to_be_said(kind):
    """Every outcome, with other work and without, and each of the three answers: said, none wanted, nobody said."""
    step = open_step(kind=kind, clocks=())
    ends = set(ENDS[kind]) - {"early_help"}
    for outcome in STEPS[kind].outcome_codes:
        said = {told: bool(support_unsaid(step, outcome=outcome, told=told)) for told in ("Gran.", "", None)}
        assert said == {"Gran.": False, "": False, None: outcome in ends}, outcome
    open_step(kind=next(other for other in WORK if other != kind), child=step.child, clocks=())
    for outcome in STEPS[kind].outcome_codes:
        assert not support_unsaid(step, outcome=outcome, told=None), f"{outcome}: other work goes on"


def an_assessment():
    waiting, at = service.submitted_assessment(outcome="no_further_action").assessment, service.later(days=8)
    told = {
        "outcome": "no_further_action",
        "decision": "Agreed.",
        "alternatives": "None.",
        "by": make_user("team_manager"),
    }
    return (
        waiting.step,
        UnableToReview,
        lambda **support: authorise(Assessment.objects.get(pk=waiting.pk), **told, on=at.date(), at=at, **support),
    )


def a_plan_of_need():
    step, day = need.running_plan().step, need.HELD
    told = {"outcome": "needs_met", "reason": "Calm.", "told_family": "Ring us.", "by": make_user("head_of_service")}
    return step, UnableToChange, lambda **support: end_plan(step, **told, on=day, at=need.moment(day, 16), **support)


def an_arrangement():
    step, day = need.told_of(), court.DAY
    told = {"outcome": "arrangement_ended", "reason": "Home again.", "by": make_user("team_manager")}
    return step, UnableToChange, lambda **support: end_arrangement(step, **told, on=day, at=court.at(day), **support)


def a_plan_of_protection():
    plan, at = protection.make_protection_plan(), protection.on_day(90)
    chair = plan.conference.chair
    conference = protection.arranged(plan.conference.__class__(step=plan.step), on=at.date(), chair=chair)
    told = {"outcome": "needs_met", "by": chair, "on": at.date(), "at": at.replace(hour=13)}
    return (
        plan.step,
        UnableToProtect,
        lambda **support: hold_review(conference, decided=protection.decided(category="", **support), **told),
    )


def pre_proceedings():
    [step] = court.opened("pre_proceedings")
    told = {"steps": [step], "outcome": "step_down", "decision": "Better."}
    return step, UnableToRecord, lambda **support: end_pre_proceedings(**told, **court.when(), **support)


def proceedings():
    [step] = court.issued()
    told = {"steps": [step], "outcome": "no_order", "made_on": court.DAY, "decision": "No.", "final_approved": "N"}
    return step, UnableToRecord, lambda **support: conclude(**told, **court.when(), **support)


def an_emergency():
    [step] = court.emergency(began_at=court.at(court.DAY, 9))
    at = court.at(court.DAY, 13)
    told = {"steps": [step], "outcome": "home", "ended_at": at, "next_plan": "Home.", "by": make_user("team_manager")}
    return step, UnableToRecord, lambda **support: end_emergency(**told, at=at, **support)


WAYS = (an_assessment, a_plan_of_need, an_arrangement, a_plan_of_protection, pre_proceedings, proceedings, an_emergency)


def test_every_kind_of_work_that_can_end_is_tried():
    assert len(WAYS) == len(ENDS)


@pytest.mark.parametrize("begun", WAYS, ids=lambda made: made.__name__)
def test_each_operation_refuses_until_it_is_said_and_takes_either_answer(begun):
    step, refused, end = begun()
    with pytest.raises(refused, match=UNSAID):
        end()
    step.refresh_from_db()
    assert step.stopped_on is None, "what was refused left a trace"
    end(support_after="")
    step.refresh_from_db()
    assert step.stopped_on is not None
