"""A contact's pages: recorded, rated, screened, decided and told, with each refusal in words beside its question."""

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Relationship
from lineofsight.service.front_door.models import Contact, ContactDecision, RagRating, Screening
from lineofsight.service.front_door.operations.screening import save_screening, seen_version
from tests.factories.record import PersonFactory, RelationshipFactory
from tests.factories.service import (
    WHOLE,
    later,
    make_contact,
    make_contacts,
    make_referral,
    make_teams,
    partner_contact,
    ready_contact,
)

pytestmark = pytest.mark.django_db
TOLD_ON = {"parents_told_on_day": "13", "parents_told_on_month": "7", "parents_told_on_year": "2021"}
SCREENED = {**{k: v for k, v in WHOLE.items() if k != "parents_told_on"}, "parents_informed": "yes", **TOLD_ON}
TOLD = {
    "received_at_day": "13", "received_at_month": "7", "received_at_year": "2021", "received_at_time": "2pm",
    "source_code": "2A", "concern": "Tired and hungry.", "parents_know": "no", "referrer_name": "Ferrin Oakes",
}  # fmt: skip
DECIDED = {
    "level": "4",
    "alternatives": "Nothing else would do.",
    "shown_by_4": ["4-NEGLECT"],
    "outcome": "new_referral",
    "rationale": "Needs are not met.",
}


def url(name: str, contact: Contact | None = None) -> str:
    return reverse(f"front_door:{name}", kwargs={"step_id": contact.pk} if contact else None)


def text(response) -> str:
    return response.content.decode()


def new_contact(child) -> str:
    return f"{url('new_contact')}?child={child.pk}"


def test_recording_begins_with_a_child_found_first(sign_in):
    answer = sign_in("social_worker").get(url("new_contact"))
    assert (answer.status_code, answer.url) == (302, reverse("record:search"))


def test_recording_a_contact_about_a_family(sign_in):
    """A4 (1)"""
    make_teams()
    child, sibling = PersonFactory(), PersonFactory()
    RelationshipFactory(child=child, relative=sibling, kind=Relationship.Kind.SIBLING)
    client = sign_in("social_worker")
    assert sibling.name in text(client.get(new_contact(child)))
    answer = client.post(new_contact(child), {**TOLD, "also_about": [str(sibling.pk)]}, follow=True)
    assert {contact.step.child for contact in Contact.objects.all()} == {child, sibling}
    assert "2 contacts recorded" in text(answer)


def test_recording_refused_keeps_what_was_typed_and_says_what_is_wrong(sign_in):
    make_teams()
    wrong = {**TOLD, "concern": "", "source_code": "", "referrer_name": "Ferrin Oakes"}
    page = text(sign_in("social_worker").post(new_contact(PersonFactory()), wrong))
    assert "There is a problem" in page
    assert "Write what they are worried about" in page
    assert 'value="Ferrin Oakes"' in page
    assert not Contact.objects.exists()


def test_a_time_to_come_is_refused_by_the_operation(sign_in):
    make_teams()
    page = text(sign_in("social_worker").post(new_contact(PersonFactory()), {**TOLD, "received_at_time": "11pm"}))
    assert "can&#39;t have been received in the future" in page


@pytest.mark.parametrize("name", ["contact", "rate", "screen", "decide", "tell", "who"])
def test_reading_any_page_of_a_contact_is_audited_once_on_the_childs_record(sign_in, name):
    contact, client = make_contact(), sign_in("team_manager")
    client.get(url(name, contact))
    read = AuditEntry.objects.filter(action="read", by=client.user, subject=f"record.person:{contact.step.child_id}")
    assert read.count() == 1


def test_there_is_no_page_of_a_contact_that_is_not_there(sign_in):
    assert sign_in("team_manager").get("/front-door/contacts/999999/").status_code == 404


def test_the_page_says_what_is_next_and_who_can_do_it(sign_in):
    contact = make_contact()
    assert "Say how urgent it is" in text(sign_in("team_manager").get(url("contact", contact)))
    assert "Waiting for somebody who can say how urgent a contact is." in text(
        sign_in("social_worker").get(url("contact", contact))
    )


def test_the_page_shows_what_we_knew_before(sign_in):
    """A4 (1)"""
    child = PersonFactory()
    make_referral(child=child)
    contact = make_contact(child=child, received_at=later(1.5))
    page = text(sign_in("social_worker").get(url("contact", contact)))
    assert "1 earlier contact in the last 90 days" in page
    assert "1 earlier referral in the last 12 months" in page


def test_rating(sign_in):
    contact, client = make_contact(), sign_in("team_manager")
    refused = text(client.post(url("rate", contact), {"rag": "", "reason": ""}))
    assert "Choose red, amber or green" in refused
    client.post(url("rate", contact), {"rag": "red", "reason": "An injury."})
    assert RagRating.objects.get(contact=contact).rag == "red"


def test_rating_siblings_with_it(sign_in):
    first, second = make_contacts(children=[PersonFactory(), PersonFactory()])
    sign_in("team_manager").post(url("rate", first), {"rag": "red", "reason": "An injury.", "also": [str(second.pk)]})
    assert RagRating.objects.filter(contact=second, rag="red").exists()


def test_a_screening_is_saved_half_done(sign_in):
    contact = make_contact()
    answer = sign_in("social_worker").post(url("screen", contact), {"analysis": "So far.", "save": "1"}, follow=True)
    assert "Saved. The screening is not finished yet." in text(answer)
    assert Screening.objects.get(contact=contact).analysis == "So far."


