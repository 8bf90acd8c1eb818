"""A page says what it is for, by which rule and its source, and what happens next; a record begins on the screen."""

import pytest
from django.urls import reverse

from tests.factories import court, plans, protection, service
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db

STEPS = {
    "front_door:contact": (lambda: service.make_contact().pk, "Find out what somebody is worried about", "24 hours"),
    "front_door:referral": (lambda: service.make_referral().pk, "Decide, within one working day", "1 working day"),
    "assessment:overview": (lambda: service.make_assessment().pk, "Decide with the family what", "45 working days"),
    "child_protection:enquiry": (lambda: protection.make_enquiry().pk, "Find out whether the child", "15 working days"),
    "court:step": (lambda: court.issued()[0].pk, "Ask the family court to decide", "26 weeks"),
}
FORMS = {
    "record:note_new": "It stands in the child&#39;s chronology.",
    "record:visit_new": "only if the child was seen in person",
    "record:identifier_new": "The person is found by this number.",
}


@pytest.mark.parametrize("view", STEPS)
def test_the_page_of_a_step_says_what_it_is_for_and_the_rule_with_its_source(view, sign_in):
    make, purpose, limit = STEPS[view]
    page = sign_in("team_manager").get(reverse(view, kwargs={"step_id": make()})).content.decode()
    assert purpose in page
    assert f"{limit}, counted from: " in page
    assert "Source: " in page


def test_the_page_of_a_plan_says_what_it_is_for(sign_in):
    page = sign_in("team_manager").get(reverse("record:plan", kwargs={"pk": plans.make_plan().pk})).content.decode()
    assert "Give the help the assessment found the child needs" in page


@pytest.mark.parametrize("view", FORMS)
def test_a_form_says_why_it_asks_before_the_first_question_and_what_follows_after_the_last(view, sign_in):
    page = sign_in("social_worker").get(reverse(view, kwargs={"pk": PersonFactory().pk})).content.decode()
    why, first = page.index('<p class="govuk-body">'), page.index("govuk-form-group")
    then, button = page.index("What happens next:"), page.index('type="submit"', first)
    assert why < first < then < button
    assert FORMS[view] in page


def test_a_record_shows_three_things_to_do_and_keeps_the_others_behind_a_word(sign_in):
    person = PersonFactory()
    page = sign_in("social_worker").get(reverse("record:person", kwargs={"pk": person.pk})).content.decode()
    shown, behind = page.split("More you can do here")
    assert shown.count('role="button"') == 3
    for words in ("Record a visit", "Record a contact", "Write a note"):
        assert words in shown
    assert "Search this record" in behind
