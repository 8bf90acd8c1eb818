"""What else is done at a step of need, protection or court besides what moves it on, by the operations of life.

Each is one act at an open step. What comes before it is done first where it can be; otherwise it is refused.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from lineofsight.record.models import CaseStep, Risk, Team
from lineofsight.record.operations import goals, plans
from lineofsight.record.operations.notes import record_visit
from lineofsight.record.operations.risks import name_risk
from lineofsight.service.child_in_need.models import SafetyPlan
from lineofsight.service.child_in_need.operations import fostering, grading, reviewing, safety, tools, transferring
from lineofsight.service.child_protection.letters import TEMPLATE_OF
from lineofsight.service.child_protection.models import Conference, Enquiry, ProtectionPlan
from lineofsight.service.child_protection.operations import (
    after,
    concerns,
    enquiries,
    incidents,
    reports,
    sending,
    visiting,
)
from lineofsight.service.child_protection.operations.plans import review_drift
from lineofsight.service.court.operations import (
    advocates,
    aims,
    emergencies,
    gateways,
    hearings,
    issuing,
    lawyers,
    pre_proceedings,
    proceedings,
    tasks,
)
from lineofsight.service.court.operations.family import UnableToRecord
from tests.factories.bodies import make_body, make_meeting
from tests.factories.court import sent_letter
from tests.factories.need import progress_of
from tests.factories.protection import WHOLE
from tests.factories.protective_journeys import arrange
from tests.factories.told import Told
from tests.factories.transfers import agreed

MUM = lawyers.Represented(name="Mum", answer="Y", lawyer="Ivo Quill")


class NothingYet(Exception):
    """There is nothing yet that this could be done with."""


def some(found: Any) -> Any:
    """This function will return what was found. Raises NothingYet where nothing was."""
    if found is None:
        raise NothingYet
    return found


# At any step of social work.


def write_safety_plan(step: CaseStep, told: Told) -> None:
    """This function will write a safety plan, in place of one that is in force."""
    safety.write_safety_plan(
        step.child, worries="Dad comes back.", keeps_safe="Gran.", who_does_what="Gran keeps a key.", if_worse="999.",
        childs_words="", agreed_with="Mum", agreed_on=told.on, review_on=told.on + timedelta(days=42), **told.written,
    )  # fmt: skip


def end_safety_plan(step: CaseStep, told: Told) -> None:
    """This function will end the safety plan in force."""
    found = some(SafetyPlan.objects.in_force().filter(child=step.child).first())
    safety.end_safety_plan(found, because="Dad moved away.", **told.when)


def record_tool(step: CaseStep, told: Told) -> None:
    """This function will use a tool on a visit."""
    visit = record_visit(step, happened_at=told.at, is_seen=True, is_seen_alone=True, **told.written)
    tools.record_tool(visit, tool="scaling", found="Home is a six.", childs_words="A six.", **told.written)


def move_case(step: CaseStep, told: Told) -> None:
    """This function will move the work to the next team, by the protocol or early."""
    held = some(step.allocations.filter(ended_on=None).first())
    others = Team.objects.exclude(pk=held.team_id).order_by("pk")
    transferring.move_case(
        step, to_team=others.filter(pk__gt=held.team_id).first() or others.first(), words="Mum trusts the nurse.",
        early_reason="The team is full.", **told.when,
    )  # fmt: skip


ANYWHERE = (write_safety_plan, end_safety_plan, record_tool)


# Child in need, and private fostering.


def begin_plan(step: CaseStep, told: Told) -> None:
    """This function will write a plan with a risk, a goal and an action; agree it, and have it authorised."""
    if hasattr(step, "plan"):
        raise NothingYet
    risk = Risk.objects.listed_on(step).first() or name_risk(step, kind="16A", **told.written)
    plan = plans.start_plan(step, **told.written)
    goal = goals.add_goal(plan, text="Breakfast.", how_we_know="School sees it.", due_on=told.on + timedelta(days=60),
                          risks=[one.pk for one in Risk.objects.listed_on(step)], **told.written)  # fmt: skip
    goals.add_action(goal, text="School meals.", owner="Mum", due_on=told.on + timedelta(days=60), **told.written)
    plans.write_words(plan, childs_words="Toast.", family_words="", contingency="", **told.written)
    plans.agree_plan(plan, agreed_on=told.on, agreed_with="Mum", **told.written)
    plans.submit_plan(plan, **told.written)
    plans.authorise_plan(plan, decision=f"Agreed, for {risk.kind}.", by=told.manager, at=told.at)


def grade_plan(step: CaseStep, told: Told) -> None:
    """This function will grade the version in force."""
    version = some(getattr(step, "plan", None)).versions.exclude(submitted_at=None).order_by("-pk").first()
    grading.grade_plan(some(version), grade="good", reason="Goals can be checked.", by=told.manager, at=told.at)


def grade_safety(step: CaseStep, told: Told) -> None:
    """This function will grade a safety plan."""
    found = some(SafetyPlan.objects.filter(child=step.child).order_by("-pk").first())
    grading.grade_safety(found, grade="good", reason="Mum can use it.", by=told.manager, at=told.at)


def hold_review(step: CaseStep, told: Told) -> None:
    """This function will hold a review at which the plan goes on."""
    plan = some(getattr(step, "plan", None))
    reviewing.hold_review(
        step, held_on=told.on, attended="Mum", is_child_there=True, childs_words="I eat.", what_changed="Breakfast.",
        progress=progress_of(plan), decision="continue", reason="It works.", **told.written,
    )  # fmt: skip


def judge_suitability(step: CaseStep, told: Told) -> None:
    """This function will judge whether the arrangement is suitable."""
    fostering.judge_suitability(
        step, carer="Kind.", household="Her son.", home="Warm.", childs_wishes="To stay.", decision="suitable",
        requirements="", decided_on=told.on, by=told.manager, at=told.at,
    )  # fmt: skip


def record_change(step: CaseStep, told: Told) -> None:
    """This function will record a change, of which the council was told three days later."""
    fostering.record_change(step, what="They moved.", happened_at=told.at - timedelta(days=3), told_at=told.at,
                            told_by="The carer", **told.written)  # fmt: skip


# Child protection.


def return_enquiry(step: CaseStep, told: Told) -> None:
    """This function will hand an enquiry to a manager, who returns it."""
    said = {**WHOLE, "seen_on": told.on, "found": "no_continuing_risk", "recommended_outcome": "no_further_action"}
    enquiry = enquiries.write_enquiry(Enquiry.objects.get(pk=step.pk), **said, **told.written)
    enquiries.submit_enquiry(enquiry, **told.written)
    enquiries.return_enquiry(enquiry, reason="Speak with Dad.", by=told.manager, at=told.at)


def ahead(step: CaseStep, told: Told) -> Conference:
    """This function will return the conference that is arranged at a step: it is arranged where none is."""
    if not step.conferences.filter(held_on=None, meeting__status="planned").exists():
        arrange(step, told)
    return some(step.conferences.filter(held_on=None).first())


def put_off(step: CaseStep, told: Told) -> None:
    """This function will put off the conference that is arranged."""
    after.put_off(ahead(step, told), reason="The chair is ill.", **told.when)


def add_report(step: CaseStep, told: Told) -> Any:
    """This function will put a report before a conference that is arranged."""
    return reports.add_report(
        ahead(step, told), agency="childrens_services", author="Ada Marlpit", text="Late every day.",
        received_on=told.on, shared_on=None, **told.written,
    )  # fmt: skip


def share_report(step: CaseStep, told: Told) -> None:
    """This function will share a report with the family."""
    reports.share_report(add_report(step, told), shared_on=told.on, **told.written)


def finish_conference(step: CaseStep, told: Told) -> None:
    """This function will end a conference that waited for another service, once that has agreed."""
    held = some(step.conferences.exclude(held_on=None).first())
    agreed(step, outcome=held.outcome, on=told.on, at=told.at)
    after.finish_conference(held, outcome=held.outcome, **told.when)


def plan_of(step: CaseStep) -> ProtectionPlan:
    """This function will return the child protection plan of a step."""
    return ProtectionPlan.objects.get(pk=step.pk)


def raise_concern(step: CaseStep, told: Told) -> None:
    """This function will have the chair raise a concern."""
    concerns.raise_concern(plan_of(step), text="No core group.", by=told.chair, at=told.at)


def answer_concern(step: CaseStep, told: Told) -> None:
    """This function will answer a concern."""
    found = some(plan_of(step).concerns.filter(answered_at=None).first())
    concerns.answer_concern(found, answer="It is held on Monday.", by=told.manager, at=told.at)


def follow_concern(step: CaseStep, told: Told) -> None:
    """This function will have the chair look at the answer."""
    found = some(plan_of(step).concerns.exclude(answered_at=None).first())
    concerns.follow_concern(found, is_settled=True, why="It was held.", by=told.chair, at=told.at)


def score_neglect(step: CaseStep, told: Told) -> None:
    """This function will put a score of neglect on file."""
    concerns.score_neglect(step.child, tool="Graded care profile", score=4, out_of=5, scored_on=told.on,
                           meaning="Not fed.", **told.written)  # fmt: skip


def look_at_drift(step: CaseStep, told: Told) -> None:
    """This function will have a senior manager look at a plan."""
    review_drift(plan_of(step), findings="It began late.", direction="Ask the panel.", by=told.manager, at=told.at)


def set_visiting(step: CaseStep, told: Told) -> None:
    """This function will have the child visited every week."""
    visiting.set_visiting(plan_of(step), every=5, reason="She is a baby.", by=told.manager, at=told.at)


def mark_sent(step: CaseStep, told: Told) -> None:
    """This function will send what the conference that made the plan decided, and then its record."""
    held = plan_of(step).conference
    what = "letter" if held.letter_sent_on is None else "record"
    letter = sent_letter(step, template=TEMPLATE_OF[what], issued_at=told.at)
    sending.mark_sent(held, what=what, letters=[letter.pk], sent_on=told.on, by=told.manager, at=told.at)


def tell_of_learning(step: CaseStep, told: Told) -> None:
    """This function will tell somebody what an incident taught."""
    incidents.tell_of_learning(step.incident, audience="All teams", how="A talk.", told_on=told.on, reached="Forty",
                               by=told.manager, at=told.at)  # fmt: skip


# Court.


def put_on_agenda(step: CaseStep, told: Told) -> None:
    """This function will put a request on the agenda of a meeting next week."""
    body = make_body(kind="panel", by=told.manager)
    meeting = make_meeting(body=body, starts_at=told.at + timedelta(days=7), by=told.manager)
    gateways.put_on_agenda(steps=[step], meeting=meeting, by=told.manager, at=told.at)


def give_task(step: CaseStep, told: Told) -> None:
    """This function will have somebody write the chronology."""
    tasks.give_task(steps=[step], kind="chronology", what="Since birth.", due_on=told.on + timedelta(days=9),
                    owner=told.worker, **told.when)  # fmt: skip


def say_what_must_change(step: CaseStep, told: Told) -> None:
    """This function will say what must change."""
    pre_proceedings.say_what_must_change(steps=[step], must_change="Nobody drinks.", **told.written)


def say_who_represents(step: CaseStep, told: Told) -> None:
    """This function will say that Mum has a lawyer."""
    lawyers.say_who_represents(steps=[step], people=[MUM], **told.when)


def set_aim(step: CaseStep, told: Told) -> None:
    """This function will plan for adoption, side by side."""
    aims.set_aim(steps=[step], aim="ADOPTION", why="If no aunt can.", **told.when)


def drop_aim(step: CaseStep, told: Told) -> None:
    """This function will drop a plan for permanence."""
    aims.drop_aim(aim=some(step.aims.filter(until_on=None).first()), because="An aunt can.", **told.when)


def record_letter_of_issue(step: CaseStep, told: Told) -> None:
    """This function will send the letter of issue."""
    letter = sent_letter(step, template="letter_of_issue")
    issuing.record_letter_of_issue(steps=[step], letter=letter, sent_on=told.on, **told.when)


def name_guardian(step: CaseStep, told: Told) -> None:
    """This function will name the children's guardian."""
    proceedings.name_guardian(steps=[step], name="Hale Corrin", contact="", initial_approved="Y", **told.written)


