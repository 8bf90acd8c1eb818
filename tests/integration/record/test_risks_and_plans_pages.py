"""The pages of risks and plans: what each role finds there, what is refused, and how few questions they ask."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lineofsight.record.models import Plan, PlanVersion, Risk, RiskTurn
from lineofsight.record.operations import plans as operations
from tests.factories.access import make_user
from tests.factories.plans import (
    AGREED,
    DRINKING,
    NEGLECT,
    add_goal,
    cover,
    make_plan,
    make_risk,
    make_whole,
    plan_in_force,
    risk_of,
)
from tests.factories.record import PersonFactory, copies, copies_of_work, moment, open_step, worker_for
from tests.factories.service import make_contacts, written_assessment

pytestmark = pytest.mark.django_db
MOST = 15


def at(view: str, pk: int, **more) -> str:
    return reverse(f"record:{view}", kwargs={"pk": pk, **more})


def page(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_a_risk_is_named_for_brothers_and_sisters_at_once(sign_in):
    contacts = make_contacts(children=[PersonFactory(), PersonFactory(), PersonFactory()])
    first, second, third = (contact.step for contact in contacts)
    told = {"kind": NEGLECT, "words": "No food.", "source": "The school", "also": [str(second.pk)]}
    sign_in("social_worker").post(at("risk_new", first.pk), told)
    assert list(Risk.objects.order_by("pk").values_list("child", flat=True)) == [first.child_id, second.child_id]
    assert not third.child.risks.exists()


def test_the_contact_shows_its_risks_and_asks_about_them(sign_in):
    [contact] = make_contacts(children=[PersonFactory()])
    make_risk(contact.step, words="No food <b>at home</b>.", source="The school")
    shown = page(sign_in("social_worker"), reverse("front_door:contact", kwargs={"step_id": contact.pk}))
    assert "No food &lt;b&gt;at home&lt;/b&gt;." in shown
    assert "Nobody has said here yet whether it is a risk." in shown


def test_a_risk_is_judged_on_the_page_and_a_missing_reason_keeps_what_was_typed(sign_in):
    step = open_step()
    one, other = make_risk(step), make_risk(step, kind=DRINKING)
    client, address = sign_in("social_worker"), at("step_risks", step.pk)
    told = {f"is_{one.pk}": "ended", f"why_{one.pk}": "", f"is_{other.pk}": "confirmed"}
    refused = client.post(address, told)
    assert "Say why: Neglect" in refused.content.decode()
    assert not RiskTurn.objects.filter(kind="confirmed").exists()
    assert client.post(address, {**told, f"why_{one.pk}": "A mistake."}).status_code == 302
    one.refresh_from_db()
    assert one.standing == "ended"


def test_an_assessment_is_not_submitted_while_a_risk_waits(sign_in):
    assessment = written_assessment()
    RiskTurn.objects.create(risk=make_risk(), step=assessment.step, kind="carried", at=moment(AGREED), by=make_user())
    Risk.objects.update(child=assessment.step.child)
    shown = sign_in("social_worker").post(reverse("assessment:submit", kwargs={"step_id": assessment.pk}))
    assert "Say of each risk whether it is still one." in shown.content.decode()


def test_the_plan_says_what_it_does_not_cover_in_plain_words(sign_in):
    plan = make_plan()
    cover(plan, NEGLECT)
    add_goal(plan, DRINKING)
    shown = page(sign_in("social_worker"), at("plan", plan.pk))
    assert "Child in need plan does not cover every risk" in shown
    assert "A goal names it, but nobody has promised to do anything yet." in shown


def test_a_plan_is_written_through_its_forms(sign_in):
    """B4 (1)"""
    plan, client = make_plan(risks=(NEGLECT,)), sign_in("social_worker")
    due = {"due_on_day": "1", "due_on_month": "9", "due_on_year": "2021"}
    told = {"text": "Breakfast every day.", "how_we_know": "School sees it.", "risks": [risk_of(plan).pk], **due}
    client.post(at("goal_new", plan.pk), told)
    goal = plan.goals.get()
    client.post(at("action_new", goal.pk), {"text": "Shop on Fridays.", "owner": "Mum", **due})
    client.post(at("plan_words", plan.pk), {"childs_words": "Toast.", "family_words": "", "contingency": ""})
    agreed = {"agreed_on_day": "18", "agreed_on_month": "6", "agreed_on_year": "2021", "agreed_with": "Mum"}
    client.post(at("plan_agree", plan.pk), agreed)
    assert client.post(at("plan_submit", plan.pk)).status_code == 302
    assert PlanVersion.objects.get().state == "submitted"
    manager = sign_in("team_manager")
    assert manager.post(at("plan_decide", plan.pk), {"decision": "Agreed."}).status_code == 302
    assert PlanVersion.objects.get().state == "authorised"


def test_the_familys_copy_says_nothing_of_who_told_us_what(sign_in):
    """B4 (4)"""
    plan = plan_in_force()
    Risk.objects.update(words="The neighbour heard it.", source="A neighbour")
    shown = page(sign_in("social_worker"), at("plan_family", plan.pk))
    assert "There is breakfast every day." in shown
    assert "neighbour" not in shown


@pytest.mark.parametrize("view", ["plan", "plan_family", "plan_words", "plan_decide"])
def test_a_step_without_a_plan_of_its_own_has_no_such_page(sign_in, view):
    assert sign_in("team_manager").get(at(view, open_step().pk)).status_code == 404


def test_a_goal_of_a_child_one_is_kept_from_is_not_found(sign_in):
    from tests.factories.need_to_know import keep_out

    goal = cover(make_plan(), NEGLECT)
    client = sign_in("social_worker")
    keep_out(goal.plan.step.child, client.user, at=moment(AGREED))
    for view in ("goal_change", "action_new", "goal_take_out"):
        assert client.get(at(view, goal.pk)).status_code == 404
    assert client.get(at("plan", goal.plan_id)).status_code in (403, 404)


def test_the_manager_finds_the_gap_at_home_on_the_teams_page_and_on_the_record(sign_in):
    plan = plan_in_force(covered=(NEGLECT,))
    manager = sign_in("team_manager")
    worker_for(manager.user, team=plan.step.allocations.get().team)
    assert "1 plan does not cover every risk" in page(manager, reverse("record:home"))
    assert "The clinic has a wait." in page(manager, reverse("record:team_work"))
    assert "1 risk is not covered by a plan" in page(manager, at("person", plan.step.child_id))
    assert "The clinic has a wait." in page(sign_in("head_of_service"), reverse("record:plan_gaps"))


def many(plan: Plan, rows: int) -> None:
    """Make this many more risks, goals, actions and versions of a plan."""
    risks = copies(risk_of(plan), rows)
    turn = RiskTurn.objects.filter(risk=risk_of(plan)).first()
    copies(turn, rows, risk_id=[risk.pk for risk in risks])
    goals = copies(plan.goals.first(), rows)
    copies(plan.goals.first().actions.first(), rows, goal_id=[goal.pk for goal in goals])
    numbers = list(range(2, rows + 2))
    changed = {"reviewed_on": AGREED + timedelta(days=9), "what_changed": "More."}
    copies(plan.versions.first(), rows, number=numbers, **changed)


@pytest.mark.parametrize("rows", [1, 200])
@pytest.mark.parametrize("view", ["plan", "plan_family", "plan_version", "risks", "step_risks"])
def test_pages_ask_few_questions(sign_in, django_assert_max_num_queries, rows, view):
    plan, client = plan_in_force(covered=(NEGLECT,)), sign_in("team_manager")
    many(plan, rows)
    address = at(
        view, plan.step.child_id if view == "risks" else plan.pk, **({"number": 1} if view == "plan_version" else {})
    )
    with django_assert_max_num_queries(MOST):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("rows", [1, 200])
def test_the_list_of_gaps_asks_few_questions(sign_in, django_assert_max_num_queries, rows):
    plan = plan_in_force(covered=(NEGLECT,))
    steps = copies_of_work(plan.step, rows)
    copies(plan.versions.get(), rows, plan_id=[step.pk for step in _plans(plan, steps)])
    client = sign_in("head_of_service")
    with django_assert_max_num_queries(MOST):
        shown = page(client, reverse("record:plan_gaps"))
    assert shown.count("Child in need plan, since") == min(rows + 1, 50)


def _plans(plan: Plan, steps: list) -> list:
    """Make a plan for each of these steps, with the same risk uncovered on its list."""
    Plan.objects.bulk_create(Plan(step=step) for step in steps)
    copies(
        RiskTurn.objects.filter(risk=risk_of(plan, DRINKING)).first(), len(steps), step_id=[step.pk for step in steps]
    )
    return steps


def test_submitting_early_names_everything_that_is_missing(sign_in):
    plan = make_whole(make_plan())
    shown = sign_in("social_worker").post(at("plan_submit", plan.pk)).content.decode()
    for sentence in ("Write at least one goal.", "Cover the risk “Neglect”, or say why the plan does not."):
        assert sentence in shown
    assert operations.what_is_missing(plan.versions.get())
