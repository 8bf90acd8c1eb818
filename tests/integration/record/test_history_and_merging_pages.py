"""The pages of what is known of a person, and of two records of one person."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Alias, Fact, Merge
from tests.factories.history import make_alias, make_fact, make_merge, make_pair, unborn_child
from tests.factories.need_to_know import keep_out
from tests.factories.record import PersonFactory, copies

pytestmark = pytest.mark.django_db


def to(view: str, **args) -> str:
    return reverse(f"record:{view}", kwargs=args)


def test_a_name_and_a_fact_are_kept_and_shown(sign_in):
    client, person = sign_in("social_worker"), PersonFactory()
    client.post(to("alias_new", pk=person.pk), {"kind": "birth", "first_name": "<b>Zo\u00eb</b>", "last_name": "Quill"})
    client.post(to("fact_new", pk=person.pk, kind="gender"), {"value": "02"})
    html = client.get(to("about", pk=person.pk)).content.decode()
    assert "Woman/girl" in html
    assert "&lt;b&gt;Zo\u00eb&lt;/b&gt; Quill" in html
    client.post(to("fact_end", pk=Fact.objects.get().pk), dict(zip(DAY, ("1", "7", "2021"), strict=True)))
    client.post(to("alias_withdraw", pk=Alias.objects.get().pk), {"sure": "1"})
    assert "it was wrong" in client.get(to("about", pk=person.pk)).content.decode()


DAY = ("ended_on_day", "ended_on_month", "ended_on_year")


@pytest.mark.parametrize("rows", [1, 200])
def test_about_asks_few_questions(sign_in, django_assert_max_num_queries, rows):
    alias = make_alias()
    fact = make_fact()
    copies(alias, rows)
    copies(fact, rows, person_id=alias.person_id, kind="language", value=[f"Tongue {n}" for n in range(rows)])
    client = sign_in("head_of_service")
    with django_assert_max_num_queries(15):
        assert client.get(to("about", pk=alias.person_id)).status_code == 200


@pytest.mark.parametrize("rows", [1, 200])
def test_a_search_in_one_box_asks_few_questions(sign_in, django_assert_max_num_queries, rows):
    for n in range(rows):
        PersonFactory(first_name="Ann", last_name=f"Marlo{'abcdefghij'[n % 10]}")
    client = sign_in("social_worker")
    with django_assert_max_num_queries(15):
        page = client.get(to("search"), {"anything": "marloa ann 6/5/2013 12 tallow row wx1 4ab"})
    assert "Match" in page.content.decode()


@pytest.mark.parametrize("rows", [1, 200])
def test_the_list_of_pairs_asks_few_questions(sign_in, django_assert_max_num_queries, rows):
    pair = make_pair()
    copies(pair, rows, other_id=[person.pk for person in copies(pair.other, rows)])
    client = sign_in("head_of_service")
    with django_assert_max_num_queries(15):
        assert "Match 90 of 100" in client.get(to("duplicates")).content.decode()


def test_records_are_merged_and_the_merge_undone(sign_in):
    client, pair = sign_in("head_of_service"), make_pair()
    address = to("merge", pk=pair.one_id)
    assert f'value="{pair.other_id}"' in client.get(address, {"duplicate": pair.other_id}).content.decode()
    told = {"duplicate": pair.other_id, "reason": "The same school."}
    client.post(address, {**told, "compared": pair.other_id})
    page = client.get(to("person", pk=pair.other_id))
    assert page.url == to("person", pk=pair.one_id)
    assert "No pair is waiting" in client.get(to("duplicates")).content.decode()
    undo = to("merge_undo", pk=Merge.objects.get().pk)
    assert "What was recorded since stays on the record kept." in client.get(undo).content.decode()
    client.post(undo, {"sure": "1"})
    assert client.get(to("person", pk=pair.other_id)).status_code == 200


def test_both_records_are_compared_before_they_are_merged(sign_in):
    client, pair = sign_in("head_of_service"), make_pair()
    address, told = to("merge", pk=pair.one_id), {"duplicate": pair.other_id, "reason": "The same school."}
    for said in (told, {**told, "compared": pair.one_id}):
        page = client.post(address, said).content.decode()
        assert "Both records are shown below" in page
        assert f'name="compared" value="{pair.other_id}"' in page
        assert "The other, which is merged into it" in page
        assert not Merge.objects.exists()
    read = AuditEntry.objects.filter(action="read", by=client.user, subject=f"record.person:{pair.other_id}")
    assert '"merge"' in read.order_by("sequence").last().detail


def test_the_comparison_shows_nobody_whom_the_reader_may_not_know(sign_in):
    client, pair = sign_in("head_of_service"), make_pair()
    keep_out(pair.other, client.user, at=timezone.now() - timedelta(minutes=1))
    for number in (pair.other_id, pair.one_id, "x", "9" * 40, ""):
        page = client.get(to("merge", pk=pair.one_id), {"duplicate": number}).content.decode()
        assert "Both records" not in page


@pytest.mark.parametrize("number", ["", "99999999", "-1", "x", "9" * 40])
def test_a_number_that_is_nobodys_is_said_to_be(sign_in, number):
    client, person = sign_in("head_of_service"), PersonFactory()
    page = client.post(to("merge", pk=person.pk), {"duplicate": number, "reason": "The same."})
    assert page.status_code == 200
    assert "govuk-error-summary" in page.content.decode()


def test_a_merged_record_is_not_written_on(sign_in):
    done = make_merge()
    client = sign_in("social_worker")
    assert client.get(to("alias_new", pk=done.duplicate_id)).status_code == 404
    assert "was merged into" in client.get(to("chronology", pk=done.duplicate_id)).content.decode()


def test_two_people_are_kept_as_two(sign_in):
    client, pair = sign_in("head_of_service"), make_pair()
    assert client.post(to("duplicate_dismiss", pk=pair.pk)).status_code == 302
    assert client.post(to("duplicate_dismiss", pk=pair.pk)).status_code == 404


def test_a_birth_is_recorded(sign_in):
    client, child = sign_in("social_worker"), unborn_child()
    born = {"date_of_birth_day": "1", "date_of_birth_month": "7", "date_of_birth_year": "2021"}
    client.post(to("born", pk=child.pk), {**born, "first_name": "Cara", "last_name": "Wexley", "sex": "F"})
    assert "Cara Wexley" in client.get(to("person", pk=child.pk)).content.decode()
