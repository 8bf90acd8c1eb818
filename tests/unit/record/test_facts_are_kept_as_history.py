"""Names and facts are kept as history: what was so stays, what was wrong is marked, and search finds every name."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.record.asked import Terms
from lineofsight.record.models import Fact
from lineofsight.record.operations.about import add_alias, add_fact, end_fact, record_birth, withdraw
from lineofsight.record.operations.people import UnableToRecord
from lineofsight.record.queries.people import people_found
from lineofsight.snapshots import publication
from tests.factories.history import unborn_child
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db

TODAY = date(2021, 7, 14)


@pytest.fixture
def known(make_user, now):
    """A person, and how whoever writes about them is told."""
    return PersonFactory(first_name="Ann", last_name="Marlow", sex="U"), {"by": make_user("social_worker"), "at": now}


def test_a_new_gender_ends_the_one_before(known):
    person, told = known
    add_fact(person, kind="gender", value="01", on=TODAY, **told)
    add_fact(person, kind="gender", value="02", started_on=date(2021, 3, 1), on=TODAY, **told)
    rows = Fact.objects.order_by("pk").values_list("value", "started_on", "ended_on")
    assert list(rows) == [("01", None, date(2021, 3, 1)), ("02", date(2021, 3, 1), None)]


def test_legal_sex_is_the_sex_on_the_record_and_gender_is_not(known):
    person, told = known
    add_fact(person, kind="gender", value="01", on=TODAY, **told)
    assert person.sex == "U"
    add_fact(person, kind="legal_sex", value="F", on=TODAY, **told)
    person.refresh_from_db()
    assert person.sex == "F"


def test_somebody_may_have_several_languages_and_disabilities(known):
    person, told = known
    for kind, value in [("language", "Welsh"), ("language", "English"), ("disability", "LD"), ("disability", "AUT")]:
        add_fact(person, kind=kind, value=value, on=TODAY, **told)
    assert Fact.objects.filter(ended_on=None).count() == 4


@pytest.mark.parametrize(
    "kind, value, started_on",
    [
        ("gender", "X", None),
        ("disability", "tall", None),
        ("religion", "\U0001f600", None),
        ("language", "x" * 101, None),
        ("shoe_size", "9", None),
        ("religion", "None", date(2030, 1, 1)),
    ],
)
def test_what_cannot_be_kept_is_refused(known, kind, value, started_on):
    person, told = known
    with pytest.raises(UnableToRecord):
        add_fact(person, kind=kind, value=value, started_on=started_on, on=TODAY, **told)
    assert not Fact.objects.exists()


def test_what_was_wrong_stays_and_is_marked(known):
    person, told = known
    fact = add_fact(person, kind="religion", value="None", on=TODAY, **told)
    withdraw(fact, **told)
    assert Fact.objects.get().withdrawn_by == told["by"]
    add_fact(person, kind="religion", value="None", on=TODAY, **told)
    with pytest.raises(UnableToRecord):
        withdraw(fact, **told)


def test_what_ended_cannot_end_before_it_began(known):
    person, told = known
    fact = add_fact(person, kind="religion", value="None", started_on=date(2021, 1, 1), on=TODAY, **told)
    with pytest.raises(UnableToRecord):
        end_fact(fact, ended_on=date(2020, 1, 1), **told)


def test_another_name_is_found_until_it_is_withdrawn(known):
    person, told = known
    alias = add_alias(person, kind="known_as", first_name="Bee", last_name="Quillfeather", **told)
    assert [p.pk for p in people_found(Terms(anything="quilfether bee"), **told).people] == [person.pk]
    withdraw(alias, **told)
    assert people_found(Terms(anything="quilfether bee"), **told).people == []


def test_an_unborn_child_is_born(known):
    _, told = known
    child = unborn_child()
    facts = {"first_name": "Cara", "last_name": "Wexley", "sex": "F"}
    record_birth(child, date_of_birth=date(2021, 7, 1), on=TODAY, **facts, **told)
    child.refresh_from_db()
    assert (child.name, child.expected_on, child.date_of_birth) == ("Cara Wexley", None, date(2021, 7, 1))
    with pytest.raises(UnableToRecord):
        record_birth(child, date_of_birth=date(2021, 7, 1), on=TODAY, **facts, **told)


@pytest.mark.parametrize("role, may", [("social_worker", True), ("auditor", False), ("partner", False)])
def test_who_may_add_a_fact(known, make_user, role, may):
    person, told = known
    told["by"] = make_user(role)
    if may:
        add_fact(person, kind="religion", value="None", on=TODAY, **told)
    else:
        with pytest.raises(NotAllowed):
            add_fact(person, kind="religion", value="None", on=TODAY, **told)
    assert Fact.objects.exists() is may


@pytest.mark.parametrize("table", ["ssd_disability", "ssd_immigration_status"])
def test_disability_and_immigration_status_are_published(table):
    assert table in publication.PUBLICATIONS
