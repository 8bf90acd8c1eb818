"""B7 and B8: early help ends with how the goals turned out, what helps afterwards, and a handshake to step up."""

from datetime import date

import pytest

from lineofsight.record.models import Goal, Plan, PlanVersion
from lineofsight.record.pathway import UnableToClose
from lineofsight.service.early_help.operations.changes import UnableToHelp
from lineofsight.service.early_help.operations.closing import close_early_help
from tests.factories.access import make_user
from tests.factories.early_help import MET, make_episode, told
from tests.factories.record import moment
from tests.factories.transfers import agreed

pytestmark = pytest.mark.django_db


def with_goals(episode, *results):
    plan = Plan.objects.create(step=episode.step)
    version = PlanVersion.objects.create(plan=plan, number=1, started_at=moment(MET), started_by=make_user())
    for result in results:
        Goal.objects.create(
            plan=plan, text="Bedtime.", how_we_know="You sleep.", due_on=date(2021, 12, 1), added_in=version,
            result=result, evidence="Mum says." if result else "",
        )  # fmt: skip


def finish(episode, outcome, **more):
    said = {"closing_words": "They sleep.", "support_after": "Ring the school nurse.", **more}
    return close_early_help(episode, outcome=outcome, **said, **told(MET, role="early_help_manager"))


@pytest.mark.parametrize(
    "results, outcome, refused",
    [
        ((), "goals_met", "no plan with goals"),
        (("reached", ""), "goals_met", "how each goal"),
        (("reached", "partly"), "goals_met", "Not every goal"),
        (("reached", "reached"), "goals_met", ""),
        (("reached", "not_reached"), "partly_met", ""),
        ((), "disengaged", ""),
    ],
)
def test_b4_3_the_outcome_is_borne_out_by_each_goal(results, outcome, refused):
    """B8 (2)"""
    episode = make_episode()
    with_goals(episode, *results)
    if refused:
        with pytest.raises(UnableToHelp, match=refused):
            finish(episode, outcome)
    else:
        assert finish(episode, outcome) == []
        episode.step.refresh_from_db()
        assert episode.step.outcome == outcome


def test_b7_2_stepping_up_waits_for_social_care_and_opens_a_referral():
    episode = make_episode()
    with pytest.raises(UnableToClose, match="has to accept it first"):
        finish(episode, "step_up")
    agreed(episode.step, outcome="step_up", on=MET)
    [referral] = finish(episode, "step_up")
    assert (referral.kind, referral.opened_by_id) == ("referral", episode.pk)


def test_b19_1_nobody_is_left_without_whom_to_ring():
    with pytest.raises(UnableToHelp, match="whom they can ring"):
        finish(make_episode(), "disengaged", support_after=" ")


def test_brothers_and_sisters_finish_together_where_chosen():
    episode = make_episode(siblings=2)
    steps = list(type(episode.step).objects.filter(group=episode.step.group).order_by("pk"))
    finish(episode, "disengaged", also=[steps[1].pk])
    assert [type(step).objects.get(pk=step.pk).outcome for step in steps] == ["disengaged", "disengaged", ""]
