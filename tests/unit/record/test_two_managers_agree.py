"""B7: work passes between services when two managers agree: dated, answered once, and never finished before."""

from datetime import date
from html import unescape

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from lineofsight.access.checks import NotAllowed
from lineofsight.record import handshake, pathway
from lineofsight.record.models import CaseStep, Duty, Transfer
from lineofsight.record.operations.transfers import (
    NotYours,
    UnableToTransfer,
    accept_transfer,
    record_handover,
    return_transfer,
    withdraw_transfer,
)
from lineofsight.record.operations.transfers_together import accept_together, propose_together
from lineofsight.record.queries.transfers import say_who_came_back, working_days_between
from lineofsight.record.thresholds import threshold_in_force
from lineofsight.statute.steps import STEPS
from lineofsight.web import clock
from tests.factories.access import make_user
from tests.factories.record import PostFactory, WorkerFactory, moment, open_step
from tests.factories.transfers import ON, accept, propose, sample_step, team_of

pytestmark = pytest.mark.django_db
LATER = date(2021, 8, 5)
PASSED_ON = [(key, one.code) for key, step in STEPS.items() for one in step.passed_on]


def stop(step, *, outcome="early_help", on=LATER):
    return pathway.stop(step, outcome=outcome, on=on, by=make_user("team_manager"), at=moment(on))


@pytest.mark.parametrize("kind, outcome", PASSED_ON)
def test_b7_1_no_step_is_passed_on_before_the_other_manager_accepts(kind, outcome):
    step = open_step(kind=kind, clocks=())
    with pytest.raises(pathway.UnableToClose, match="has to accept it first"):
        stop(step, outcome=outcome)
    transfer = propose(step, outcome=outcome)
    with pytest.raises(pathway.UnableToClose, match="has not answered yet"):
        stop(step, outcome=outcome)
    accept(transfer, on=LATER)
    assert stop(step, outcome=outcome).outcome == outcome


@pytest.mark.parametrize("kind, outcome", PASSED_ON)
def test_every_service_that_is_asked_has_managers_to_answer(kind, outcome):
    assert handshake.receivers_of(STEPS[kind].outcome(outcome).opens)


def test_other_outcomes_need_nobody():
    assert stop(open_step(), outcome="no_further_action").stopped_on == LATER


def test_b7_2_the_receiver_begins_in_the_team_that_accepted_and_owes_the_joint_hand_over():
    step, team = open_step(), team_of("early_help")
    second = PostFactory(team__service="early_help").team
    accept(propose(step), team=second, on=LATER)
    stop(step)
    opened = pathway.open_step(
        "early_help", child=step.child, opened_by=step, on=LATER, by=make_user("team_manager"), at=moment(LATER)
    )
    duty = opened.duties.get(clock_code="EH-STEPDOWN")
    assert (opened.allocations.get().team, duty.started_on, duty.due_on) == (second, ON, date(2021, 8, 16))
    assert team != second
    record_handover(
        step.transfers.get(), met_on=date(2021, 8, 9), met_words="Mum and both workers.", on=date(2021, 8, 10),
        by=make_user("social_worker"), at=moment(date(2021, 8, 10)),
    )  # fmt: skip
    assert opened.duties.get(clock_code="EH-STEPDOWN").met_on == date(2021, 8, 9)


def test_b7_1_stepping_up_is_answered_within_a_working_day():
    step = open_step(kind="early_help", clocks=())
    transfer = propose(step, outcome="step_up")
    assert Duty.objects.get(step=step, clock_code="EH-STEPUP").due_on == date(2021, 8, 3)
    return_transfer(
        transfer, words="The plan has not been tried.", on=ON, by=make_user("head_of_service"), at=moment(ON, 15)
    )
    assert Duty.objects.get(step=step, clock_code="EH-STEPUP").met_on == ON
    again = propose(step, outcome="step_up", on=LATER)
    withdraw_transfer(again, words="They moved.", on=LATER, by=make_user("team_manager"), at=moment(LATER, 15))
    assert Duty.objects.get(step=step, clock_code="EH-STEPUP", cycle=2).lifted_on == LATER


def test_b7_3_the_days_between_are_working_days():
    assert working_days_between(ON, date(2021, 8, 31)) == 20  # The bank holiday of 30 August is not counted.


def test_b7_4_who_comes_back_within_six_months_is_known():
    step = open_step()
    transfer = accept(propose(step))
    stop(step)
    back = CaseStep.objects.create(
        child=step.child, kind="referral", started_on=date(2022, 2, 1), started_by=make_user()
    )
    say_who_came_back([transfer])
    assert transfer.back == back
    CaseStep.objects.filter(pk=back.pk).update(started_on=date(2022, 2, 3))
    say_who_came_back([transfer])
    assert transfer.back is None


def test_nobody_answers_what_they_proposed():
    manager = make_user("team_manager")
    with pytest.raises(NotYours, match="You proposed it"):
        accept(propose(by=manager), by=manager)


