"""The second of two people sees both versions side by side, chooses, and nothing of either is lost."""

import re

import pytest
from django.urls import reverse

from lineofsight.drafts.versions import version_of
from lineofsight.record.models import Person, Relationship
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.front_door.models import Screening
from tests.factories.chronologies import make_entry
from tests.factories.record import PersonFactory, RelationshipFactory
from tests.factories.service import make_assessment, make_contact
from tests.factories.writing import made_visit, written_note

pytestmark = pytest.mark.django_db
INPUT = re.compile(r"<(?:input|textarea|select)[^>]*>")


@pytest.fixture
def two(sign_in):
    return sign_in("social_worker", name="Ada Quill"), sign_in("social_worker", name="Bea Thorn")


def opened(client, place: str) -> dict[str, str]:
    """This function will return a form as a browser would send it back unchanged."""
    return opened_in(client.get(place).content.decode())


def opened_in(page: str) -> dict[str, str]:
    """This function will return the form of a page as a browser would send it back unchanged."""
    sent = {}
    for tag in re.findall(r"<input[^>]*>", page):
        named, kind = re.search(r'name="([^"]*)"', tag), re.search(r'type="([^"]*)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        if named and (kind is None or kind[1] not in {"radio", "checkbox"} or " checked" in tag):
            sent[named[1]] = value[1] if value else ""
    for name, text in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>(.*?)</textarea>', page, re.DOTALL):
        sent[name] = text
    return sent


def carried(page: str, name: str) -> str:
    import html

    return html.unescape(re.search(rf'name="theirs_{name}" value="([^"]*)"', page)[1])


def seen_in(page: str) -> str:
    return re.search(r'name="seen"[^>]*value="([^"]*)"', page)[1]


@pytest.fixture
def section():
    assessment = make_assessment()
    return assessment, reverse("assessment:section", kwargs={"step_id": assessment.pk, "key": "analysis"})


def conflict(two, place, *, first: str, second: str, name: str = "text"):
    """Two people open a form; the first saves; what the second sends is answered with the page this returns."""
    ada, bea = two
    hers, his = opened(ada, place), opened(bea, place)
    assert ada.post(place, {**hers, name: first}).status_code == 302
    answer = bea.post(place, {**his, name: second})
    assert answer.status_code == 200
    return answer.content.decode(), his


def test_both_versions_are_side_by_side_with_whose_and_when(two, section):
    page, _ = conflict(two, section[1], first="Mum is glad of help.", second="Mum is tired.")
    assert re.search(r"Theirs, by Ada Quill at (\d{1,2}(:\d\d)?[ap]m|mid)", page)
    assert "Mum is <mark" in page
    assert ">glad of help.</mark>" in page
    assert ">tired.</mark>" in page
    assert ">Mum is tired.</textarea>" in page


@pytest.mark.parametrize(
    "kept, stored",
    [
        ("mine", "Mum is tired now."),
        ("theirs", "Mum is glad."),
        ("both", "Mum is tired now.\n\nMum is glad."),
        ("", "Mum is tired now."),
    ],
)
def test_the_second_chooses(two, section, kept, stored):
    page, his = conflict(two, section[1], first="Mum is glad.", second="Mum is tired.")
    again = {**his, "text": "Mum is tired now.", "seen": seen_in(page), "theirs_text": carried(page, "text")}
    if kept:
        again["keep_text"] = kept
    assert two[1].post(section[1], again).status_code == 302
    assert Assessment.objects.get(pk=section[0].pk).analysis == stored


def test_a_third_change_is_met_too(two, section):
    page, his = conflict(two, section[1], first="One.", second="Two.")
    ada = opened(two[0], section[1])
    two[0].post(section[1], {**ada, "text": "Three."})
    again = two[1].post(section[1], {**his, "text": "Two.", "seen": seen_in(page)})
    assert "Three." in again.content.decode()
    assert Assessment.objects.get(pk=section[0].pk).analysis == "Three."


def test_answers_of_a_person_that_only_they_changed_are_taken_over(two):
    person = PersonFactory(phone="")
    place = f"/people/{person.pk}/correct/"
    ada, bea = two
    hers, his = opened(ada, place), opened(bea, place)
    ada.post(place, {**hers, "phone": "01632 960001"})
    answer = bea.post(place, {**his, "first_name": "Aysha"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "what they saved is in the form below" in page
    assert 'value="01632 960001"' in page
    assert bea.post(place, {**his, "first_name": "Aysha", "phone": "01632 960001", "seen": seen_in(page)})
    kept = Person.objects.get(pk=person.pk)
    assert (kept.first_name, kept.phone) == ("Aysha", "01632 960001")


def test_dates_that_both_changed_are_said_in_words_and_can_be_theirs(two):
    person = PersonFactory(date_of_birth="2015-03-01")
    place = f"/people/{person.pk}/correct/"
    page, his = conflict(two, place, first="2", second="3", name="date_of_birth_day")
    assert "Date of birth: both of you changed this" in page
    words = re.sub(r"<[^>]+>", "", page)
    assert "3 March 2015" in words
    assert "2 March 2015" in words
    again = {**his, "date_of_birth_day": "3", "seen": seen_in(page), "keep_date_of_birth": "theirs"}
    two[1].post(place, {**again, "theirs_date_of_birth": carried(page, "date_of_birth")})
    assert Person.objects.get(pk=person.pk).date_of_birth.day == 2


def test_a_relationship_corrected_by_two(two):
    tie = RelationshipFactory(kind="other_relative", has_parental_responsibility=False)
    place = reverse("record:relationship_correct", kwargs={"pk": tie.pk})
    page, his = conflict(two, place, first="grandparent", second="carer", name="kind")
    assert "Grandparent" in page
    again = {**his, "kind": "carer", "seen": seen_in(page), "keep_kind": "theirs"}
    two[1].post(place, {**again, "theirs_kind": carried(page, "kind")})
    assert Relationship.objects.get(pk=tie.pk).kind == "grandparent"


def test_what_a_chronology_says_is_not_written_over(two):
    entry = make_entry()
    place = reverse("record:chronology_entry", kwargs={"entry": entry.pk})
    page, _ = conflict(two, place, first="It matters.", second="It is small.", name="analysis")
    entry.refresh_from_db()
    assert entry.analysis == "It matters."
    assert ">It is small.</textarea>" in page


def test_a_screening_by_two(two):
    contact = make_contact()
    place = reverse("front_door:screen", kwargs={"step_id": contact.pk})
    ada, bea = two
    hers, his = opened(ada, place), opened(bea, place)
    ada.post(place, {**hers, "analysis": "Hers.", "parents_informed": "yes"})
    page = bea.post(place, {**his, "analysis": "His."}).content.decode()
    assert "were the parents told about this contact?, so what they saved is in the form below" in page
    assert re.search(r'value="yes"\s+checked', page)
    sent = {**his, "analysis": "His.", "parents_informed": "yes", "seen": seen_in(page), "keep_analysis": "both"}
    bea.post(place, {**sent, "theirs_analysis": carried(page, "analysis")})
    saved = Screening.objects.get(contact=contact)
    assert (saved.analysis, saved.parents_informed) == ("His.\n\nHers.", True)


def test_a_note_corrected_by_two(two):
    note = written_note(text="Mum rang.")
    place = reverse("record:copy_correct", kwargs={"what": "note", "number": note.pk})
    ada, bea = two
    hers, his = opened(ada, place), opened(bea, place)
    ada.post(place, {**hers, "text": "Mum rang twice.", "reason": "Twice."})
    page = bea.post(place, {**his, "text": "Gran rang.", "reason": "It was Gran."}).content.decode()
    assert "Note: both of you changed this" in page
    assert "Theirs, by Ada Quill" in page
    assert ">Gran rang.</textarea>" in page
    again = {**his, "text": "Gran rang.", "reason": "It was Gran.", "seen": seen_in(page), "keep_text": "both"}
    assert bea.post(place, {**again, "theirs_text": carried(page, "text")}).status_code == 302
    note.refresh_from_db()
    assert (note.text, note.version) == ("Gran rang.\n\nMum rang twice.", 3)


def test_a_visit_corrected_by_two_in_different_answers_keeps_both(two):
    visit = made_visit(text="Calm.", childs_words="I like my dog.")
    place = reverse("record:copy_correct", kwargs={"what": "visit", "number": visit.pk})
    ada, bea = two
    hers, his = opened(ada, place), opened(bea, place)
    ada.post(place, {**hers, "childs_words": "I like my cat.", "reason": "A cat."})
    page = bea.post(place, {**his, "text": "Warm and calm.", "reason": "Warm."}).content.decode()
    assert "what they saved is in the form below" in page
    assert ">I like my cat.</textarea>" in page
    again = {**opened_in(page), "text": "Warm and calm.", "reason": "Warm."}
    assert bea.post(place, again).status_code == 302
    visit.refresh_from_db()
    assert (visit.text, visit.childs_words) == ("Warm and calm.", "I like my cat.")


@pytest.mark.parametrize("tampered", ["", "x", "[]", '{"text": 3}', '{"text": ["a"], "seen": ["b"]}', "null"])
def test_what_is_carried_is_not_trusted(two, section, tampered):
    page, his = conflict(two, section[1], first="One.", second="Two.")
    sent = {**his, "text": "Two.", "seen": seen_in(page), "keep_text": "theirs", "theirs_text": tampered}
    assert two[1].post(section[1], sent).status_code in {200, 302}


def test_a_form_without_a_version_that_finds_something_saved_is_met(two, section):
    two[0].post(section[1], {**opened(two[0], section[1]), "text": "One."})
    assert two[1].post(section[1], {"text": "Two."}).status_code == 200
    assert two[1].post(section[1], {"text": "Two.", "seen": version_of({"text": "One."})}).status_code == 302
