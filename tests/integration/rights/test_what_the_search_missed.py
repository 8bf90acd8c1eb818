"""What the search for other people missed is left out by the person who reviews: marked, and never in what is given."""

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.record.models import Alias
from lineofsight.rights import giving, operations
from lineofsight.rights.operations import UnableToGive
from lineofsight.rights.others import known_others, marked
from lineofsight.service.front_door.models import Contact
from tests.factories.access import make_user
from tests.factories.rights import AT, decided, sample_child, sample_request
from tests.factories.service import make_contact

pytestmark = pytest.mark.django_db
HELD = {"decision": "redact", "reason": "another_person"}


@pytest.fixture
def plain():
    """A piece in which nobody was found: “Rowan was at school.”"""
    return sample_request().pieces.filter(section="Notes", others=[]).get()


def test_words_that_were_missed_are_left_out_of_what_is_given(plain):
    by = make_user("head_of_service")
    operations.decide_piece(plain, also="at SCHOOL\n\n", by=by, at=AT, **HELD)
    given = giving.release(decided(plain.request, by=by), by=by, at=AT)
    assert "Rowan was [withheld]." in given.released
    assert "Rowan was at school" not in given.released


@pytest.mark.parametrize(
    "also, sentence",
    [("at the zoo", "does not stand in this piece"), ("scho", "does not stand"), (" \n", "Write what to leave out")],
)
def test_what_does_not_stand_there_is_refused(plain, also, sentence):
    with pytest.raises(UnableToGive, match=sentence):
        operations.decide_piece(plain, also=also, by=make_user("head_of_service"), at=AT, **HELD)
    plain.refresh_from_db()
    assert (plain.decision, plain.others) == ("", [])


def test_it_is_marked_and_left_out_on_its_page(sign_in, plain):
    client, page = sign_in("head_of_service"), reverse("rights:piece", kwargs={"piece_id": plain.pk})
    said = {"decision": "redact", "why_redact": "another_person"}
    refused = client.post(page, {**said, "also": "the zoo <b>"}).content.decode()
    assert "does not stand in this piece" in refused
    assert "the zoo &lt;b&gt;" in refused
    client.post(page, {**said, "also": "at school"})
    assert "Rowan was <mark>at school</mark>." in client.get(page).content.decode()


def test_every_name_of_a_relative_is_looked_for_and_none_of_the_childs():
    child, told = sample_child(), {"recorded_at": AT, "recorded_by": make_user()}
    mother = child.relatives.get().relative
    Alias.objects.create(person=mother, kind="former", first_name="Maisie", last_name="Thornbury", **told)
    Alias.objects.create(
        person=mother,
        kind="former",
        first_name="Wrong",
        last_name="",
        withdrawn_at=AT,
        **told,
        withdrawn_by=told["recorded_by"],
    )
    Alias.objects.create(person=child, kind="known_as", first_name="Ro", last_name="", **told)
    found = known_others(child)
    assert {"Maisie Thornbury", "Maisie", "Thornbury", "Maris"} <= set(found)
    assert not {"Ro", "Wrong", "Rowan"} & set(found)


@pytest.mark.parametrize(
    "text, others, pieces",
    [
        ("Maris shouts", ["Maris"], [("Maris", True), (" shouts", False)]),
        ("to Maris Oddwell", ["Maris", "Maris Oddwell"], [("to ", False), ("Maris Oddwell", True)]),
        ("(a+b) x", ["(a+b)"], [("(a+b)", True), (" x", False)]),
        ("nobody", [], [("nobody", False)]),
    ],
)
def test_the_text_is_whole_with_what_would_go_marked(text, others, pieces):
    assert marked(text, others=others) == pieces
    assert "".join(piece for piece, _ in marked(text, others=others)) == text


def test_the_child_as_somebody_else_named_them_is_nobody_else_and_no_birthday_is_the_day_of_a_contact():
    child = sample_child()
    contact = make_contact(child=child, referrer_name="Mr Thistlewood")
    Contact.objects.filter(pk=contact.pk).update(given_name="ROWAN WEXLEY", given_birth=date(2005, 2, 24))
    piece = sample_request(child=child).pieces.get(source=f"front_door.contact:{contact.pk}")
    assert piece.others == ["Mr Thistlewood"]
    assert "2005" not in piece.heading
