"""Legal sex and ethnicity stand on the person, and what they were before is never lost."""

from datetime import date

import pytest
from django.db import DatabaseError

from lineofsight.record.models import Fact
from lineofsight.record.operations.about import add_fact, end_fact, withdraw
from lineofsight.record.operations.merging import merge, undo
from lineofsight.record.operations.people import correct_person
from lineofsight.record.queries.about import about
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db
TODAY = date(2021, 7, 14)
# What each is kept as, what stands on the person before and after, and what says that nothing is known.
BOTH = pytest.mark.parametrize(
    "kind, column, first, second, unknown",
    [("legal_sex", "sex", "M", "F", "U"), ("ethnicity", "ethnicity", "WBRI", "WIRT", "")],
)


@pytest.fixture
def told(make_user, now):
    return {"by": make_user("social_worker"), "at": now}


def history(person) -> list[tuple]:
    rows = Fact.objects.filter(person=person).order_by("pk")
    return [(row.value, row.started_on, row.ended_on, row.withdrawn_at is not None) for row in rows]


@BOTH
def test_a_change_keeps_what_stood_there_before_any_fact_was_kept(told, kind, column, first, second, unknown):
    person = PersonFactory(**{column: first})
    day = date(2021, 3, 1)
    add_fact(person, kind=kind, value=second, started_on=day, on=TODAY, **told)
    person.refresh_from_db()
    assert getattr(person, column) == second
    assert history(person) == [(first, None, day, False), (second, day, None, False)]


@BOTH
def test_a_correction_keeps_what_was_wrong_as_withdrawn(told, kind, column, first, second, unknown):
    person = PersonFactory(**{column: first})
    correct_person(person, on=TODAY, **told, **{column: second})
    assert history(person) == [(first, None, None, True), (second, None, None, False)]
    correct_person(person, on=TODAY, **told, **{column: unknown})
    assert history(person)[1] == (second, None, None, True)
    assert len(history(person)) == 2


@BOTH
def test_what_was_not_known_leaves_nothing_wrong_behind(told, kind, column, first, second, unknown):
    person = PersonFactory(**{column: unknown})
    correct_person(person, on=TODAY, **told, **{column: second})
    assert history(person) == [(second, None, None, False)]
    correct_person(person, on=TODAY, phone="01632 960001", **told)
    assert len(history(person)) == 1


@BOTH
@pytest.mark.parametrize("done", ["ended", "withdrawn"])
def test_nothing_stands_on_the_person_once_it_is_no_longer_so(told, kind, column, first, second, unknown, done):
    person = PersonFactory(**{column: unknown})
    fact = add_fact(person, kind=kind, value=second, on=TODAY, **told)
    end_fact(fact, ended_on=TODAY, **told) if done == "ended" else withdraw(fact, **told)
    person.refresh_from_db()
    assert getattr(person, column) == unknown


def test_what_stands_there_without_a_fact_is_shown_among_what_is_known(told):
    person = PersonFactory(sex="F", ethnicity="WBRI")
    assert about(person).standing == [("Legal sex", "Female"), ("Ethnicity", "White British")]
    add_fact(person, kind="ethnicity", value="WIRT", on=TODAY, **told)
    assert about(person).standing == [("Legal sex", "Female")]


def test_a_merge_contradicts_neither_record_and_is_undone(told, make_user):
    kept, duplicate = PersonFactory(ethnicity="WBRI"), PersonFactory(ethnicity="")
    add_fact(duplicate, kind="ethnicity", value="WIRT", on=TODAY, **told)
    told["by"] = make_user("head_of_service")
    done = merge(kept, duplicate=duplicate, reason="One NHS number.", on=TODAY, **told)
    kept.refresh_from_db()
    assert kept.ethnicity == "WBRI"
    assert [row[0] for row in history(kept)] == ["WBRI"]
    undo(done, **told)
    assert history(kept) == []


def test_the_database_keeps_one_ethnicity_at_a_time_and_only_a_code(told):
    person, about_it = PersonFactory(), {"recorded_by": told["by"], "recorded_at": told["at"], "kind": "ethnicity"}
    with pytest.raises(DatabaseError, match="fact_ethnicity_is_a_code"):
        Fact.objects.create(person=person, value="Martian", **about_it)