def tag_delay(step: CaseStep, told: Told) -> None:
    """This function will say what delays the proceedings."""
    proceedings.tag_delay(steps=[step], cause="expert", from_on=told.on, note_of_it="In May.", **told.when)


def keep_feedback(step: CaseStep, told: Told) -> None:
    """This function will keep what the judge said."""
    proceedings.keep_feedback(steps=[step], said_by="judge", name="", said_on=told.on, said="Clear.", **told.when)


def listed(step: CaseStep, told: Told) -> Any:
    """This function will return the case management hearing ahead: it is listed for next week where none is."""
    at = told.at + timedelta(days=7)
    if found := step.hearings.filter(kind="cmh", status="listed").first():
        return found
    return hearings.list_hearing(steps=[step], kind="cmh", listed_at=at, **told.written)[0]


def record_advocates(step: CaseStep, told: Told) -> None:
    """This function will say that the advocates met."""
    advocates.record_advocates(hearings=[listed(step, told)], met_on=told.on, **told.when)


def adjourn_hearing(step: CaseStep, told: Told) -> None:
    """This function will adjourn a hearing and list it again."""
    hearing = listed(step, told)
    hearings.adjourn_hearing(hearing=hearing, reason="No judge.", listed_at=hearing.listed_at + timedelta(days=14),
                             **told.written)  # fmt: skip


