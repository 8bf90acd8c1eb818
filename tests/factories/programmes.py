"""Make programmes, attached families and claims, by the operations that make them in life."""

from datetime import date
from typing import Any

from lineofsight.programmes.models import Claim, Criterion, Enrolment, LeadSupervision, Programme, School
from lineofsight.programmes.operations import attaching, claims, outcomes, schools, setting_up
from tests.factories.access import make_user
from tests.factories.early_help import make_episode
from tests.factories.record import moment

ATTACHED, ACHIEVED, LASTED = date(2021, 9, 1), date(2021, 11, 1), date(2022, 5, 2)
OUTCOMES = ("Children go to school", "Safe from harm")


def told(on: date = ATTACHED, *, by: Any = None, role: str = "early_help_manager") -> dict[str, Any]:
    """This function will return by whom, on which day and when something is done."""
    return {"by": by or make_user(role), "on": on, "at": moment(on, 12)}


def make_programme(**changes: Any) -> Programme:
    """This function will set up a programme that pays for two outcomes."""
    said = {"name": "Supporting Families", "about": "Families with several needs.", "target": 100, "pounds": 800}
    made = setting_up.set_up_programme(**{**said, **changes}, **told(date(2021, 4, 1)))
    for label in OUTCOMES:
        setting_up.add_criterion(made, label=label, evidence="Two terms of it.", **told(date(2021, 4, 1)))
    return made


def criteria_of(programme: Programme) -> list[Criterion]:
    """This function will return the outcomes that count, in order."""
    return list(programme.criteria.filter(ended_on=None).order_by("pk"))


def attached(*, siblings: int = 0, programme: Programme | None = None, **changes: Any) -> Enrolment:
    """This function will attach a family for two outcomes."""
    programme = programme or Programme.objects.first() or make_programme()
    said = {"criteria": criteria_of(programme), "reason": "Half of school is missed.", "family_agrees": True}
    step = changes.pop("step", None) or make_episode(siblings=siblings).step
    return attaching.attach_family(programme, step=step, **{**said, **changes}, **told())


def achieved(one: Enrolment | None = None, *, on: date = ACHIEVED) -> Enrolment:
    """This function will have a family achieve both outcomes."""
    one = one or attached()
    for aim in one.aims.filter(achieved_on=None).select_related("criterion"):
        outcomes.achieve(one, criterion=aim.criterion, words="The school says so.", achieved_on=on, **told(on))
    return one


def lasting(one: Enrolment | None = None, *, on: date = LASTED) -> Enrolment:
    """This function will have the outcomes of a family found to have lasted."""
    one = achieved(one)
    outcomes.review_outcomes(one, lasted=True, words="Attendance is 96%.", **told(on))
    one.refresh_from_db()
    return one


def claimed(one: Enrolment | None = None, *, by: Any = None) -> Claim:
    """This function will claim for a family."""
    return claims.claim_for(one or lasting(), **told(LASTED, by=by))


def sample_programme() -> Programme:
    """This function will return the programme that the route test visits: always the same."""
    return Programme.objects.order_by("pk").first() or make_programme()


def sample_enrolment() -> Enrolment:
    """This function will return the place in a programme that the route test visits: always the same."""
    return Enrolment.objects.order_by("pk").first() or attached(programme=sample_programme())


def sample_claim() -> Claim:
    """This function will return the claim that the route test visits: always the same."""
    return Claim.objects.order_by("pk").first() or claimed(lasting(sample_enrolment()))


def make_pilot(**changes: Any) -> Programme:
    """This function will set up a pilot that began in September 2021 and is evaluated a year later."""
    said = {"name": "School social workers", "about": "At the school.", "evaluate_on": date(2022, 9, 1)}
    return setting_up.set_up_programme(**{**said, **changes}, **told())


def make_school(**changes: Any) -> School:
    """This function will keep a primary school of a hundred pupils."""
    said = {"name": f"Larkrise Primary {School.objects.count() + 1}", "phase": "primary", "pupils": 100, **changes}
    return schools.keep_school(**said, by=make_user("early_help_manager"), at=moment(ATTACHED))


def supervised(**changes: Any) -> LeadSupervision:
    """This function will record a supervision about neglect."""
    said = {"lead": "Ferrin Oakes", "held_on": ATTACHED, "themes": ["neglect"], "words": "What small things show."}
    school = changes.pop("school", None) or School.objects.first() or make_school()
    return schools.supervise_lead(school=school, **{**said, **changes}, **told())


def sample_school() -> School:
    """This function will return the school that the route test visits: always the same."""
    return School.objects.order_by("pk").first() or make_school()


def sample_pilot() -> Programme:
    """This function will return the pilot that the route test visits: always the same."""
    return Programme.objects.filter(is_pilot=True).order_by("pk").first() or make_pilot()
