"""A chronology is written on its pages: started, filled, analysed, finished, opened again."""

import pytest
from django.urls import reverse

from lineofsight.record.models import Chronology, ChronologyEntry
from tests.factories.chronologies import make_chronology, make_entry
from tests.factories.forms import version_on
from tests.factories.record import copies, open_step

pytestmark = pytest.mark.django_db

HAPPENED = {"happened_on_day": "1", "happened_on_month": "3", "happened_on_year": "2020"}


def at(name: str, **which) -> str:
    return reverse(f"record:{name}", kwargs=which)


@pytest.fixture
def client(sign_in):
    return sign_in("social_worker")


def test_a_chronology_from_start_to_finish_and_open_again(client):
    step = open_step()
    child = step.child
    assert "None is written yet" in client.get(at("chronologies", pk=child.pk)).content.decode()
    asked = {"title": "For the court", "purpose": "What harm there was"}
    started = client.post(at("chronology_new", pk=child.pk), asked, follow=True).content.decode()
    assert "Nothing is in it yet" in started
    made = Chronology.objects.get()
    page = client.get(at("chronology_add", chronology=made.pk)).content.decode()
    assert "Single assessment started" in page
    chosen = {"references": [f"step-started-{step.pk}"]}
    assert (
        "Single assessment started"
        in client.post(at("chronology_add", chronology=made.pk), chosen, follow=True).content.decode()
    )
    told = {"told": "Left school.", "source": "Letter", **HAPPENED}
    client.post(at("chronology_tell", chronology=made.pk), told)
    entry = ChronologyEntry.objects.get(told="Left school.")
    page = at("chronology_entry", entry=entry.pk)
    client.post(page, {"analysis": "Nobody asked why.", "is_significant": "on", **version_on(client, page)})
    client.post(at("chronology_turn", chronology=made.pk), {})
    finished = client.get(at("curated", chronology=made.pk)).content.decode()
    for words in ("Finished", "Nobody asked why.", "Significant:", "Left school.", "Letter", "Open it again"):
        assert words in finished
    assert "Add something else" not in finished
    for name in ("chronology_add", "chronology_tell"):
        led = client.get(at(name, chronology=made.pk), follow=True).content.decode()
        assert "Open it again before you add to it" in led
    client.post(at("chronology_turn", chronology=made.pk), {"reason": "More came to light"})
    assert "More came to light" in client.get(at("curated", chronology=made.pk)).content.decode()


def test_a_refusal_is_said_and_what_was_typed_is_kept(client):
    made = make_chronology()
    html = client.post(at("chronology_tell", chronology=made.pk), {"told": "Left school.", **HAPPENED}).content.decode()
    assert "Error: " in html
    assert "Left school." in html
    assert "Choose at least one event" in client.post(at("chronology_add", chronology=made.pk), {}).content.decode()
    assert "Add what happened before" in client.post(at("chronology_turn", chronology=made.pk), {}).content.decode()
    finished = make_entry()
    client.post(at("chronology_turn", chronology=finished.chronology_id), {})
    late = client.post(at("chronology_entry", entry=finished.pk), {"analysis": "Too late"}).content.decode()
    assert "is finished" in late
    assert "Too late" in late


def test_an_entry_is_left_out(client):
    entry = make_entry()
    client.post(at("chronology_entry", entry=entry.pk), {"leave_out": "on"})
    assert not ChronologyEntry.objects.exists()


@pytest.mark.parametrize("name", ["curated", "chronology_add", "chronology_tell", "chronology_turn"])
def test_none_of_that_number_is_not_found(client, name):
    assert client.get(at(name, chronology=999)).status_code == 404


def test_an_auditor_reads_and_is_offered_nothing_to_change(sign_in):
    entry = make_entry()
    auditor = sign_in("auditor")
    html = auditor.get(at("curated", chronology=entry.chronology_id)).content.decode()
    assert "The family moved here." in html
    assert "Say what it means" not in html
    assert auditor.get(at("chronology_turn", chronology=entry.chronology_id)).status_code == 403


@pytest.mark.parametrize("rows", [1, 200])
@pytest.mark.parametrize("name", ["curated", "chronology_add", "chronologies"])
def test_its_pages_ask_few_questions(client, django_assert_max_num_queries, name, rows):
    entry = make_entry()
    copies(entry, rows)
    copies(entry.chronology, rows)
    which = {"pk": entry.chronology.child_id} if name == "chronologies" else {"chronology": entry.chronology_id}
    with django_assert_max_num_queries(15):
        assert client.get(at(name, **which)).status_code == 200
