"""Search: who is found, in which order and why, drawn as a table."""

import json
from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.record.queries import people
from lineofsight.record.queries.people import Terms, people_found
from tests.factories.record import AddressFactory, IdentifierFactory, PersonFactory, ResidenceFactory, open_step

pytestmark = pytest.mark.django_db

BORN = date(2014, 5, 6)


@pytest.fixture
def register():
    """People whose names are alike."""
    facts = {
        "exact": ("Ann", "Marlow", BORN),
        "same name": ("Ann", "Marlow", date(2010, 1, 1)),
        "no birth": ("Ann", "Marlow", None),
        "swapped": ("Marlow", "Ann", date(2011, 1, 1)),
        "begins": ("Annabel", "Marlowe", date(2012, 1, 1)),
        "begins born": ("Annika", "Marlowe", BORN),
        "twin": ("Ben", "Marlow", BORN),
        "same day": ("Cara", "Quill", BORN),
        "other": ("Dora", "Zeal", date(2001, 9, 9)),
    }
    return {
        name: PersonFactory(first_name=first, last_name=last, date_of_birth=born)
        for name, (first, last, born) in facts.items()
    }


@pytest.fixture
def find(register, make_user, now):
    """Search as a social worker and return the names in the register of whom was found, in order, with why."""
    worker = make_user("social_worker")
    names = {person.pk: name for name, person in register.items()}

    def _find(**terms):
        return [(names[p.pk], p.reason) for p in people_found(Terms(**terms), by=worker, at=now).people]

    return _find


def test_the_best_match_comes_first_and_each_says_why_field_by_field(find):
    assert find(first_name="ann", last_name="MARLOW", date_of_birth=BORN) == [
        ("exact", "Name: the same. Date of birth: the same"),
        ("begins born", "Name: begins “ann”, begins “marlow”. Date of birth: the same"),
        ("no birth", "Name: the same. Date of birth: not known here"),
        ("twin", "Name: 1 of 2 words the same. Date of birth: the same"),
        ("same day", "Name: different. Date of birth: the same"),
        ("same name", "Name: the same. Date of birth: different"),
        ("swapped", "Name: the same, first and last the other way round. Date of birth: different"),
    ]


@pytest.mark.parametrize(
    "terms, found",
    [
        ({"last_name": "marl"}, ["begins", "begins born", "exact", "no birth", "same name", "swapped", "twin"]),
        ({"first_name": "annik"}, ["begins born", "exact", "no birth", "same name", "swapped"]),
        (
            {"anything": "marlow ann 6.5.2014"},
            ["begins born", "exact", "no birth", "same day", "same name", "swapped", "twin"],
        ),
        (
            {"anything": "Ann Marlow 5/6/2014"},
            ["begins born", "exact", "no birth", "same day", "same name", "swapped", "twin"],
        ),
        ({"anything": "Dora Zeel"}, ["other"]),
        ({"anything": "dorah zeale"}, ["other"]),
        ({"anything": "Dora Zeal 9 September 2002"}, ["other"]),
        ({"date_of_birth": date(2001, 9, 9)}, ["other"]),
        ({"last_name": "%"}, []),
        ({"last_name": "'; drop table record_person; --"}, []),
        ({"last_name": "\U0001f600"}, []),
        ({"anything": "\u05d3\u05d5\u05d3"}, []),
        ({"anything": "<b>" * 400}, ["twin"]),
        ({"identifier": "no such number"}, []),
        ({"identifier": "9" * 40}, []),
    ],
)
def test_who_is_found(find, terms, found):
    assert sorted(name for name, _ in find(**terms)) == found


def test_accents_and_apostrophes_make_no_difference(find, register):
    register["other"].last_name = "O’Dellé-Marsh"
    register["other"].save()
    assert [name for name, _ in find(last_name="o delle marsh")] == ["other"]


