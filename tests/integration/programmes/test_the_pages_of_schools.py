"""B17 and B18 on their pages: a pilot and its schools, a child's school, supervision and what every school reads."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lineofsight.programmes.models import PilotSchool, School
from lineofsight.web import clock
from tests.factories.programmes import ATTACHED, make_pilot, make_school, supervised
from tests.factories.record import PersonFactory, copies, moment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """Pages open on 1 September 2021."""
    monkeypatch.setattr(clock, "now", lambda: moment(ATTACHED))
    monkeypatch.setattr(clock, "today", lambda: ATTACHED)


def text(answer) -> str:
    return answer.content.decode()


def url(name: str, **kwargs) -> str:
    return reverse(f"programmes:{name}", kwargs=kwargs)


def day(name: str, number: int = 1, month: int = 9, year: int = 2021) -> dict:
    return {f"{name}_day": number, f"{name}_month": month, f"{name}_year": year}


def test_b17_a_pilot_is_set_up_with_its_schools_and_compared(sign_in, monkeypatch):
    tried, matched, client = make_school(), make_school(), sign_in("early_help_manager")
    said = {"name": "School social workers", "about": "At the school.", **day("evaluate_on", year=2022)}
    page = text(client.post(url("programme_new"), said, follow=True))
    assert "Evaluated by 1 September 2022" in page
    assert "Pilot" in text(client.get(url("programmes")))
    pilot = make_pilot(name="Another")
    address = url("pilot_school_new", programme_id=pilot.pk)
    said = {"school": tried.pk, "matched": tried.pk, "why_matched": "As many pupils."}
    assert "where it is not tried" in text(client.post(address, said))
    page = text(client.post(address, {**said, "matched": matched.pk}, follow=True))
    assert f"compared with {matched.name}" in page
    assert "It begins on 1 September 2021" in page
    assert "What began" not in page
    monkeypatch.setattr(clock, "today", lambda: ATTACHED + timedelta(days=1))
    page = text(client.get(url("pilot", programme_id=pilot.pk)))
    assert "from 31 Aug 2021 until it began on 1 Sep 2021" in page
    assert "What began" in page
    assert PilotSchool.objects.get().programme == pilot


def test_b17_a_childs_school_is_recorded_on_their_record(sign_in):
    school, child, client = make_school(), PersonFactory(), sign_in("social_worker")
    assert "No school is recorded" in text(client.get(url("schools_of_child", pk=child.pk)))
    page = text(client.post(url("place_new", pk=child.pk), {"school": school.pk, **day("since")}, follow=True))
    assert f"{school.name}, 1 September 2021 until now" in page
    assert url("schools_of_child", pk=child.pk) in text(client.get(reverse("record:person", args=[child.pk])))


def test_b18_a_supervision_is_recorded_and_every_school_reads_what_it_was_about(sign_in):
    client = sign_in("early_help_manager")
    said = {"name": "Larkrise Primary", "phase": "primary", "pupils": "310"}
    assert "Larkrise Primary" in text(client.post(url("school_new"), said, follow=True))
    address = url("supervision_new", school_id=School.objects.get().pk)
    said = {"lead": "Ferrin Oakes", "words": "Small things.", "themes": ["neglect"], "lesson": "Write the day."}
    assert "Choose what it was about" in text(client.post(address, {**said, **day("held_on"), "themes": []}))
    page = text(client.post(address, {**said, **day("held_on")}, follow=True))
    assert "1 September 2021: Ferrin Oakes" in page
    shared = text(sign_in("partner").get(url("themes")))
    assert "Neglect: 1 time" in shared
    assert "Write the day." in shared
    assert "Ferrin" not in shared
    assert "Larkrise" not in shared
    assert "Small things" not in shared


@pytest.mark.parametrize("more", [0, 199])
def test_the_lists_ask_few_questions(sign_in, django_assert_max_num_queries, more):
    one = supervised()
    copies(one.school, more, name=[f"School {number}" for number in range(more)])
    copies(one, more)
    client = sign_in("early_help_manager")
    for address in (url("leads"), url("themes"), url("supervisions", school_id=one.school_id)):
        with django_assert_max_num_queries(15):
            assert client.get(address).status_code == 200
