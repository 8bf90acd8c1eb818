"""E4 and E11: a conference is on time, on a weekday, quorate or with a reason, and keeps its chair; dissent is kept."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.models import Conference, Dissent
from lineofsight.service.child_protection.operations import conferences
from lineofsight.statute.steps import STEPS
from tests.factories import protection as make
from tests.factories.access import make_user
from tests.factories.service import open_steps

pytestmark = pytest.mark.django_db
HELD = date(2021, 7, 29)
PLAN = "child_protection_plan"


def hold(conference, *, outcome="child_protection_plan", **changes):
    return conferences.hold_initial(
        conference, decided=make.decided(**changes), outcome=outcome, by=make_user("reviewing_officer"), on=HELD,
        at=make.moment(HELD, 13),
    )  # fmt: skip


@pytest.mark.parametrize("day", [date(2021, 7, 31), date(2021, 8, 1)])
def test_it_is_never_at_a_weekend(day):
    """E4: neither on screen, nor in the database."""
    conference = make.make_conference()
    with pytest.raises(UnableToProtect, match="weekend"):
        make.arranged(conference, on=day)
    held = make.arranged(conference)
    hold(held, outcome="no_further_action", category="")
    with pytest.raises(IntegrityError), transaction.atomic():
        Conference.objects.filter(pk=held.pk).update(held_on=day)
    Conference.objects.filter(pk=held.pk).update(held_on=date(2021, 8, 2))


def test_later_than_fifteen_working_days_it_says_why():
    """E4 (1)."""
    conference = make.make_conference()
    with pytest.raises(UnableToProtect, match="has to be held by 3 August 2021"):
        make.arranged(conference, on=date(2021, 8, 4))
    make.arranged(conference, on=date(2021, 8, 4), late_reason="The mother is in hospital.")
    assert conference.step.duties.get(clock_code="CP-ICPC").late_reason == "The mother is in hospital."


def test_only_a_reviewing_officer_chairs():
    with pytest.raises(UnableToProtect, match="does not chair"):
        make.arranged(chair=make_user("team_manager"))


def test_a_plan_starts_that_day_in_its_category_and_the_clock_is_met():
    """E4 (3), E5 (1): decided at the conference, the plan begins on its day."""
    conference = make.arranged()
    step = hold(conference, category="EMO")
    plan = step.protection_plan
    assert (step.started_on, plan.initial_category, plan.latest_category) == (HELD, "EMO", "EMO")
    assert plan.conference_id == conference.pk
    assert conference.step.duties.get(clock_code="CP-ICPC").met_on == HELD
    assert set(conference.step.duties.open().values_list("clock_code", flat=True)) == {"CP-DECLETTER", "CP-MINUTES"}


@pytest.mark.parametrize(
    "outcome", [o.code for o in STEPS["initial_conference"].outcomes if o.code != PLAN and o.agreed is None]
)
def test_other_outcomes_have_no_category_and_open_what_is_declared(outcome):
    opened = hold(make.arranged(), outcome=outcome, category="")
    assert (opened.kind if opened else None) == STEPS["initial_conference"].outcome(outcome).opens


@pytest.mark.parametrize("outcome, category", [("child_protection_plan", ""), ("no_further_action", "NEG")])
def test_a_category_belongs_to_a_plan(outcome, category):
    with pytest.raises(UnableToProtect, match="has a category"):
        hold(make.arranged(), outcome=outcome, category=category)


@pytest.mark.parametrize("absent, is_met", [((), True), (("education",), True), (("education", "police"), False),
                                            (("childrens_services",), False)])  # fmt: skip
def test_social_care_and_two_other_agencies_are_a_quorum(absent, is_met):
    """E4 (2): the family does not count as an agency."""
    came = {
        key: "absent" if key[0] in absent else "attended" for key in make.all_came((*make.THREE, make.SCHOOL, make.MUM))
    }
    conference = make.arranged()
    if not is_met:
        with pytest.raises(UnableToProtect, match="Not quorate"):
            hold(conference, came=came)
    hold(conference, came=came, inquorate_reason="It could not wait.")
    conference.refresh_from_db()
    assert (conference.is_quorate, conference.inquorate_reason) == (is_met, "" if is_met else "It could not wait.")


def test_an_agency_that_does_not_agree_is_recorded_with_why():
    """E12 (3)."""
    hold(make.arranged(), dissent={"health": "Help at home would be enough.", "police": " "})
    assert list(Dissent.objects.values_list("agency", "reason")) == [("health", "Help at home would be enough.")]


def test_the_threshold_and_how_the_child_took_part_are_needed():
    with pytest.raises(UnableToProtect, match="threshold"):
        hold(make.arranged(), reasons=" ")
    with pytest.raises(UnableToProtect, match="took part"):
        hold(make.arranged(), participation="PN9")


def test_the_chair_is_kept_unless_it_is_said_why():
    """E11 (1)."""
    first, other = make_user("reviewing_officer"), make_user("reviewing_officer")
    plan = make.make_protection_plan(chair=first)
    with pytest.raises(UnableToProtect, match="chaired before"):
        make.arranged(plan.conference.__class__(step=plan.step), on=date(2021, 10, 20), chair=other)
    make.arranged(
        plan.conference.__class__(step=plan.step), on=date(2021, 10, 20), chair=other, chair_reason="On leave."
    )
    chairs = plan.step.child.bodies.get(kind="conference").memberships.order_by("pk").values_list("account", "ended_on")
    assert [(account, ended is None) for account, ended in chairs] == [(first.pk, False), (other.pk, True)]


def test_the_chair_confirms_threshold_category_and_whether_the_plan_is_specific():
    """E11 (2)."""
    conference = make.arranged()
    with pytest.raises(UnableToProtect, match="As the chair, say whether the plan says who does what"):
        hold(conference, is_smart=None)
    hold(conference, is_smart=False)
    conference.refresh_from_db()
    assert (conference.category, conference.is_smart, bool(conference.reasons)) == ("NEG", False, True)


def test_a_plan_starts_on_the_day_of_its_conference():
    """E4 (3): the database refuses another day, from either side."""
    plan = make.make_protection_plan()
    with pytest.raises(DatabaseError, match="day of its conference"), transaction.atomic():
        Conference.objects.filter(pk=plan.conference_id).update(held_on=date(2021, 7, 30))
    other = make.arranged()
    hold(other, outcome="no_further_action", category="")
    Conference.objects.filter(pk=other.pk).update(held_on=date(2021, 7, 30))
    with pytest.raises(DatabaseError, match="day of its conference"), transaction.atomic():
        type(plan).objects.filter(pk=plan.pk).update(conference=other)


def test_a_plan_is_the_only_one_open():
    plan = make.make_protection_plan()
    assert [one.pk for one in open_steps(plan.step.child, "child_protection_plan")] == [plan.pk]
