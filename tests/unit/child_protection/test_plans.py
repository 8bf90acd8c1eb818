"""E5, E6, E8 and E11: core groups, reviews, drift, ends, the chair's concerns, and scores of neglect."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from lineofsight.bodies.models import Action
from lineofsight.bodies.steps import KIND as FROM_A_STEP
from lineofsight.record.models import CaseStep
from lineofsight.record.operations import goals
from lineofsight.record.operations import plans as record_plans
from lineofsight.record.operations.duties import recount_open_duties
from lineofsight.record.operations.visits import record_visit
from lineofsight.record.pathway import UnableToClose, UnableToOpen, open_step
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.operations import concerns, plans
from lineofsight.service.child_protection.operations.discussions import SafetyAction
from lineofsight.service.child_protection.operations.visiting import set_visiting
from lineofsight.statute.steps import STEPS
from tests.factories import protection as make
from tests.factories.access import make_user
from tests.factories.service import open_steps
from tests.factories.transfers import agreed

pytestmark = pytest.mark.django_db
REVIEWED = date(2021, 10, 20)


def due(plan):
    return dict(plan.step.duties.open().values_list("clock_code", "due_on"))


def review(plan, *, outcome="continues", day=REVIEWED, **changes):
    chair = plan.conference.chair
    conference = make.arranged(plan.conference.__class__(step=plan.step), on=day, chair=chair)
    category = {} if outcome == "continues" else {"category": "", "support_after": ""}
    return plans.hold_review(
        conference, decided=make.decided(**{**category, **changes}), outcome=outcome, by=chair, on=day,
        at=make.moment(day, 13),
    )  # fmt: skip


def test_what_a_core_group_promised_is_among_somebodys_actions():
    """E5 (2): what, who of which agency, by when, and that it came of this plan."""
    plan, due_on = make.make_protection_plan(), date(2021, 9, 1)
    promised = [
        SafetyAction(what="Weigh her on Mondays.", owner="Hester Fenn", agency="health", due_on=due_on),
        SafetyAction(what="Mend the door.", owner="Ada Marlpit", agency="childrens_services", due_on=due_on),
    ]
    make.core_group(plan, actions=promised)
    given = Action.objects.filter(source_kind=FROM_A_STEP, source_number=plan.pk).order_by("pk")
    told = [(one.what, one.due_on, *one.owners.values_list("name", "agency").get()) for one in given]
    assert told == [(one.what, one.due_on, one.owner, one.agency) for one in promised]


def test_the_first_core_group_starts_the_clock_of_the_next():
    """E6 (1) (2)."""
    plan = make.make_protection_plan()
    assert due(plan)["CP-CORE1"] == date(2021, 8, 12)
    group = make.core_group(plan, days=12)
    assert group.what_changed == "She sleeps."
    assert "CP-CORE1" not in due(plan)
    assert due(plan)["CP-COREN"] == date(2021, 9, 21)
    make.core_group(plan, days=40)
    assert due(plan)["CP-COREN"] == date(2021, 10, 19)
    with pytest.raises(UnableToProtect, match="that day already"):
        make.core_group(plan, days=40)


def test_only_a_visit_at_which_the_child_was_seen_stops_the_clock():
    """E5 (3)."""
    plan, by = make.make_protection_plan(), make_user("social_worker")
    unseen = {"is_seen": False, "not_seen_reason": "Nobody opened."}
    record_visit(plan.step, happened_at=make.on_day(5), by=by, at=make.on_day(5), **unseen)
    assert due(plan)["CP-VISIT"] == date(2021, 8, 12)
    record_visit(plan.step, happened_at=make.on_day(6), is_seen=True, is_seen_alone=True, by=by, at=make.on_day(6))
    assert due(plan)["CP-VISIT"] == date(2021, 8, 18)


def test_reviews_are_after_three_months_and_then_six():
    """E5 (4): and the category may change."""
    plan = make.make_protection_plan()
    review(plan, category="EMO")
    assert due(plan)["CP-RCPCN"] == date(2022, 4, 20)
    plan.refresh_from_db()
    assert (plan.initial_category, plan.latest_category) == ("NEG", "EMO")
    review(plan, day=date(2022, 4, 13))
    assert due(plan)["CP-RCPCN"] == date(2022, 10, 13)


@pytest.mark.parametrize("outcome", ["child_in_need_plan", "early_help", "needs_met"])
def test_a_review_ends_a_plan_and_opens_what_follows(outcome):
    plan = make.make_protection_plan()
    agreed(plan.step, outcome=outcome, on=REVIEWED)
    opened = review(plan, outcome=outcome)
    plan.step.refresh_from_db()
    assert (plan.step.stopped_on, plan.step.outcome) == (REVIEWED, outcome)
    assert (opened.kind if opened else None) == STEPS["child_protection_plan"].outcome(outcome).opens
    assert set(due(plan)) == {"CP-DECLETTER", "CP-MINUTES"}


def test_early_help_accepts_before_a_plan_steps_down_to_it():
    """E5 (4): the same handshake as everywhere; the plan goes on until then."""
    plan = make.make_protection_plan()
    with pytest.raises(UnableToClose, match="has to accept it first"):
        review(plan, outcome="early_help")
    plan.refresh_from_db()
    assert plan.step.stopped_on is None


def test_a_plan_sets_how_often_the_child_is_visited_with_why():
    """E5 (3): not the same for every plan, and visits after it run as long."""
    plan, by = make.make_protection_plan(), make_user("team_manager")
    told = {"reason": "A baby, and the risk is high.", "by": by, "at": make.on_day(1)}
    with pytest.raises(UnableToProtect, match="from 1 to 20"):
        set_visiting(plan, every=21, **told)
    duty = set_visiting(plan, every=5, **told)
    assert (duty.due_on, "A baby" in duty.how) == (date(2021, 8, 5), True)
    record_visit(plan.step, happened_at=make.on_day(5), is_seen=True, by=make_user("social_worker"), at=make.on_day(6))
    following = plan.step.duties.open().get(clock_code="CP-VISIT")
    assert (following.started_on, following.due_on, following.length) == (date(2021, 8, 3), date(2021, 8, 10), 5)
    recount_open_duties()
    following.refresh_from_db()
    assert following.due_on == date(2021, 8, 10)


def test_no_child_in_need_plan_stands_beside_a_protection_plan():
    """E5: refused in a sentence, and by the database."""
    child = make.make_protection_plan().step.child
    told = {"child": child, "opened_by": None, "on": date(2021, 8, 2), "by": make_user("team_manager")}
    with pytest.raises(UnableToOpen, match="does not stand beside it"):
        open_step("child_in_need_plan", at=make.on_day(4), **told)
    with pytest.raises(IntegrityError), transaction.atomic():
        CaseStep.objects.create(child=child, kind="child_in_need_plan", started_on=told["on"], started_by=told["by"])


def test_a_plan_that_goes_on_has_a_category_and_one_that_ends_has_none():
    plan = make.make_protection_plan()
    with pytest.raises(UnableToProtect, match="has a category"):
        review(plan, category="")


def test_without_a_conference_a_plan_only_ends_for_what_needs_none():
    plan, by = make.make_protection_plan(), make_user("team_manager")
    told = {"reason": "They moved.", "on": date(2021, 8, 10), "by": by, "at": make.on_day(20)}
    with pytest.raises(UnableToProtect, match="Only a conference"):
        plans.end_plan(plan, outcome="needs_met", **told)
    with pytest.raises(UnableToProtect, match="after it began"):
        plans.end_plan(plan, outcome="moved_away", **{**told, "on": date(2021, 7, 29)})
    plans.end_plan(plan, outcome="moved_away", **told)
    assert open_steps(plan.step.child, "child_protection_plan") == []


def test_drift_is_looked_at_by_a_senior_manager():
    """E6 (3)."""
    plan = make.make_protection_plan()
    make.core_group(plan, is_drifting=True)
    plans.review_drift(
        plan, findings="Two changes of worker.", direction="Decide in May.", by=make_user("head_of_service"),
        at=make.on_day(30),
    )  # fmt: skip
    assert "CP-DRIFT" not in due(plan)


def test_a_chairs_concern_is_answered_by_another_or_taken_higher_in_time():
    """E11 (3)."""
    concern = make.make_concern()
    chair, manager = concern.raised_by, make_user("team_manager")
    with pytest.raises(UnableToProtect, match="may still come until"):
        concerns.follow_concern(concern, is_settled=False, why="Nothing.", by=chair, at=make.on_day(21))
    concerns.answer_concern(concern, answer="Held on Thursday.", by=manager, at=make.on_day(22))
    concerns.follow_concern(concern, is_settled=False, why="It was not held.", by=chair, at=make.on_day(40))
    concern.refresh_from_db()
    assert (concern.state, concern.is_answered) == ("Taken higher", False)
    with pytest.raises(UnableToProtect, match="a more senior manager answers it"):
        concerns.answer_concern(concern, answer="It will be.", by=manager, at=make.on_day(41))
    head = make_user("head_of_service")
    concern = concerns.answer_concern(concern, answer="I chair it on Friday.", by=head, at=make.on_day(42))
    assert (concern.state, concern.is_answered) == ("Taken higher and answered", True)
    assert concern.answer == f"{manager.name} on 20 August 2021: Held on Thursday.\n\nI chair it on Friday."
    concerns.follow_concern(concern, is_settled=True, why="Held at last.", by=chair, at=make.on_day(50))
    with pytest.raises(UnableToProtect, match="settled"):
        concerns.answer_concern(concern, answer="Again.", by=manager, at=make.on_day(51))


def test_a_score_of_neglect_is_on_file_with_its_day():
    """E8 (3)."""
    child = make.make_protection_plan().step.child
    told = {"tool": "Graded care profile", "out_of": 5, "scored_on": REVIEWED, "meaning": "Often cold and hungry."}
    by = make_user("social_worker")
    with pytest.raises(UnableToProtect, match="more than the tool allows"):
        concerns.score_neglect(child, score=6, by=by, at=make.moment(REVIEWED, 12), **told)
    concerns.score_neglect(child, score=4, by=by, at=make.moment(REVIEWED, 12), **told)
    assert (child.neglect_scores.get().score, child.neglect_scores.get().scored_on) == (4, REVIEWED)


def test_a_plan_that_is_not_smart_is_not_handed_in():
    """E4 (4): it says in words what is missing."""
    plan, by, at = make.make_protection_plan(), make_user("social_worker"), make.on_day(5)
    detailed = record_plans.start_plan(plan.step, by=by, at=at)
    goal = goals.add_goal(
        detailed, text="Isla is safe", how_we_know="Things are better", due_on=REVIEWED, risks=[], by=by, at=at
    )
    goals.add_action(goal, text="Support the family", owner="Everyone", due_on=REVIEWED, by=by, at=at)
    with pytest.raises(record_plans.UnableToPlan) as refused:
        record_plans.submit_plan(detailed, by=by, at=at)
    for words in ("Measure: ", "Owner: ", "Action: "):
        assert words in str(refused.value)
