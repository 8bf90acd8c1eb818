"""Private fostering: notice, visits on the law's clocks, suitability, changes and the end (A21, D10)."""

from datetime import timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.record.operations.notes import record_visit
from lineofsight.service.child_in_need.models import ArrangementChange, Campaign, Suitability
from lineofsight.service.child_in_need.operations import fostering
from lineofsight.service.child_in_need.operations.changes import UnableToChange
from lineofsight.service.child_in_need.queries.fostering import campaigns, notice_of, register_of
from lineofsight.statute.steps import STEPS
from tests.factories.need import told_of
from tests.factories.plans import OPENED
from tests.factories.record import moment
from tests.factories.service import make_teams

pytestmark = pytest.mark.django_db
WHOLE = {
    "carer": "Warm.", "household": "One son.", "home": "Clean.", "childs_wishes": "I like it.", "requirements": "",
    "decision": "suitable",
}  # fmt: skip


def after(days: int, hour: int = 15):
    return moment(OPENED + timedelta(days=days), hour)


def visit(step, *, days: int, by, alone: bool = True):
    told = {"happened_at": after(days), "mode": "home", "by": by, "at": after(days, 17)}
    reason = "" if alone else "No other room."
    return record_visit(step, is_seen=True, is_seen_alone=alone, not_alone_reason=reason, **told)


def judge(step, *, by, **changes):
    told = {**WHOLE, "decided_on": after(20).date(), **changes}
    return fostering.judge_suitability(step, **told, by=by, at=after(20))


@pytest.mark.parametrize("weeks, days, in_time", [(6, 0, True), (6, -1, False), (8, 0, True), (-1, 0, False)])
def test_notice_is_due_six_weeks_before_it_begins(weeks, days, in_time):
    """A21 (1), clock PF-NOTICE"""
    step = told_of(begins_on=OPENED + timedelta(weeks=weeks, days=days))
    assert notice_of(step.private_fostering).is_in_time is in_time


def test_the_first_visit_is_due_in_7_working_days_and_the_next_in_6_weeks():
    """D10 (2), clocks PF-VISIT1 and PF-VISITY1"""
    due = dict(told_of().duties.values_list("clock_code", "due_on"))
    assert due == {"PF-VISIT1": OPENED + timedelta(days=9), "PF-VISITY1": OPENED + timedelta(weeks=6)}


def test_in_the_first_year_only_a_visit_that_saw_the_child_alone_counts(make_user):
    step, by = told_of(), make_user("social_worker")
    visit(step, days=5, by=by, alone=False)
    assert set(step.duties.open().values_list("clock_code", flat=True)) == {"PF-VISITY1"}
    visit(step, days=30, by=by)
    assert step.duties.open().get().due_on == OPENED + timedelta(days=30 + 42)


@pytest.mark.parametrize("days, then, weeks", [(364, "PF-VISITY1", 6), (365, "PF-VISITY2", 12)])
def test_after_a_year_visits_are_due_every_12_weeks(make_user, days, then, weeks):
    """A21 (1), clock PF-VISITY2"""
    step, by = told_of(), make_user("social_worker")
    visit(step, days=days, by=by)
    duty = step.duties.open().get()
    assert (duty.clock_code, duty.due_on) == (then, OPENED + timedelta(days=days, weeks=weeks))


def test_a_change_keeps_whether_we_were_told_within_48_hours(make_user):
    """Clock PF-CHANGE"""
    step, by = told_of(), make_user("social_worker")
    for hours in (48, 49):
        told = {"happened_at": after(3), "told_at": after(3) + timedelta(hours=hours), "told_by": "The carer"}
        fostering.record_change(step, what="Moved.", **told, by=by, at=after(9))
    kept = list(step.duties.filter(clock_code="PF-CHANGE").order_by("cycle"))
    assert [duty.is_late(at=after(9)) for duty in kept] == [False, True]
    assert ArrangementChange.objects.filter(step=step).count() == 2


def test_a_change_is_told_after_it_happened(make_user):
    told = {"happened_at": after(4), "told_at": after(3), "told_by": "The carer"}
    with pytest.raises(UnableToChange, match="before it happened"):
        fostering.record_change(told_of(), what="Moved.", **told, by=make_user("social_worker"), at=after(9))


@pytest.mark.parametrize(
    "changes, refused",
    [
        ({"carer_name": ""}, "who cares"),
        ({"parents": " "}, "where the parents"),
        ({"circumstances": "16A"}, "what kind"),
        ({"notified_by": "nobody"}, "who told"),
        ({"notified_on": OPENED + timedelta(days=1)}, "future"),
        ({"expected_until": OPENED}, "before it begins"),
    ],
)
def test_a_notification_that_says_too_little_is_refused(changes, refused):
    with pytest.raises(UnableToChange, match=refused):
        told_of(**changes)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_a_manager_decides_whether_it_is_suitable(make_user, role):
    step, by = told_of(), make_user(role)
    if by.can("plan_authorise"):
        assert judge(step, by=by).decided_by == by
    else:
        with pytest.raises(NotAllowed):
            judge(step, by=by)


def test_what_is_not_simply_suitable_says_what_is_required(make_user):
    step, by = told_of(), make_user("team_manager")
    with pytest.raises(UnableToChange, match="what is required"):
        judge(step, by=by, decision="with_requirements")
    judge(step, by=by, decision="not_suitable", requirements="The child moves today.")
    judge(step, by=by)
    assert Suitability.objects.filter(step=step).count() == 2


@pytest.mark.parametrize("outcome", [one.code for one in STEPS["private_fostering"].outcomes])
def test_it_ends_with_every_outcome_and_opens_what_it_leads_to(make_user, outcome):
    make_teams()
    step = told_of()
    told = {
        "outcome": outcome,
        "reason": "Back with Mum.",
        "support_after": "",
        "on": after(30).date(),
        "at": after(30),
    }
    opened = fostering.end_arrangement(step, **told, by=make_user("head_of_service"))
    step.refresh_from_db()
    assert step.outcome == outcome
    assert not step.duties.open().exists()
    assert (opened.kind if opened else None) == STEPS["private_fostering"].outcome(outcome).opens


def test_the_register_counts_what_is_open_and_overdue(make_user):
    """D10 (1)"""
    step = told_of()
    found = register_of(by=make_user("social_worker"), at=after(10))
    assert (list(found.now), found.open_count, found.visits_late) == ([step], 1, 1)


def test_a_campaign_counts_what_was_notified_while_it_ran_and_after(make_user):
    """A21 (2)"""
    by = make_user("social_worker")
    told_of()
    for title, ago in (("Posters", 60), ("Talks", 200)):
        first = OPENED - timedelta(days=ago)
        told = {"started_on": first, "ended_on": first + timedelta(days=7), "by": by, "at": after(0)}
        fostering.log_campaign(title=title, audience="Schools", **told)
    assert [(one.campaign.title, one.notified) for one in campaigns(by=by)] == [("Posters", 1), ("Talks", 0)]


def test_a_campaign_has_a_title_and_ends_after_it_began(make_user):
    told = {"audience": "Schools", "by": make_user("social_worker"), "at": after(0), "started_on": OPENED}
    with pytest.raises(UnableToChange, match="Say what"):
        fostering.log_campaign(title=" ", ended_on=OPENED, **told)
    with pytest.raises(UnableToChange, match="before it began"):
        fostering.log_campaign(title="Talks", ended_on=OPENED - timedelta(days=1), **told)
    assert not Campaign.objects.exists()
