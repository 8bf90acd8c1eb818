"""Every address that a partner may open, as one who was told nothing, was told something, and is told no longer.

What need to know locks is tried for partners as for every role in test_need_to_know_matrix. Here nothing is locked: a
partner reads what was shared with them, or what they told us, and nothing else of the same child or of any other.
"""

import pytest
from django.urls import reverse

from lineofsight.access.gate import SIGNED_IN
from lineofsight.record.models import Person, Share
from lineofsight.record.operations.sharing import withdraw
from lineofsight.web import clock
from tests.factories.access import make_user
from tests.factories.record import PersonFactory
from tests.factories.sharing import a_note, share
from tests.structure.test_need_to_know_matrix import ABOUT_PEOPLE, DAYS, NAME, account_of, changes, client_of, marked
from tests.structure.test_role_matrix import may_open

pytestmark = pytest.mark.django_db

OPEN_TO_PARTNERS = [route for route in ABOUT_PEOPLE if may_open(route, "partner")]
NOT_SHARED, PHONE = "Corncrakes by the sluice gate", "01632 960747"


def read(client, where: str) -> str:
    return client.get(where).content.decode(errors="ignore")


@pytest.mark.parametrize("route", OPEN_TO_PARTNERS, ids=lambda route: route.name)
def test_a_partner_who_was_told_nothing_reads_and_changes_nothing(route):
    where, client = marked(route), client_of(make_user("partner"))
    page, before = read(client, where), changes()
    assert [secret for secret in (NAME, *DAYS) if secret in page] == []
    assert client.post(where).status_code < 500
    assert changes() == before or route.declared == SIGNED_IN


@pytest.mark.parametrize("route", OPEN_TO_PARTNERS, ids=lambda route: route.name)
def test_a_partner_who_was_told_reads_nothing_that_was_not_shared(route):
    where = marked(route)
    for person in Person.objects.all():
        a_note(person, text=NOT_SHARED)
    Person.objects.update(phone=PHONE)
    page = read(client_of(account_of("partner")), where)
    assert [secret for secret in (NOT_SHARED, PHONE) if secret in page] == []


@pytest.mark.parametrize("route", OPEN_TO_PARTNERS, ids=lambda route: route.name)
def test_what_was_shared_is_told_no_longer_once_it_is_withdrawn(route):
    partner, where = make_user("partner"), marked(route)
    given = share(a_note(PersonFactory(last_name=NAME), text=NOT_SHARED), partner=partner)
    withdraw(given, reason="It was the wrong child.", by=make_user("team_manager"), at=clock.now())
    page = read(client_of(partner), where)
    assert [secret for secret in (NAME, NOT_SHARED) if secret in page] == []


def test_the_marks_are_read_where_they_were_shared():
    partner = make_user("partner")
    given = share(a_note(PersonFactory(last_name=NAME), text=NOT_SHARED), partner=partner)
    assert NOT_SHARED in read(client_of(partner), reverse("record:shared", kwargs={"share": given.pk}))
    assert Share.objects.count() == 1


def test_partners_open_more_than_a_few_addresses():
    assert len(OPEN_TO_PARTNERS) > 20
