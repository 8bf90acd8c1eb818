"""Decisions, reviews and summaries may be written to the child: the form asks, and wherever it is read it says so."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from django.urls import reverse

from lineofsight.record.models import Person, Plan, Risk
from lineofsight.record.operations import plans
from lineofsight.rights.collecting import held_about
from lineofsight.service.assessment.operations.reviewing import authorise
from lineofsight.service.child_in_need.operations.ending import end_plan
from lineofsight.service.child_protection.operations import conferences, enquiries
from lineofsight.service.early_help.operations.assessing import authorise_assessment
from lineofsight.service.early_help.operations.closing import close_early_help
from lineofsight.service.front_door.operations.screening import save_screening
from tests.factories import early_help, need, protection
from tests.factories.access import make_user
from tests.factories.plans import cover, make_plan, make_whole
from tests.factories.service import later, make_contact, submitted_assessment

pytestmark = pytest.mark.django_db
WORDS = "You were brave to tell your teacher. We believe you."


@dataclass
class Written:
    """Whom something was written to, and where it is asked and read: a view's name and the parts of its address."""

    child: Person
    asked: tuple[str, dict]
    read: tuple[str, dict]


def screening() -> Written:
    contact = make_contact()
    told = {"answers": {"analysis": WORDS, "is_to_child": True}, "seen": "", "by": make_user("social_worker")}
    save_screening(contact, at=later(1), **told)
    where = {"step_id": contact.pk}
    return Written(contact.step.child, ("front_door:screen", where), ("front_door:contact", where))


def assessment_decision() -> Written:
    waiting = submitted_assessment(outcome="no_further_action").assessment
    told = {"by": make_user("team_manager"), "on": later(days=7).date(), "at": later(days=7), "is_to_child": True}
    authorise(waiting, outcome="no_further_action", decision=WORDS, alternatives="None.", support_after="", **told)
    other = submitted_assessment().assessment
    where = {"step_id": waiting.pk}
    return Written(waiting.step.child, ("assessment:review", {"step_id": other.pk}), ("assessment:overview", where))


def plan_decision() -> Written:
    plan = make_plan()
    cover(plan, *plan_risks(plan))
    make_whole(plan)
    at = later(days=40)
    plans.submit_plan(plan, by=make_user("social_worker"), at=at)
    version = plans.authorise_plan(plan, decision=WORDS, by=make_user("team_manager"), at=at, is_to_child=True)
    where = {"pk": plan.pk}
    read = ("record:plan_version", {**where, "number": version.number})
    return Written(plan.step.child, ("record:plan_decide", where), read)


def plan_risks(plan: Plan) -> list[str]:
    return list(Risk.objects.listed_on(plan.step).values_list("kind", flat=True))


def family_decision() -> Written:
    waiting = early_help.submitted()
    told = early_help.told(early_help.MET, role="early_help_manager")
    authorise_assessment(waiting, decision=WORDS, **told, is_to_child=True)
    where = {"step_id": waiting.pk}
    return Written(waiting.step.child, ("early_help:review", where), ("early_help:episode", where))


def early_help_summary() -> Written:
    episode = early_help.make_episode()
    told = early_help.told(early_help.MET, role="early_help_manager")
    said = {"outcome": "moved_away", "closing_words": WORDS, "support_after": "Your school."}
    where = {"step_id": early_help.make_episode().pk}
    close_early_help(episode, **said, **told, is_to_child=True)
    return Written(episode.step.child, ("early_help:finish", where), ("early_help:episode", {"step_id": episode.pk}))


def need_review() -> Written:
    plan = need.running_plan()
    need.review(plan, what_changed=WORDS, is_to_child=True)
    where = {"pk": plan.step.pk}
    return Written(plan.step.child, ("child_in_need:review", where), ("record:plan", where))


def need_ending() -> Written:
    plan, other = need.running_plan(), need.running_plan()
    at = need.moment(date(2021, 12, 1), 10)
    told = {"by": make_user("team_manager"), "on": at.date(), "at": at, "is_to_child": True}
    end_plan(plan.step, outcome="needs_met", reason=WORDS, told_family="Ring us.", support_after="", **told)
    asked = ("child_in_need:end", {"pk": other.step.pk})
    return Written(plan.step.child, asked, ("record:plan", {"pk": plan.step.pk}))


def safety_plan() -> Written:
    plan = need.make_safety(keeps_safe=WORDS, is_to_child=True)
    where = {"pk": plan.child.pk}
    return Written(plan.child, ("child_in_need:safety_new", where), ("child_in_need:safety", where))


def enquiry() -> Written:
    made = protection.submitted_enquiry(analysis=WORDS, is_to_child=True)
    other = protection.make_enquiry()
    read = ("child_protection:enquiry", {"step_id": made.pk})
    return Written(made.step.child, ("child_protection:write", {"step_id": other.pk}), read)


def enquiry_decision() -> Written:
    made, other = protection.submitted_enquiry(), protection.submitted_enquiry()
    told = {"by": make_user("team_manager"), "on": later(days=9).date(), "at": later(days=9), "is_to_child": True}
    enquiries.authorise_enquiry(made, outcome="conference", decision=WORDS, alternatives="A plan of need.", **told)
    read = ("child_protection:enquiry", {"step_id": made.pk})
    return Written(made.step.child, ("child_protection:decide", {"step_id": other.pk}), read)


def conference() -> Written:
    made, other = protection.arranged(), protection.arranged()
    at = protection.moment(made.meeting.starts_at.date(), 15)
    said = protection.decided(outline=WORDS, is_to_child=True)
    told = {"by": make_user("reviewing_officer"), "on": at.date(), "at": at}
    conferences.hold_initial(made, decided=said, outcome="child_protection_plan", **told)
    asked = ("child_protection:conference_record", {"conference_id": other.pk})
    return Written(made.step.child, asked, ("child_protection:conference", {"conference_id": made.pk}))


def core_group() -> Written:
    plan = protection.make_protection_plan()
    protection.core_group(plan, what_changed=WORDS, is_to_child=True)
    where = {"step_id": plan.step.pk}
    return Written(plan.step.child, ("child_protection:core_group", where), ("child_protection:plan", where))


ALL = (
    screening, assessment_decision, plan_decision, family_decision, early_help_summary, need_review, need_ending,
    safety_plan, enquiry, enquiry_decision, conference, core_group,
)  # fmt: skip


@pytest.mark.parametrize("write", ALL, ids=lambda write: write.__name__)
def test_it_is_asked_by_name_and_read_as_written_to_the_child(write: Callable[[], Written], client_of_all):
    written = write()
    Person.objects.update(first_name="Aisha")
    assert "This is written to Aisha" in client_of_all(written.asked)
    assert "To Aisha,\n" in "\n".join(held.text for held in held_about(written.child))
    page = client_of_all(written.read)
    assert "To Aisha," in page
    assert WORDS in page


@pytest.fixture
def client_of_all(sign_in):
    """Open an address as the first role that may, and return the page."""

    def open_(where: tuple[str, dict]) -> str:
        for role in ("team_manager", "early_help_manager", "reviewing_officer", "social_worker"):
            answer = sign_in(role).get(reverse(where[0], kwargs=where[1]))
            if answer.status_code == 200:
                return answer.content.decode()
        raise AssertionError(f"Nobody may open {where}.")

    return open_
