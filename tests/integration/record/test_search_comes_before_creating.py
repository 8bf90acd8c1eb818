"""Nobody is put on the record before they were looked for, and nobody twice without being asked."""

import pytest
from django.core import signing
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import Person, Relationship
from lineofsight.record.views.search import SALT
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db

SEARCH, NEW = reverse("record:search"), reverse("record:person_new")
TERMS = {
    "first_name": "Ann",
    "last_name": "Marlow",
    "identifier": "",
    "date_of_birth_day": "6",
    "date_of_birth_month": "5",
    "date_of_birth_year": "2014",
}


def searched(client, **more) -> str:
    """Search, and return the address of the page that puts a new person on the record."""
    html = client.get(SEARCH, {**TERMS, **more}).content.decode()
    return html.split(f'href="{NEW}?searched=')[1].split('"')[0]


def told(token: str, **changes) -> dict:
    return {**TERMS, "searched": token, "sex": "F", **changes}


def test_a_person_is_created_from_a_search(sign_in):
    client = sign_in("social_worker")
    token = searched(client)
    form = client.get(NEW, {"searched": token}).content.decode()
    assert 'value="Marlow"' in form
    assert 'value="2014"' in form
    page = client.post(NEW, told(token), follow=True)
    person = Person.objects.get()
    assert page.redirect_chain[-1][0] == reverse("record:person", kwargs={"pk": person.pk})
    assert "Ann Marlow is now on the record" in page.content.decode()


@pytest.mark.parametrize("token", ["", "made up", "expired"])
def test_without_a_search_nobody_is_created(sign_in, token):
    client = sign_in("social_worker")
    page = client.post(NEW, told(token), follow=True)
    assert page.redirect_chain[-1][0] == SEARCH
    assert "Search first" in page.content.decode()
    assert not Person.objects.exists()


def test_somebody_elses_search_does_not_count(sign_in):
    token = searched(sign_in("social_worker"))
    assert sign_in("social_worker").post(NEW, told(token)).status_code == 302
    assert not Person.objects.exists()


def test_the_same_name_and_birth_is_asked_about(sign_in):
    client = sign_in("social_worker")
    there = PersonFactory(first_name="Ann", last_name="Marlow")
    token = searched(client)
    html = client.post(NEW, told(token)).content.decode()
    assert "is already on the record" in html
    assert reverse("record:person", kwargs={"pk": there.pk}) in html
    assert Person.objects.count() == 1
    client.post(NEW, told(token, is_somebody_else="on"))
    assert Person.objects.count() == 2


@pytest.mark.parametrize(
    "change, sentence",
    [
        ({"last_name": ""}, "Enter last name"),
        ({"last_name": "\U0001f600"}, "at least one letter"),
        ({"date_of_birth_day": "31", "date_of_birth_month": "2"}, "Date of birth must be a real date"),
        ({"date_of_birth_year": "2999"}, "Date of birth must be today or in the past"),
        ({"date_of_birth_year": "1850"}, "in the last 120 years"),
        ({"date_of_birth_day": "six"}, "Date of birth must be a real date"),
        ({"sex": "X"}, "Select sex"),
    ],
)
def test_what_is_wrong_is_said_at_the_top_of_the_page(sign_in, change, sentence):
    client = sign_in("social_worker")
    html = client.post(NEW, told(searched(client), **change)).content.decode()
    assert "govuk-error-summary" in html
    assert sentence in html
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "'; DROP TABLE record_person;--", "\u05d3\u05d5\u05d3 \u05db\u05d4\u05df"]
)
def test_unusual_names_are_shown_as_text(sign_in, name):
    client = sign_in("social_worker")
    client.post(NEW, told(searched(client, last_name=name), last_name=name))
    html = client.get(reverse("record:person", kwargs={"pk": Person.objects.get().pk})).content.decode()
    assert "<script>alert" not in html
    assert Person.objects.get().last_name == name


def test_an_empty_search_asks_for_something(sign_in):
    html = sign_in("social_worker").get(SEARCH, {"last_name": "", "identifier": ""}).content.decode()
    assert "Enter a name, a date of birth, an address or a number" in html
    assert not AuditEntry.objects.filter(action="search").exists()


def test_who_only_reads_is_not_offered_to_create(sign_in):
    html = sign_in("auditor").get(SEARCH, TERMS).content.decode()
    assert "No one found" in html
    assert "Put a new person" not in html


def test_a_new_relative_goes_from_search_to_family(sign_in):
    client = sign_in("social_worker")
    child = PersonFactory(first_name="Cara")
    html = client.get(SEARCH, {"for": child.pk}).content.decode()
    assert f"Family of {child.name}" in html
    token = searched(client, **{"for": child.pk})
    page = client.post(NEW, told(token))
    relative = Person.objects.get(first_name="Ann")
    relate = reverse("record:relate", kwargs={"pk": child.pk, "relative": relative.pk})
    assert page.headers["Location"] == relate
    client.post(relate, {"kind": "mother", "has_parental_responsibility": "on"})
    assert Relationship.objects.get().has_parental_responsibility


def test_the_seal_holds_no_number(sign_in):
    client = sign_in("social_worker")
    said = signing.loads(searched(client, identifier="9434765919"), salt=SALT)
    assert said == {
        "first_name": "Ann",
        "last_name": "Marlow",
        "date_of_birth": "2014-05-06",
        "for": None,
        "by": client.user.pk,
    }


def test_a_date_that_is_none_is_said_to_be_instead_of_finding_nobody(sign_in):
    page = sign_in("social_worker").get(reverse("record:search"), {"anything": "Tansley 31/2/2015"}).content.decode()
    assert "31/2/2015 is not a real date. Put it right, or leave it out" in page
    assert "No one found" not in page
    assert "Put a new person on the record" not in page
