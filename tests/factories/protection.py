"""Make discussions, enquiries, conferences and plans for tests, by the operations that make them in life."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Person
from lineofsight.service.child_protection.models import Concern, Conference, Enquiry, Incident, ProtectionPlan
from lineofsight.service.child_protection.operations import (
    concerns,
    conferences,
    discussions,
    enquiries,
    incidents,
    plans,
    reports,
)
from lineofsight.service.child_protection.operations.gathering import Asked, When
from tests.factories.access import make_user
from tests.factories.record import PersonFactory
from tests.factories.service import make_teams

LONDON = ZoneInfo("Europe/London")
# A Tuesday.
DAY = date(2021, 7, 13)
THREE = (
    Asked("childrens_services", "Ada Marlpit, team manager"),
    Asked("police", "Sergeant Ivo Quill"),
    Asked("health", "Hester Fenn, health visitor"),
)
SCHOOL = Asked("education", "Bryony Aldcastle, head teacher")
MUM = Asked("family", "Mum")
WHOLE = {
    "seen_on": DAY + timedelta(days=1),
    "is_seen_alone": True,
    "childs_words": "I don't like it when they shout.",
    "spoken_to": "Mum and Dad on 14 July, and her brother.",
    "agencies": "School: tired. Police: two calls.",
    "findings": "The bruise was not explained.",
    "analysis": "She is hurt when Dad has been drinking.",
    "found": "continuing_risk",
    "recommended_outcome": "conference",
}
HEARD = {
    "information": "Police: two calls this month. Health: a bruise seen on Monday.",
    "reasons": "An unexplained bruise on a young child.",
    "safety": "Dad stays with his mother.",
    "visit": "Tomorrow at school, by her social worker.",
    "alternatives": "An assessment alone: too little.",
}


def moment(day: date = DAY, hour: int = 10) -> datetime:
    """This function will return an hour of a day in London."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)


def all_came(asked) -> dict[tuple[str, str], str]:
    """This function will say that everybody came."""
    return {(one.agency, one.name): "attended" for one in asked}


def suspected(child: Person | None = None, *, on: date = DAY) -> CaseStep:
    """This function will open a strategy discussion at nine that day."""
    make_teams()
    by = make_user("team_manager")
    return pathway.open_step(
        "strategy_discussion", child=child or PersonFactory(), opened_by=None, on=on, by=by, at=moment(on, 9)
    )


def called(child: Person | None = None, *, on: date = DAY, asked=THREE, **more) -> CaseStep:
    """This function will call a discussion for eleven that day."""
    step = suspected(child, on=on)
    when = When(starts_at=moment(on, 11), asked=asked, place="Room 2")
    discussions.call_discussion(step, when=when, by=make_user("team_manager"), at=moment(on, 10), **more)
    return step


def held(step: CaseStep | None = None, *, outcome: str = "section_47_single", came=None, by=None, **more) -> CaseStep:
    """This function will hold a called discussion at noon, and return its step as stored."""
    step = step or called()
    day = step.started_on
    told = {"came": all_came(THREE) if came is None else came, "is_threshold_met": outcome.startswith("section_47")}
    discussions.hold_discussion(
        step, held=discussions.Held(**{**HEARD, **told, **more}), outcomes={step.pk: outcome},
        by=by or make_user("team_manager"), on=day, at=moment(day, 12),
    )  # fmt: skip
    step.refresh_from_db()
    return step


def make_enquiry(child: Person | None = None) -> Enquiry:
    """This function will make an open section 47 enquiry that began on DAY."""
    return Enquiry.objects.get(step__opened_by=held(called(child)))


def submitted_enquiry(*, by=None, child: Person | None = None, **told) -> Enquiry:
    """This function will submit a whole enquiry a week after it began."""
    enquiry, by = make_enquiry(child), by or make_user("social_worker")
    enquiries.write_enquiry(enquiry, by=by, at=moment(DAY + timedelta(days=6)), **{**WHOLE, **told})
    return enquiries.submit_enquiry(enquiry, by=by, at=moment(DAY + timedelta(days=7)))


def make_conference(child: Person | None = None) -> Conference:
    """This function will make an initial conference that an enquiry led to, to be arranged."""
    enquiry = submitted_enquiry(child=child)
    on = DAY + timedelta(days=8)
    step = enquiries.authorise_enquiry(
        enquiry,
        outcome="conference",
        decision="She is at risk.",
        alternatives="A plan of need: too little.",
        by=make_user("team_manager"),
        on=on,
        at=moment(on),
    )
    return step.conferences.get()


