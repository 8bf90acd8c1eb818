"""Make contacts, referrals and assessments for tests, by the operations that make them in life."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.notes import record_visit
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.operations import reviewing, submitting, writing
from lineofsight.service.front_door.models import Contact, Referral
from lineofsight.service.front_door.operations.contacts import record_contact
from lineofsight.service.front_door.operations.deciding import Decision, decide_contact
from lineofsight.service.front_door.operations.partner_contacts import GivenChild, tell_us_about
from lineofsight.service.front_door.operations.rating import rate_contact
from lineofsight.service.front_door.operations.referrals import decide_referral
from lineofsight.service.front_door.operations.screening import save_and_finish
from tests.factories.access import make_user
from tests.factories.record import (
    AddressFactory,
    PersonFactory,
    RelationshipFactory,
    ResidenceFactory,
    TeamFactory,
)
from tests.factories.transfers import agreed

LONDON = ZoneInfo("Europe/London")
RECEIVED = datetime(2021, 7, 13, 14, 0, tzinfo=LONDON)
INSTEAD = "Early help: tried, and not enough."
WHOLE = {
    "history_considered": "Early help in 2019, which ended well.",
    "parents_informed": True,
    "parents_told": "Mum",
    "parents_told_on": date(2021, 7, 13),
    "consent": "obtained",
    "agencies_asked": "School: attendance has dropped.",
    "analysis": "A worry that has grown since the spring.",
    "recommended_level": "4",
    "recommended_outcome": "new_referral",
}


def later(hours: float = 0, *, days: int = 0) -> datetime:
    """This function will return the moment so long after the tests' contacts are received."""
    return RECEIVED + timedelta(hours=hours, days=days)


def make_teams() -> dict[str, Team]:
    """This function will make one team for each part of the journey, unless there is one."""
    return {
        service: Team.objects.filter(service=service).first() or TeamFactory(service=service)
        for service in Team.Service.values
    }


def make_contact(*, by=None, child: Person | None = None, received_at: datetime = RECEIVED, **details) -> Contact:
    """This function will record a contact about one child."""
    return make_contacts(by=by, children=[child or PersonFactory()], received_at=received_at, **details)[0]


def make_contacts(*, children: list[Person], by=None, received_at: datetime = RECEIVED, **details) -> list[Contact]:
    """This function will record one act of contact about several children."""
    make_teams()
    told = {"source_code": "2A", "concern": "Often tired and hungry at school.", "referrer_name": "Ferrin Oakes"}
    by = by or make_user("social_worker")
    return record_contact(children=children, received_at=received_at, by=by, at=received_at, **{**told, **details})


def partner_contact(*, by=None, received_at: datetime = RECEIVED, **child) -> Contact:
    """This function will have a partner tell us about a child."""
    make_teams()
    given = GivenChild(**{"first_name": "Isla", "last_name": "Tamber", **child})
    return tell_us_about(
        given, source_code="2A", concern="She has a bruise.", by=by or make_user("partner"), at=received_at
    )


def ready_contact(*, rag: str = "amber", answers: dict | None = None, **details) -> Contact:
    """This function will record, rate and screen a contact, so that it can be decided."""
    contact = make_contact(**details)
    at = contact.received_at + timedelta(hours=1)
    rate_contact(contact, rag=rag, reason="Worry is growing.", by=make_user("team_manager"), at=at)
    save_and_finish(contact, answers={**WHOLE, **(answers or {})}, seen="", by=make_user("social_worker"), at=at)
    return contact


def decision(**changes) -> Decision:
    """This function will return a decision to make a referral."""
    usual = {"level": "4", "indicators": ("4-NEGLECT",), "outcome": "new_referral"}
    words = {"rationale": "Needs are not met.", "alternatives": INSTEAD}
    return Decision(**{**usual, **words, **changes})


def make_referral(*, at: datetime | None = None, **details) -> Referral:
    """This function will make a referral from a contact: received on 13 July 2021 unless told otherwise."""
    contact = ready_contact(**details)
    at = at or contact.received_at + timedelta(hours=2)
    [step] = decide_contact(contact, decision=decision(), by=make_user("team_manager"), on=at.date(), at=at)
    return step.referral


