"""A2, A18 on their pages."""

import pytest
from django.urls import reverse

from lineofsight.service.front_door.models import RotaPlace
from tests.factories.front_door import lives_at, other_council, rota_place
from tests.factories.record import PersonFactory
from tests.factories.service import make_contact, ready_contact

pytestmark = pytest.mark.django_db


def url(name: str, **kwargs) -> str:
    return reverse(f"front_door:{name}", kwargs=kwargs)


def text(answer) -> str:
    return answer.content.decode()


def day(name: str, number: int, month: int = 7) -> dict:
    return {f"{name}_day": number, f"{name}_month": month, f"{name}_year": 2021}


def test_a18_a_manager_puts_somebody_on_and_takes_them_off(sign_in):
    client = sign_in("team_manager")
    sent = {"agency": "police", "name": "Sergeant Marlpit", "part": "day", "weekdays": ["1", "3"]}
    whole = {**sent, **day("from_on", 12), **day("until_on", 16)}
    assert "Say who it is" in text(client.post(url("rota_put"), {**whole, "name": ""}))
    page = text(client.post(url("rota_put"), whole, follow=True))
    assert "on the rota on 2 days" in page
    assert "Tuesday, 13 Jul 2021" in page
    assert "Take off" in page
    place = rota_place_of("Sergeant Marlpit")
    assert "is off the rota" in text(client.post(url("rota_off", place_id=place), follow=True))


def rota_place_of(name: str) -> int:
    return RotaPlace.objects.filter(name=name, off_at=None).latest("on").pk


def test_a18_seats_beside_demand_have_a_chart_and_its_table(sign_in, at):
    rota_place()
    make_contact()
    at(24 * 10)
    page = text(sign_in("social_worker").get(url("rota")))
    assert "<svg" in page
    assert "Contacts for each seat" in page
    assert "Take off" not in page


@pytest.mark.parametrize("odd", ["", "x", "0001-01-01", "9999-12-31", "2021-02-30", "%00"])
def test_an_odd_week_is_no_failure(sign_in, odd):
    assert sign_in("team_manager").get(f"{url('rota')}?week={odd}").status_code == 200


def test_a2_a_child_of_another_council_is_seen_decided_and_forwarded_with_what_is_known(sign_in):
    child = PersonFactory()
    other_council()
    contact = ready_contact(child=child)
    lives_at(child, postcode="ZZ4 9QT")
    client = sign_in("team_manager")
    assert "Lives outside our area" in text(client.get(url("board") + "?tab=ready"))
    page = text(client.get(url("contact", step_id=contact.pk)))
    assert "Fenhallow Council" in page
    assert "Ring 01632 960201." in page
    assert "Fenhallow Council" in text(client.get(url("forward", step_id=contact.pk)))
    assert "ZZ4, ZZ5" in text(client.get(url("councils")))


def test_a2_the_head_of_service_keeps_a_council(sign_in):
    client = sign_in("head_of_service")
    sent = {"name": "Harle Valley Council", "reached": "Ring.", "districts": "zz21"}
    assert "Harle Valley Council" in text(client.post(url("council_keep"), sent, follow=True))
    refused = text(client.post(url("council_keep"), {**sent, "name": "Another"}))
    assert "ZZ21 is kept as Harle Valley Council" in refused


@pytest.mark.parametrize("made", [1, 60])
def test_few_queries_however_many(sign_in, django_assert_max_num_queries, made):
    other_council()
    client = sign_in("team_manager")
    for _ in range(made):
        make_contact(child=(child := PersonFactory()))
        lives_at(child, postcode="ZZ4 9QT")
    rota_place()
    for address in (url("rota"), url("councils"), url("board")):
        with django_assert_max_num_queries(15):
            assert client.get(address).status_code == 200