@pytest.mark.parametrize("typed", ["H801200001001", "h8012 0000 1001"])
def test_a_number_finds_whose_it_is(find, register, typed):
    IdentifierFactory(person=register["other"], value="H801200001001")
    assert find(identifier=typed) == [("other", "Number: the same")]


def test_our_own_number_finds_a_person(find, register):
    assert find(identifier=f"#{register['other'].pk}") == [("other", "Number: the same")]


def test_a_number_outranks_a_name(find, register):
    assert find(identifier=str(register["other"].pk), last_name="Marlow")[0][0] == "other"


def test_a_person_found_says_where_they_live_and_whether_they_are_open(register, make_user, now):
    home = ResidenceFactory(person=register["exact"])
    open_step(child=register["exact"])
    found = people_found(Terms(first_name="Ann", last_name="Marlow", date_of_birth=BORN), by=make_user(), at=now).people
    assert (found[0].home, found[0].is_open) == (home.address, True)
    assert (found[1].home, found[1].is_open) == (None, False)


@pytest.mark.parametrize("typed", ["12 tallow row", "12 Tallow", "tallow row", "WX1 4AB", "wx14ab", "Ann wx1 4ab"])
def test_an_address_or_a_postcode_finds_who_lives_or_lived_there(find, register, typed):
    address = AddressFactory(line="12 Tallow Row", postcode="WX1 4AB")
    ResidenceFactory(person=register["other"], address=address)
    ResidenceFactory(person=register["exact"], address=address, ended_on=date(2020, 2, 1))
    found = dict(find(anything=typed))
    assert "Address: 12 Tallow Row, WX1 4AB until 1 February 2020" in found["exact"]
    assert "Address: 12 Tallow Row, WX1 4AB" in found["other"]


@pytest.mark.parametrize("typed", ["Marlow WX1 4AB", "marlow wx14ab", "Marlow 12 Tallow Row"])
def test_who_bears_the_name_and_lives_there_comes_before_who_only_bears_it(find, register, typed):
    home = AddressFactory(line="12 Tallow Row", postcode="WX1 4AB")
    ResidenceFactory(person=register["twin"], address=home)
    ResidenceFactory(person=register["same name"], address=AddressFactory(line="1 Quay", postcode="WX9 9ZZ"))
    (first, why), *others = find(anything=typed)
    assert first == "twin"
    assert "Address: 12 Tallow Row, WX1 4AB" in why
    assert dict(others)["same name"].endswith("Address: elsewhere")


@pytest.mark.parametrize("typed", ["999 000 0018", "9990000018"])
def test_any_number_is_found_in_the_one_box(find, register, typed):
    IdentifierFactory(person=register["other"], kind="nhs_number", value="9990000018")
    assert find(anything=typed) == [("other", "Number: the same")]


def test_more_than_can_be_shown_are_counted_as_more(make_user, now, monkeypatch):
    monkeypatch.setattr(people, "MOST_SHOWN", 3)
    for _ in range(4):
        PersonFactory(last_name="Marlow")
    found = people_found(Terms(last_name="Marlow"), by=make_user(), at=now)
    assert (len(found.people), found.are_there_more) == (3, True)


def test_every_search_is_in_the_audit_with_its_terms(find):
    find(last_name="Marlow", date_of_birth=BORN)
    entry = AuditEntry.objects.latest("sequence")
    detail = json.loads(entry.detail)
    assert entry.action == "search"
    assert detail == {"last_name": "Marlow", "date_of_birth": "2014-05-06", "found": 7}


def test_a_search_for_nothing_finds_nobody(find):
    assert find() == []
    assert not Terms(last_name=" ")


@pytest.mark.parametrize("role", ["partner", "councillor", "analyst", "administrator"])
def test_who_may_not_search_is_refused(make_user, now, role):
    with pytest.raises(NotAllowed):
        people_found(Terms(last_name="Marlow"), by=make_user(role), at=now)
