"""B17 and B18: a pilot at schools beside others like them; supervision of safeguarding leads, and its themes."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.programmes.models import Programme, School, SchoolPlace
from lineofsight.programmes.operations.changes import UnableToEnrol
from lineofsight.programmes.operations.schools import goes_to, supervise_lead, try_at_school
from lineofsight.programmes.queries.schools import leads, pilot_page, schools_of_child, themes
from lineofsight.record.models import CaseStep
from tests.factories.access import make_user
from tests.factories.programmes import ATTACHED, make_pilot, make_school, supervised, told
from tests.factories.record import PersonFactory
from tests.factories.service import make_contact

pytestmark = pytest.mark.django_db
LATER = ATTACHED + timedelta(days=100)
WRITER = {"role": "social_worker"}


def test_b17_1_a_pilot_says_by_when_it_is_evaluated():
    assert make_pilot().is_pilot
    with pytest.raises(UnableToEnrol, match="evaluated after it began"):
        make_pilot(name="Another", evaluate_on=date(2021, 1, 1))
    with pytest.raises(DatabaseError), transaction.atomic():
        Programme.objects.update(evaluate_on=None)


def test_b17_1_a_school_is_in_a_pilot_once_and_compared_with_one_that_is_not():
    pilot, (tried, matched, third) = make_pilot(), [make_school() for _ in range(3)]
    said = {"why_matched": "As many pupils.", **told()}
    try_at_school(pilot, school=tried, matched=matched, **said)
    for school, other in ((tried, third), (matched, third)):
        with pytest.raises(UnableToEnrol, match="in the pilot already"):
            try_at_school(pilot, school=school, matched=other, **said)
    for other in (third, tried):
        with pytest.raises(UnableToEnrol, match="where it is not tried"):
            try_at_school(pilot, school=third, matched=other, **said)
    with pytest.raises(NotAllowed):
        try_at_school(pilot, school=third, matched=matched, why_matched="x", **told(role="early_help_practitioner"))


def test_b17_a_programme_that_is_no_pilot_is_tried_nowhere():
    with pytest.raises(UnableToEnrol, match="Only a pilot"):
        try_at_school(make_pilot(evaluate_on=None), school=make_school(), matched=make_school(), why_matched="x",
                      **told())  # fmt: skip


def contact_on(day: date, school: School) -> None:
    contact = make_contact(child=PersonFactory())
    CaseStep.objects.filter(pk=contact.pk).update(started_on=day)
    SchoolPlace.objects.create(child=contact.step.child, school=school, started_on=date(2020, 9, 1),
                               recorded_at=contact.received_at, recorded_by=contact.step.started_by)  # fmt: skip


def test_b17_2_what_began_for_each_hundred_pupils_before_and_since_at_both():
    pilot, tried, matched = make_pilot(), make_school(pupils=200), make_school(pupils=50)
    try_at_school(pilot, school=tried, matched=matched, why_matched="Alike.", **told())
    began = pilot.started_on
    for day, school in (
        (began - timedelta(days=101), tried), (began - timedelta(days=1), tried), (began, tried),
        (began + timedelta(days=99), tried), (began + timedelta(days=100), tried), (began, matched),
        (began, make_school()),
    ):  # fmt: skip
        contact_on(day, school)
    page = pilot_page(pilot.pk, by=make_user("early_help_manager"), on=began + timedelta(days=100))
    [contacts] = [row for row in page.rows if row.label == "Contacts"]
    assert (contacts.pilot_before, contacts.pilot_since) == (0.5, 1.0)
    assert (contacts.matched_before, contacts.matched_since) == (0.0, 2.0)


def test_b17_3_the_day_to_evaluate_it_comes():
    pilot, by = make_pilot(), make_user("early_help_manager")
    assert not pilot_page(pilot.pk, by=by, on=pilot.evaluate_on - timedelta(days=1)).is_due
    assert pilot_page(pilot.pk, by=by, on=pilot.evaluate_on).is_due


def test_b17_a_child_goes_to_one_school_at_a_time():
    child, first, second = PersonFactory(), make_school(), make_school()
    goes_to(child, school=first, since=date(2020, 9, 1), **told(**WRITER))
    with pytest.raises(UnableToEnrol, match="already"):
        goes_to(child, school=first, since=ATTACHED, **told(**WRITER))
    with pytest.raises(UnableToEnrol, match="not before the school"):
        goes_to(child, school=second, since=date(2020, 8, 1), **told(**WRITER))
    goes_to(child, school=second, since=ATTACHED, **told(**WRITER))
    found = schools_of_child(child.pk, by=make_user("social_worker"))
    assert [(one.school, one.ended_on) for one in found.places] == [(second, None), (first, ATTACHED)]
    with pytest.raises(NotAllowed):
        goes_to(child, school=first, since=ATTACHED, **told(role="director"))


def test_b18_1_a_supervision_is_of_a_lead_at_a_school_and_the_next_is_watched():
    one = supervised(next_on=ATTACHED + timedelta(days=40))
    [lead] = leads(by=make_user("early_help_practitioner"))
    assert (lead.latest, lead.is_late(ATTACHED + timedelta(days=40)), lead.is_late(LATER)) == (one, False, True)
    assert one.about == ["Neglect"]


@pytest.mark.parametrize(
    "said, why",
    [
        ({"lead": " "}, "who was supervised"),
        ({"themes": []}, "what it was about"),
        ({"themes": ["weather"]}, "what it was about"),
        ({"held_on": LATER}, "the day it was held"),
        ({"next_on": ATTACHED}, "a later one"),
    ],
)
def test_b18_1_what_is_refused(said, why):
    with pytest.raises(UnableToEnrol, match=why):
        supervised(**said)


def test_b18_1_a_partner_records_none():
    with pytest.raises(NotAllowed):
        supervise_lead(school=make_school(), lead="A", held_on=ATTACHED, themes=["neglect"], words="x",
                       **told(role="partner"))  # fmt: skip


def test_b18_2_a_years_themes_and_lessons_are_shared_with_every_school():
    supervised(lesson="Write the day.", themes=["neglect", "sharing"])
    supervised(themes=["neglect"])
    supervised(held_on=ATTACHED - timedelta(days=366), next_on=None, lesson="Old.")
    found = themes(by=make_user("partner"), on=ATTACHED)
    assert found.counts == [("Neglect", 2), ("Sharing what we know", 1)]
    assert found.lessons == [(ATTACHED, "Write the day.")]