def test_finishing_too_early_names_what_is_missing_and_still_saves(sign_in):
    contact, client = make_contact(), sign_in("social_worker")
    page = text(client.post(url("screen", contact), {"analysis": "So far.", "finish": "1"}))
    assert "Say whether the parents were told." in page
    saved = Screening.objects.get(contact=contact)
    assert saved.analysis == "So far."
    assert f'value="{seen_version(saved)}"' in page
    client.post(url("screen", contact), {**SCREENED, "seen": seen_version(saved), "finish": "1"})
    assert Screening.objects.get(contact=contact).completed_at


def test_two_people_screening_see_both_texts(sign_in, make_user):
    contact, client = make_contact(), sign_in("social_worker")
    save_screening(contact, answers={"analysis": "Hers."}, seen="", by=make_user("social_worker"), at=later(1))
    page = text(client.post(url("screen", contact), {"analysis": "Mine.", "seen": "", "save": "1"}))
    assert ("Hers." in page, "Mine." in page) == (True, True)
    saved = Screening.objects.get(contact=contact)
    assert saved.analysis == "Hers."
    client.post(url("screen", contact), {"analysis": "Mine.", "seen": seen_version(saved), "save": "1"})
    assert Screening.objects.get(contact=contact).analysis == "Mine."


def test_the_decision_page_shows_the_clock_the_threshold_and_what_opens(sign_in):
    page = text(sign_in("team_manager").get(url("decide", ready_contact())))
    for words in (
        "24 hours, counted from: contact received",
        "Local default",
        "Level 4: specialist",
        "Opens: referral.",
    ):
        assert words in page
    assert "Why is this decision late?" not in page


def test_deciding(sign_in):
    contact, client = ready_contact(), sign_in("team_manager")
    answer = client.post(url("decide", contact), DECIDED, follow=True)
    assert "Decided. Opened: referral for" in text(answer)
    assert ContactDecision.objects.get(contact=contact).decided_by == client.user
    assert "Basic needs not met again and again" in text(answer)


@pytest.mark.parametrize(
    "wrong, sentence",
    [
        ({"level": ""}, "Choose the level of need"),
        ({"shown_by_4": []}, "Choose at least one thing that shows this level of need"),
        ({"outcome": ""}, "Choose what happens next"),
        ({"rationale": ""}, "Give your reasons"),
    ],
)
def test_a_decision_refused(sign_in, wrong, sentence):
    contact = ready_contact()
    assert sentence in text(sign_in("team_manager").post(url("decide", contact), {**DECIDED, **wrong}))
    assert not ContactDecision.objects.exists()


def test_a_late_decision_is_asked_why(sign_in, at):
    contact, client = ready_contact(), sign_in("team_manager")
    at(26)
    assert "Say why this decision is late" in text(client.post(url("decide", contact), DECIDED))
    late = {"late_code": "partner_late", "late_reason": "Waiting for the hospital."}
    client.post(url("decide", contact), {**DECIDED, **late})
    assert ContactDecision.objects.get(contact=contact).late_code == "partner_late"
    assert contact.step.duties.get(clock_code="FD-CONTACT-DEC").late_reason == "Waiting for the hospital."


def test_an_unscreened_contact_is_refused_in_words(sign_in):
    page = text(sign_in("team_manager").post(url("decide", make_contact()), DECIDED))
    assert "Say first how urgent the contact" in page


def test_a_decided_contact_shows_no_form(sign_in):
    contact = make_referral().step.opened_by.contact
    client = sign_in("team_manager")
    for name in ("rate", "screen", "decide"):
        page = text(client.get(url(name, contact)))
        assert "It can't be changed." in page
        assert "<textarea" not in page


def test_telling_the_referrer(sign_in):
    contact, client = make_referral().step.opened_by.contact, sign_in("social_worker")
    client.post(url("tell", contact), {"how": "phone", "what": "A social worker will visit."})
    contact.refresh_from_db()
    assert (contact.referrer_told_how, contact.referrer_told_by) == ("phone", client.user)
    assert "The referrer has been told already." in text(
        client.post(url("tell", contact), {"how": "phone", "what": "Again."})
    )


def test_settling_who_a_contact_is_about(sign_in):
    known = PersonFactory(first_name="Isla", last_name="Tamberly")
    contact, client = partner_contact(), sign_in("social_worker")
    assert known.name in text(client.get(url("who", contact)))
    client.post(url("who", contact), {"child": str(known.pk)})
    contact.refresh_from_db()
    assert (contact.step.child, contact.is_match_unsure) == (known, False)


def test_a_contact_cannot_be_moved_to_a_child_who_was_not_offered(sign_in):
    stranger, contact = PersonFactory(first_name="Oswin", last_name="Farley"), partner_contact()
    child = contact.step.child
    sign_in("social_worker").post(url("who", contact), {"child": str(stranger.pk)})
    contact.refresh_from_db()
    assert contact.step.child == child


@pytest.mark.parametrize("name", ["contact", "rate", "screen", "decide", "tell", "who"])
@pytest.mark.parametrize("earlier", [0, 60])
def test_few_queries_however_long_the_history(sign_in, django_assert_max_num_queries, name, earlier):
    contact, client = ready_contact(), sign_in("team_manager")
    from tests.factories.copies import copy_row

    first = make_referral(child=contact.step.child).step.opened_by
    for _ in range(earlier):
        copy_row(first)
        RelationshipFactory(child=contact.step.child)
    with django_assert_max_num_queries(15):
        assert client.get(url(name, contact)).status_code == 200