def make_assessment(*, outcome: str = "single_assessment", **details) -> Assessment:
    """This function will make an assessment that a referral led to, started on the day of the contact."""
    referral = make_referral(**details)
    at = referral.step.opened_by.started_at + timedelta(hours=3)
    step = decide_referral(
        referral, outcome=outcome, primary_need="N1", rationale="We need to know more.", alternatives=INSTEAD,
        by=make_user("team_manager"), on=at.date(), at=at,
    )  # fmt: skip
    return step.assessment


def written_assessment(*, by=None, outcome: str = "child_in_need_plan", seen: bool = True, **details) -> Assessment:
    """This function will make an assessment that has all it needs to be submitted, five days after the contact."""
    assessment, by = make_assessment(**details), by or make_user("social_worker")
    at = assessment.step.opened_by.opened_by.started_at + timedelta(days=5)
    if seen:
        record_visit(assessment.step, happened_at=at, is_seen=True, is_seen_alone=True, by=by, at=at)
    writing.save_section(
        assessment, key="analysis", text="Needs are not met at home.", seen=writing.seen_version(""), by=by, at=at
    )
    codes = ["21"] if outcome == "no_further_action" else ["16A"]
    writing.choose_factors(assessment, codes=codes, by=by, on=at.date(), at=at)
    writing.recommend(assessment, outcome=outcome, by=by, on=at.date(), at=at)
    assessment.refresh_from_db()
    return assessment


@dataclass
class Submitted:
    """A submitted assessment and who submitted it."""

    assessment: Assessment
    by: object


def submitted_assessment(*, by=None, **details) -> Submitted:
    """This function will submit a written assessment, six days after the contact."""
    by = by or make_user("social_worker")
    written = written_assessment(by=by, **details)
    at = written.saved_at + timedelta(days=1)
    return Submitted(submitting.submit(written, by=by, on=at.date(), at=at), by)


def authorised_assessment(*, by=None, days: int = 7, outcome: str = "child_in_need_plan", **details) -> Assessment:
    """This function will authorise a submitted assessment so many days after the contact."""
    waiting = submitted_assessment(outcome=outcome, **details).assessment
    at = waiting.step.opened_by.opened_by.started_at + timedelta(days=days)
    agreed(waiting.step, outcome=outcome, on=at.date(), at=at)
    reviewing.authorise(
        waiting, outcome=outcome, decision="Agreed.", alternatives=INSTEAD, support_after="",
        by=by or make_user("team_manager"), on=at.date(), at=at,
        late_reason="The family were away." if days > 60 else "",
    )  # fmt: skip
    waiting.refresh_from_db()
    return waiting


def with_parents(*, lives_elsewhere: bool = True) -> Assessment:
    """This function will return the assessment of a child with a mother and a father: the first call makes it.

    The father lives elsewhere, unless told otherwise.
    """
    before = Assessment.objects.filter(step__child__relatives__kind="mother").order_by("pk").first()
    return before or assessment_with_parents(lives_elsewhere=lives_elsewhere)


def assessment_with_parents(*, lives_elsewhere: bool = True) -> Assessment:
    """This function will make an assessment of a child with a mother at home, and a father who may live elsewhere."""
    assessment = make_assessment()
    child, home = assessment.step.child, AddressFactory()
    mother = RelationshipFactory(child=child).relative
    father = RelationshipFactory(child=child, kind="father").relative
    for person in (child, mother):
        ResidenceFactory(person=person, address=home)
    ResidenceFactory(person=father, address=AddressFactory() if lives_elsewhere else home)
    return assessment


def mother_of(assessment: Assessment) -> Person:
    """This function will return the mother of the child who is assessed."""
    return assessment.step.child.relatives.get(kind="mother").relative


def open_steps(child: Person, kind: str) -> list[CaseStep]:
    """This function will return the child's open steps of a kind."""
    return list(CaseStep.objects.open().filter(child=child, kind=kind))


def due_on(step: CaseStep, code: str) -> date:
    """This function will return when the step's duty of that clock is due."""
    return step.duties.get(clock_code=code).due_on