def arranged(conference: Conference | None = None, *, on: date = date(2021, 7, 29), chair=None, **more) -> Conference:
    """This function will arrange a conference for ten in the morning: on 29 July unless told otherwise."""
    conference = conference or make_conference()
    asked = (*THREE, SCHOOL, MUM)
    told = {"when": When(starts_at=moment(on), asked=asked, is_virtual=True), **more}
    by = make_user("team_manager")
    conferences.arrange_conference(
        conference.step, chair=chair or make_user("reviewing_officer"), by=by, at=moment(on - timedelta(days=7)), **told
    )
    return conference.step.conferences.get(held_on=None)


def decided(**changes) -> conferences.Decided:
    """This function will return a decision for a plan in the category of neglect."""
    usual = {
        "came": all_came((*THREE, SCHOOL, MUM)),
        "reasons": "She is hurt again and again.",
        "participation": "PN6",
        "alternatives": "A plan of need: too little.",
        "category": "NEG",
        "outline": "Dad stays away until he has stopped drinking.",
        "is_smart": True,
    }
    return conferences.Decided(**{**usual, **changes})


def make_protection_plan(child: Person | None = None, *, chair=None) -> ProtectionPlan:
    """This function will make a child protection plan that began at the conference of 29 July 2021."""
    chair = chair or make_user("reviewing_officer")
    conference = arranged(make_conference(child), chair=chair)
    step = conferences.hold_initial(
        conference, decided=decided(), outcome="child_protection_plan", by=chair, on=date(2021, 7, 29),
        at=moment(date(2021, 7, 29), 13),
    )  # fmt: skip
    return step.protection_plan


def make_concern() -> Concern:
    """This function will have a chair raise a concern about a plan."""
    plan = make_protection_plan()
    return concerns.raise_concern(plan, text="No core group.", by=make_user("reviewing_officer"), at=on_day(20))


def on_day(days: int, *, hour: int = 10) -> datetime:
    """This function will return an hour so many days after a plan began."""
    return moment(date(2021, 7, 29) + timedelta(days=days), hour)


def core_group(plan: ProtectionPlan, *, days: int = 10, **more):
    """This function will hold a core group so many days after the plan began."""
    told = {"progress": "Dad moved out.", "what_changed": "She sleeps.", "is_drifting": False, **more}
    return plans.hold_core_group(
        plan,
        held_at=on_day(days),
        came=[THREE[0], SCHOOL],
        by=make_user("social_worker"),
        at=on_day(days, hour=14),
        **told,
    )


def make_report():
    """This function will put our report before a conference that is arranged for 29 July 2021."""
    on = date(2021, 7, 23)
    return reports.add_report(
        arranged(), agency="childrens_services", author="Ada Marlpit", text="She is late every day.", received_on=on,
        shared_on=None, by=make_user("social_worker"), at=moment(on),
    )  # fmt: skip


def make_incident(child: Person | None = None, *, by=None) -> Incident:
    """This function will report a serious incident of which we became aware on DAY."""
    make_teams()
    step = incidents.report_incident(
        child or PersonFactory(), what_happened="A baby has a broken arm.", harm="seriously_harmed",
        suspicion="Nobody can say how.", aware_on=DAY, by=by or make_user("head_of_service"), at=moment(hour=11),
    )  # fmt: skip
    return step.incident


def notified(incident: Incident) -> Incident:
    """This function will say that the national panel was told three days later."""
    on = date(2021, 7, 16)
    return incidents.notify_panel(incident, notified_on=on, by=make_user("head_of_service"), at=moment(on))


def reviewed(incident: Incident, **changes) -> Incident:
    """This function will record a rapid review that asks for a local one, unless told otherwise."""
    told = {"sent_on": date(2021, 8, 5), "learning": "Nobody asked the father.", "is_review_needed": True}
    told |= {"decision": "More can be learnt.", "reviewer": "Hale Corrin", **changes}
    by = make_user("head_of_service")
    return incidents.send_rapid_review(incident, by=by, at=moment(date(2021, 8, 5), 16), **told)


def published(incident: Incident) -> Incident:
    """This function will record that the local review was published."""
    on = date(2021, 12, 6)
    told = {"published_where": "The partnership's pages", "findings": "Ask fathers.", "published_on": on}
    return incidents.publish_review(incident, by=make_user("head_of_service"), at=moment(on), **told)
