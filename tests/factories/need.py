"""Make reviews, safety plans and private fostering for tests, by the operations that make them in life."""

from datetime import date, datetime, timedelta

from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Goal, Person, Plan, Visit
from lineofsight.record.operations.duties import open_duty
from lineofsight.record.operations.visits import Seen, record_visits
from lineofsight.service.child_in_need.models import CaseTransfer, PlanReview, SafetyPlan, ToolUse
from lineofsight.service.child_in_need.operations.fostering import record_notification
from lineofsight.service.child_in_need.operations.reviewing import Progress, hold_review
from lineofsight.service.child_in_need.operations.safety import write_safety_plan
from lineofsight.service.child_in_need.operations.tools import record_tool
from lineofsight.service.child_in_need.operations.transferring import move_case
from tests.factories.access import make_user
from tests.factories.plans import AGREED, OPENED, plan_in_force
from tests.factories.record import PersonFactory, TeamFactory, moment
from tests.factories.service import make_teams

HELD = AGREED + timedelta(days=30)


def running_plan(*, by=None) -> Plan:
    """This function will make a child in need plan in force, with the clocks its opener starts."""
    plan = plan_in_force(by=by)
    held = plan.step.allocations.get(ended_on=None)
    for code in ("CIN-VISIT", "CIN-12W"):
        open_duty(code, step=plan.step, start=plan.step.started_on, team=held.team)
    return plan


def progress_of(plan: Plan, result: str = "better") -> dict[int, Progress]:
    """This function will say of every goal of a plan how far it has come."""
    return {goal.pk: Progress(result, "School says so.") for goal in Goal.objects.filter(plan=plan, dropped_in=None)}


def review(plan: Plan, *, by=None, held_on: date = HELD, **changes) -> PlanReview:
    """This function will hold a review at which the plan goes on, unless told otherwise."""
    told = {
        "held_on": held_on, "attended": "Mum and the class teacher", "is_child_there": True, "decision": "continue",
        "childs_words": "I eat at school now.", "what_changed": "There is breakfast.", "reason": "It works.",
        "progress": progress_of(plan),
    }  # fmt: skip
    by = by or make_user("social_worker")
    return hold_review(plan.step, **{**told, **changes}, by=by, at=moment(held_on, 16))


def make_safety(child: Person | None = None, *, by=None, at: datetime | None = None, **changes) -> SafetyPlan:
    """This function will write a safety plan."""
    at = at or moment(AGREED, 12)
    told = {
        "worries": "Dad comes back drunk.", "keeps_safe": "Gran lives next door.", "childs_words": "",
        "who_does_what": "Gran keeps a key.", "if_worse": "Ring 999.", "agreed_with": "Mum and Gran",
        "agreed_on": at.date(), "review_on": at.date() + timedelta(days=42),
    }  # fmt: skip
    by = by or make_user("social_worker")
    return write_safety_plan(child or PersonFactory(), **{**told, **changes}, by=by, at=at)


def sample_safety() -> SafetyPlan:
    """This function will return the safety plan that the route test visits: always the same."""
    return SafetyPlan.objects.order_by("pk").first() or make_safety()


def told_of(*, by=None, days: int = 0, **changes) -> CaseStep:
    """This function will open a private fostering arrangement that the council was told of six weeks beforehand."""
    make_teams()
    by = by or make_user("team_manager")
    on = OPENED + timedelta(days=days)
    step = pathway.open_step("private_fostering", child=PersonFactory(), opened_by=None, on=on, by=by, at=moment(on))
    told = {
        "carer_name": "Orla Fenwhistle", "carer_relation": "a friend of Mum's", "place": "Thornwell Gate",
        "parents": "Abroad, and agreed.", "circumstances": "8D", "begins_on": on + timedelta(weeks=6),
        "notified_on": on, "notified_by": "carer",
    }  # fmt: skip
    record_notification(step, **{**told, **changes}, by=by, at=moment(on, 12))
    return step


def step_in_force() -> CaseStep:
    """This function will return the step of a child in need plan that is in force."""
    return running_plan().step


def visit_to(child: Person | None = None, *, by=None, at: datetime | None = None) -> Visit:
    """This function will record a visit on which a child was seen alone."""
    at = at or moment(AGREED, 16)
    seen = Seen(child=child or PersonFactory(), is_seen=True, is_seen_alone=True, is_bedroom_seen=True)
    told = {"happened_at": at - timedelta(hours=1), "mode": "home", "text": "We drew at the table."}
    return record_visits([seen], **told, by=by or make_user("social_worker"), at=at)[0]


def used_tool(child: Person | None = None, *, by=None, childs_words: str = "It is a six.") -> ToolUse:
    """This function will record that a tool was used on a visit to a child."""
    by = by or make_user("social_worker")
    told = {"tool": "scaling", "found": "Home is a six today.", "childs_words": childs_words}
    return record_tool(visit_to(child, by=by), **told, by=by, at=moment(AGREED, 17))


def moved(step: CaseStep | None = None, *, by=None, on: date = HELD, **told) -> CaseTransfer:
    """This function will move a plan's work to another team: a plan in force, unless told otherwise."""
    told = {"to_team": TeamFactory(service="safeguarding"), "words": "Mum trusts the school nurse.", **told}
    step = step or running_plan().step
    return move_case(step, **told, by=by or make_user("team_manager"), on=on, at=moment(on, 15))
