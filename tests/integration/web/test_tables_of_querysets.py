"""A table of a queryset sorts and pages in the database, with two queries however many rows there are."""

import pytest
from django.contrib.auth import get_user_model
from django.http import QueryDict

from lineofsight.web.tables import Column, Table

pytestmark = pytest.mark.django_db

COLUMNS = [
    Column(key="name", label="Name", cell=lambda user: user.name, sort="name", heading=True),
    Column(key="seen", label="Last sign-in", cell=lambda user: user.last_login, sort=("last_login", "name")),
]


def table(query: str) -> Table:
    people = get_user_model().objects.all()
    return Table(columns=COLUMNS, rows=people, caption="Accounts", query=QueryDict(query), sort="name", per_page=2)


def names(of: Table) -> list[str]:
    return [row[0]["text"] for row in of.body()]


@pytest.fixture(autouse=True)
def _people(make_user, now):
    make_user(name="Ada Fenwright", last_login=None)
    make_user(name="Bo Marlowe", last_login=now)
    make_user(name="Cass Thornby", last_login=None)


def test_the_database_sorts_with_missing_values_last():
    assert names(table("sort=-name")) == ["Cass Thornby", "Bo Marlowe"]
    assert names(table("sort=seen")) == ["Bo Marlowe", "Ada Fenwright"]
    assert names(table("sort=-seen"))[0] == "Bo Marlowe"


def test_the_database_turns_pages(django_assert_num_queries):
    with django_assert_num_queries(2):
        assert names(table("page=2")) == ["Cass Thornby"]
