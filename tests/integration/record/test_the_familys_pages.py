"""The family's pages: the genogram and its table, who lived where on a day, and brothers and sisters on every page."""

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.record.models import Relationship
from tests.factories.forms import version_on
from tests.factories.history import unborn_child
from tests.factories.record import PersonFactory, RelationshipFactory, ResidenceFactory

pytestmark = pytest.mark.django_db


def at(name: str, pk: int, **more) -> str:
    return reverse(f"record:{name}", kwargs={"pk": pk, **more})


def on(day: date, name: str = "on") -> dict:
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


@pytest.fixture
def client(sign_in):
    return sign_in("social_worker")


@pytest.fixture
def child():
    """A child with a mother and, by her, a brother."""
    mother = RelationshipFactory(child__first_name="Wren")
    RelationshipFactory(child__first_name="Robin", relative=mother.relative)
    return mother.child


@pytest.mark.parametrize("page", ["person", "chronology", "family", "notes", "duties"])
def test_brothers_and_sisters_are_one_press_away_from_every_page(client, child, page):
    html = client.get(at(page, child.pk)).content.decode()
    robin = Relationship.objects.get(child__first_name="Robin").child
    strip = html.split('class="los-siblings"')[1].split("</nav>")[0]
    assert f'href="/people/{robin.pk}/"' in strip


def test_the_genogram_and_its_table_are_on_the_page(client, child):
    html = client.get(at("family", child.pk)).content.decode()
    assert "<desc" in html
    assert "The genogram as a table" in html
    assert "style=" not in html.split("los-genogram")[1].split("</svg>")[0]


def test_who_lived_there_on_a_day(client, child):
    home = ResidenceFactory(person=child, started_on=date(2019, 1, 1))
    lodger = ResidenceFactory(
        address=home.address, part="lodger", started_on=date(2020, 1, 1), ended_on=date(2020, 6, 1)
    )
    page = at("household", child.pk, residence=home.pk)
    then = client.get(page, on(date(2020, 3, 1))).content.decode()
    assert lodger.person.name in then
    assert "Lodger" in then
    assert lodger.person.name not in client.get(page).content.decode()
    assert (
        "must be a real date"
        in client.get(page, on(date(2020, 3, 1)) | {"on_day": "31", "on_month": "2"}).content.decode()
    )


def test_the_home_of_another_is_not_found(client, child):
    assert client.get(at("household", child.pk, residence=ResidenceFactory().pk)).status_code == 404


def test_a_relationship_is_put_right_on_its_page(client, child):
    wrong = Relationship.objects.get(child=child)
    page = at("relationship_correct", wrong.pk)
    assert "Put right who" in client.get(page).content.decode()
    told = {
        "kind": "carer",
        "has_parental_responsibility": "on",
        "responsibility_how": "order",
        **version_on(client, page),
    }
    refused = client.post(page, told | on(date(2021, 1, 1), "responsibility_until")).content.decode()
    assert "not both" in refused
    html = client.post(page, told | on(date(2020, 1, 1), "responsibility_from"), follow=True).content.decode()
    assert "with parental responsibility since 1 January 2020 (by order of a court)" in html


def test_a_relationship_of_nobody_is_not_found(client):
    assert client.get(at("relationship_correct", 999)).status_code == 404


def test_a_person_alone_has_no_genogram(client):
    html = client.get(at("family", PersonFactory().pk)).content.decode()
    assert "Genogram" not in html
    assert "los-siblings" not in html


def test_who_died_or_is_not_born_is_said_everywhere_with_the_day(client, child):
    mother = Relationship.objects.get(child=child).relative
    mother.first_name, mother.last_name, mother.sex = "Marlin", "Quillon", "F"
    mother.date_of_birth, mother.died_on = date(1980, 5, 1), date(2020, 6, 1)
    mother.save()
    RelationshipFactory(child=unborn_child(), relative=mother)
    family = client.get(at("family", child.pk)).content.decode()
    assert family.count("died 1 June 2020, aged 40 years") == 2, "in the list and in the genogram's table"
    assert ", expected " in family.split('class="los-siblings"')[1].split("</nav>")[0]
    table = family.split("The genogram as a table")[1].split("</table>")[0]
    assert ">Female<" in table
    assert ">Not yet born<" in table
    assert "1 May 1980, died 1 June 2020" in client.get(at("person", mother.pk)).content.decode()
    found = client.get(reverse("record:search"), {"anything": mother.name}).content.decode()
    assert "died 1 June 2020" in found


def test_who_died_is_said_where_no_birth_is_known(client):
    person = PersonFactory(date_of_birth=None, died_on=date(2020, 6, 1))
    page = client.get(at("person", person.pk)).content.decode()
    assert "Date of birth not known, died 1 June 2020" in page
