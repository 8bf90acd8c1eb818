"""Democratic services write, publish, change and withdraw an entry on its pages; councillors read and pick it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lineofsight.council.decisions.models import PlanEntry
from tests.factories.council import clerk, make_council_body
from tests.factories.decisions import make_entry, make_executive

pytestmark = pytest.mark.django_db


def day(name, value):
    return dict(zip((f"{name}_day", f"{name}_month", f"{name}_year"), value, strict=True))


def answers(body, **said):
    usual = {
        "title": "Family hubs", "about": "To open three hubs.", "decides": str(body.pk), "officer": "",
        "key": ["spending", "wards"], "pounds": "450000", "wards": "Newport\nPark", "how_to_ask": "Write to us.",
        "documents": "Report", "why_private": "", "why_not_key": "", **day("taken_from", ("3", "10", "2022")),
    }  # fmt: skip
    return {**usual, **said}


def test_from_nothing_to_a_changed_notice_and_its_withdrawal(sign_in):
    client, body = sign_in("democratic_services"), make_executive()
    assert (
        "From £300,000 it is a key decision (local default)"
        in client.get(reverse("decisions:entry_new")).content.decode()
    )
    made = client.post(reverse("decisions:entry_new"), answers(body), follow=True).content.decode()
    assert "Its notice is not published yet" in made
    entry = PlanEntry.objects.get()
    published = client.post(reverse("decisions:entry_publish", args=[entry.pk]), follow=True).content.decode()
    assert "It is significant for two or more wards: Newport, Park." in published
    change = reverse("decisions:entry_change", args=[entry.pk])
    asked = client.post(change, answers(body, about="To open two hubs.")).content.decode()
    assert "Say why it is changed" in asked
    said = answers(body, about="To open two hubs.", why="Less money.")
    shown = client.post(change, said, follow=True).content.decode()
    assert "“To open three hubs.” became “To open two hubs.”" in shown
    gone = client.post(reverse("decisions:entry_withdraw", args=[entry.pk]), {"why": "No site."}, follow=True)
    assert "It was withdrawn on" in gone.content.decode()
    assert "Change this entry" not in gone.content.decode()


def test_a_councillor_reads_picks_and_changes_nothing(sign_in):
    panel, entry = make_council_body().body, make_entry()
    client = sign_in("councillor")
    where = reverse("decisions:entry", args=[entry.pk])
    shown = client.get(where).content.decode()
    assert "Homes for children in care" in shown
    assert "Withdraw" not in shown
    picked = client.post(
        reverse("decisions:entry_want", args=[entry.pk]), {"body": panel.pk, "why": "We look into it."}, follow=True
    )
    assert f"asked by {client.user.name}. We look into it." in picked.content.decode()
    assert client.post(reverse("decisions:entry_publish", args=[entry.pk])).status_code == 403


def test_a_director_reads_and_does_not_pick(sign_in):
    shown = sign_in("director").get(reverse("decisions:entry", args=[make_entry().pk])).content.decode()
    assert "Homes for children in care" in shown
    assert "Scrutiny wants to look at this first" not in shown


def test_urgency_is_said_on_its_page(sign_in):
    client, entry = sign_in("democratic_services"), make_entry()
    said = {"way": "general_exception", "person": "Councillor Joss Kettle", "role": "Chair", "why": "It burnt down."}
    where = reverse("decisions:entry_urgency", args=[entry.pk])
    shown = client.post(where, {**said, **day("on", ("5", "9", "2022"))}, follow=True).content.decode()
    assert "Councillor Joss Kettle, chair, was told on 5 September 2022" in shown


def test_an_entry_that_is_not_there(sign_in):
    assert sign_in("councillor").get(reverse("decisions:entry", args=[99])).status_code == 404


@pytest.mark.parametrize("name", ["plan", "entry"])
def test_pages_ask_few_queries_however_many_entries_there_are(name, sign_in):
    by = clerk()
    entries = [make_entry(by=by, title=f"Matter {number}") for number in range(20)]
    client = sign_in("democratic_services")
    where = reverse(f"decisions:{name}", args=[entries[0].pk] if name == "entry" else [])
    where = f"{where}?before=yes" if name == "plan" else where
    client.get(where)
    with CaptureQueriesContext(connection) as asked:
        shown = client.get(where)
    assert "Matter 0" in shown.content.decode()
    assert len(asked) <= 15