def test_a_manager_answers_for_their_own_service():
    sender, receiver = make_user("team_manager"), make_user("early_help_manager")
    PostFactory(worker=WorkerFactory(account=sender))
    PostFactory(worker=WorkerFactory(account=receiver), team=team_of("early_help"))
    transfer = propose()
    with pytest.raises(NotYours, match="A manager of early help"):
        accept(transfer, by=sender)
    assert accept(transfer, by=receiver).answer == "accepted"


@pytest.mark.parametrize("role", ["social_worker", "early_help_practitioner", "partner", "analyst"])
def test_only_managers_propose_and_answer(role):
    transfer, other = propose(), open_step()
    with pytest.raises(NotAllowed):
        propose(other, by=make_user(role))
    with pytest.raises(NotAllowed):
        accept(transfer, by=make_user(role))


def test_what_is_refused_is_said():
    step, manager = open_step(), make_user("early_help_manager")
    with pytest.raises(UnableToTransfer, match="Say why"):
        propose(step, reason=" ", by=manager)
    with pytest.raises(UnableToTransfer, match="Choose what"):
        propose(step, outcome="child_in_need_plan")
    transfer = propose(step)
    with pytest.raises(UnableToTransfer, match="already"):
        propose(step)
    with pytest.raises(UnableToTransfer, match="team of early help"):
        accept_transfer(transfer, team=team_of("quality"), on=ON, by=manager, at=moment(ON))
    with pytest.raises(UnableToTransfer, match="why you return it"):
        return_transfer(transfer, words="", on=ON, by=manager, at=moment(ON))
    accept(transfer)
    with pytest.raises(UnableToTransfer, match="answered already"):
        accept(transfer)


def test_the_database_keeps_two_managers_apart():
    transfer = propose()
    with pytest.raises(IntegrityError), transaction.atomic():
        type(transfer).objects.filter(pk=transfer.pk).update(
            answer="accepted", answered_on=ON, answered_at=moment(ON), answered_by=transfer.proposed_by,
            team=team_of("early_help"),
        )  # fmt: skip


def test_brothers_and_sisters_go_together_or_not_at_all():
    told, level = {"on": ON, "at": moment(ON)}, threshold_in_force(on=ON).level("3")
    steps, seen = [open_step(), open_step()], {"level": "3", "indicators": [level.indicators[0].code]}
    by = make_user("team_manager")
    made = propose_together(steps, outcome="early_help", reason="All agree.", by=by, **seen, **told)
    accept(made[1])
    with pytest.raises(UnableToTransfer):
        accept_together(made, team=team_of("early_help"), by=make_user("head_of_service"), **told)
    made[0].refresh_from_db()
    assert made[0].answer == ""


def test_a5_4_stepping_up_or_down_is_judged_by_the_threshold_in_force():
    """A5 (4): the same table as a contact's decision."""
    in_force = threshold_in_force(on=ON)
    level = in_force.level("3")
    made = propose(level="3", indicators=[level.indicators[0].code, level.indicators[2].code])
    assert (made.threshold_version, made.level) == (in_force.version, level.name)
    assert made.shown_by.splitlines() == [level.indicators[0].text, level.indicators[2].text]


@pytest.mark.parametrize(
    "said, why",
    [
        ({"level": "9", "indicators": ["3a"]}, "Choose the level"),
        ({"level": ""}, "Choose the level"),
        ({"level": "3", "indicators": []}, "at least one thing that shows"),
    ],
)
def test_a5_4_a_level_is_one_of_the_table_and_something_shows_it(said, why):
    with pytest.raises(UnableToTransfer, match=why):
        propose(**said)


@pytest.mark.parametrize(
    "without", [{"level": ""}, {"shown_by": ""}, {"level": "", "threshold_version": "", "shown_by": ""}]
)
def test_a5_4_the_database_keeps_a_level_whole(without):
    made = propose()
    with pytest.raises(IntegrityError), transaction.atomic():
        Transfer.objects.filter(pk=made.pk).update(**without)


def test_a5_4_it_is_asked_and_shown_on_screen(sign_in, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: moment(ON, 17))
    monkeypatch.setattr(clock, "today", lambda: ON)
    step, client = sample_step(), sign_in("team_manager")
    address = reverse("record:transfer_new", kwargs={"pk": step.pk})
    asked = unescape(client.get(address).content.decode())
    one = threshold_in_force(on=ON).level("3").indicators[0]
    assert "What is the level of need now?" in asked
    assert one.text in asked
    told = {"outcome": "early_help", "reason": "They ask for help.", "level": "3"}
    assert "Choose at least one thing that shows this level of need" in client.post(address, told).content.decode()
    shown = unescape(client.post(address, {**told, "shown_by_3": [one.code]}, follow=True).content.decode())
    assert f"<li>{one.text}</li>" in shown
