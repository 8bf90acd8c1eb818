"""Duties: opened with a date counted by the clock, met, lifted, explained, and counted again."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from lineofsight.access.checks import NotAllowed
from lineofsight.record.models import Duty
from lineofsight.record.operations.duties import (
    UnableToExplain,
    explain_lateness,
    lift_duties,
    meet_duty,
    open_duty,
    recount_open_duties,
)
from lineofsight.statute.clocks import CLOCKS
from lineofsight.statute.limits import NeedsTime
from tests.factories.record import LONDON, TeamFactory, moment, open_step

pytestmark = pytest.mark.django_db

STARTED = date(2021, 6, 14)


@pytest.fixture
def step():
    return open_step(clocks=())


def test_a_duty_is_due_when_its_clock_says(step):
    duty = open_duty("AS-45-START", step=step, start=STARTED, team=TeamFactory())
    assert duty.due_on == CLOCKS["AS-45-START"].due(STARTED).on
    assert (duty.child, duty.cycle, duty.due_at, duty.started_at) == (step.child, 1, None, None)
    assert "45 working days" in duty.how


def test_a_duty_in_hours_keeps_the_moment(step):
    start = datetime(2021, 6, 14, 23, 30, tzinfo=LONDON)
    duty = open_duty("FD-CONTACT-DEC", step=step, start=start, team=TeamFactory())
    duty.refresh_from_db()
    assert duty.due_at - duty.started_at == timedelta(hours=24)
    assert (duty.started_on, duty.due_on) == (date(2021, 6, 14), date(2021, 6, 15))


def test_hours_are_not_counted_from_a_date(step):
    with pytest.raises(NeedsTime):
        open_duty("FD-CONTACT-DEC", step=step, start=STARTED, team=TeamFactory())


def test_a_duty_that_cannot_be_counted_again_says_so(step):
    duty = open_duty("FD-CONTACT-DEC", step=step, start=moment(STARTED), team=TeamFactory())
    duty.started_at = None
    assert "can't be counted again" in duty.how


def test_a_duty_met_is_met_once(step, now):
    open_duty("AS-SEEN", step=step, start=STARTED, team=TeamFactory())
    assert meet_duty("AS-SEEN", step=step, at=now).met_on == now.date()
    assert meet_duty("AS-SEEN", step=step, at=now) is None


def test_a_duty_is_never_met_before_it_started(step, now):
    open_duty("AS-SEEN", step=step, start=STARTED, team=TeamFactory())
    assert meet_duty("AS-SEEN", step=step, at=now, on=date(2021, 6, 1)).met_on == STARTED


def test_a_clock_that_runs_once_more_opens_no_third_duty(step, now, monkeypatch):
    from dataclasses import replace

    clock = CLOCKS["CIN-VISIT"]
    once_more = replace(clock, recurs=replace(clock.recurs, at_most=1))
    monkeypatch.setitem(CLOCKS, "CIN-VISIT", once_more)
    open_duty("CIN-VISIT", step=step, start=STARTED, team=TeamFactory())
    meet_duty("CIN-VISIT", step=step, at=now)
    meet_duty("CIN-VISIT", step=step, at=now)
    assert sorted(Duty.objects.values_list("cycle", flat=True)) == [1, 2]


def test_lifted_duties_are_no_longer_open(step, today, now):
    open_duty("AS-SEEN", step=step, start=STARTED, team=TeamFactory())
    assert lift_duties(step=step, on=today, reason="The child moved abroad.") == 1
    assert not Duty.objects.open().exists()
    assert meet_duty("AS-SEEN", step=step, at=now) is None


@pytest.mark.parametrize(
    "due_on, due_at, met_on, met_at, late",
    [
        (date(2021, 7, 13), None, None, None, True),
        (date(2021, 7, 14), None, None, None, False),
        (date(2021, 7, 13), None, date(2021, 7, 13), None, False),
        (date(2021, 7, 12), None, date(2021, 7, 13), None, True),
        (date(2021, 7, 14), moment(date(2021, 7, 14), 9), None, None, True),
        (date(2021, 7, 14), moment(date(2021, 7, 14), 11), None, None, False),
        (date(2021, 7, 14), moment(date(2021, 7, 14), 9), date(2021, 7, 14), moment(date(2021, 7, 14), 8), False),
    ],
)
def test_late_by_the_day_or_by_the_hour(step, now, due_on, due_at, met_on, met_at, late):
    duty = open_duty("AS-SEEN", step=step, start=STARTED, team=TeamFactory())
    duty.due_on, duty.due_at, duty.met_on, duty.met_at = due_on, due_at, met_on, met_at
    duty.save()
    assert duty.is_late(at=now) is late
    assert Duty.objects.late(at=now).exists() is (late and met_on is None)


def test_days_left_are_negative_once_late(step):
    duty = open_duty("AS-SEEN", step=step, start=STARTED, team=TeamFactory())
    assert duty.days_left(on=duty.due_on + timedelta(days=3)) == -3


def test_lateness_is_explained_by_who_works_with_the_child(step, now, make_user):
    duty = open_duty("AS-SEEN", step=step, start=STARTED, team=TeamFactory())
    explain_lateness(duty, reason=" The family was away. ", by=make_user("social_worker"), at=now)
    duty.refresh_from_db()
    assert duty.late_reason == "The family was away."


@pytest.mark.parametrize(
    "reason, at, sentence", [(" ", date(2021, 7, 14), "Say why"), ("Away.", date(2021, 6, 15), "not late")]
)
def test_a_reason_is_needed_and_only_when_late(step, make_user, reason, at, sentence):
    duty = open_duty("AS-SEEN", step=step, start=STARTED, team=TeamFactory())
    with pytest.raises(UnableToExplain, match=sentence):
        explain_lateness(duty, reason=reason, by=make_user("social_worker"), at=moment(at))


def test_an_auditor_explains_nothing(step, now, make_user):
    duty = open_duty("AS-SEEN", step=step, start=STARTED, team=TeamFactory())
    with pytest.raises(NotAllowed):
        explain_lateness(duty, reason="Away.", by=make_user("auditor"), at=now)


def test_counting_again_moves_open_duties_and_leaves_finished_ones(step, now, capsys):
    from django.core.management import call_command

    team = TeamFactory()
    right = open_duty("AS-SEEN", step=step, start=STARTED, team=team).due_on
    finished = open_duty("AS-CHK10", step=step, start=STARTED, team=team)
    meet_duty("AS-CHK10", step=step, at=now)
    Duty.objects.update(due_on=date(2021, 6, 15))
    assert recount_open_duties() == 1
    assert Duty.objects.get(clock_code="AS-SEEN").due_on == right
    assert Duty.objects.get(pk=finished.pk).due_on == date(2021, 6, 15)
    call_command("recount-duties")
    assert "No due date moved." in capsys.readouterr().out


def test_soonest_first_is_by_hour_within_a_day(step):
    team = TeamFactory()
    day = open_duty("AS-SEEN", step=step, start=STARTED, team=team)
    hour = open_duty("FD-CONTACT-DEC", step=step, start=timezone.now(), team=team)
    Duty.objects.update(due_on=STARTED)
    assert list(Duty.objects.soonest_first()) == [hour, day]
    assert hour.owner == team.name
    assert str(day).startswith("Single assessment: child seen")