def learn(step: CaseStep, told: Told) -> None:
    """This function will look back on an emergency."""
    emergencies.learn(step=step, is_avoidable="Y", learning="Ask earlier.", by=told.manager, at=told.at)


Act = Callable[[CaseStep, Told], Any]
REVIEWED = (put_off, add_report, share_report)
BEFORE_COURT = (say_who_represents, set_aim, drop_aim, give_task)
MORE: dict[str, tuple[Act, ...]] = {
    "single_assessment": (*ANYWHERE, grade_safety),
    "child_in_need_plan": (begin_plan, hold_review, grade_plan, move_case, *ANYWHERE, grade_safety),
    "private_fostering": (judge_suitability, record_change),
    "section_47_enquiry": (return_enquiry, score_neglect),
    "initial_conference": (*REVIEWED, finish_conference),
    "child_protection_plan": (
        *(raise_concern, answer_concern, follow_concern, set_visiting, mark_sent, look_at_drift, score_neglect),
        *(move_case, *REVIEWED, write_safety_plan),
    ),
    "serious_incident": (tell_of_learning,),
    "legal_gateway": (put_on_agenda, give_task),
    "pre_proceedings": (say_what_must_change, *BEFORE_COURT),
    "care_proceedings": (
        *(*BEFORE_COURT, record_letter_of_issue, name_guardian, tag_delay, keep_feedback, record_advocates),
        *(adjourn_hearing, move_case),
    ),
    "emergency_protection": (learn, give_task),
}
REFUSED = (NothingYet, UnableToRecord)
