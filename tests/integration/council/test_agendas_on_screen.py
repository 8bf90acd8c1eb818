"""From an empty agenda to a published pack on screen; what is found is said before, and councillors read the pack."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lineofsight.bodies.models import Meeting
from lineofsight.council.agendas.models import Pack
from lineofsight.web import clock
from lineofsight.web.words import moment
from tests.factories.council import (
    HELD,
    IN_TIME,
    chaired_panel,
    clerk,
    make_agenda_item,
    make_pack,
    planned_meeting,
    published_report,
    ready_meeting,
    scrutiny_parts,
)

pytestmark = pytest.mark.django_db
PUBLIC = {"withheld": "public", "description": "", "urgent_reason": "", "owner": ""}


@pytest.fixture(autouse=True)
def in_time(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: IN_TIME)
    monkeypatch.setattr(clock, "today", lambda: IN_TIME.date())


def address(name, *args):
    return reverse(f"agendas:{name}", args=args)


def body(response):
    assert response.status_code == 200
    return response.content.decode()


def test_from_an_empty_agenda_to_a_published_pack(sign_in):
    meeting = planned_meeting(chaired_panel())
    client = sign_in("democratic_services")
    shown = body(client.get(address("agenda", meeting.pk)))
    assert "Nothing is on it. Add its items first." in shown
    assert "Publish the pack" not in shown
    said = {**PUBLIC, "kind": "scrutiny_report", "title": "Early help"}
    shown = body(client.post(address("item_add", meeting.pk), said, follow=True))
    assert "comes with a paper, and no published paper is put before it" in shown
    paper = published_report(*scrutiny_parts(), for_body=meeting.body.name)
    client.post(reverse("bodies:paper_put", args=[meeting.items.get().pk]), {"paper_slug": paper.slug})
    assert "Nothing is to be mended." in body(client.get(address("agenda", meeting.pk)))
    shown = body(client.post(address("publish", meeting.pk), follow=True))
    assert "The pack is published. It stays as it is." in shown
    assert "Families wait less." in shown


def test_what_is_found_stops_it_and_is_overruled(sign_in):
    meeting = ready_meeting()
    make_agenda_item(meeting, kind="spoken", title="A bursary of £X")
    client = sign_in("democratic_services")
    assert "is still to be filled in" in body(client.post(address("publish", meeting.pk), follow=True))
    assert not Pack.objects.exists()
    shown = body(client.get(address("agenda", meeting.pk)))
    key = shown.split("/agenda/overrule/")[1].split("/")[0]
    done = body(client.post(address("overrule", meeting.pk, key), {"reason": "The amount is for debate."}, follow=True))
    assert "It is overruled in your name." in done
    assert "The amount is for debate." in done
    assert "no longer found" in body(client.get(address("overrule", meeting.pk, key), follow=True))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"kind": "spoken", "title": ""}, "Say what the item is about."),
        ({"kind": "spoken", "title": "A contract", "withheld": "exempt"}, "Say why the public may not see it."),
        ({"kind": "spoken", "title": "A contract", "withheld": "exempt", "withheld_reason": "Price"}, "paragraphs"),
        ({"kind": "", "title": "A contract"}, "Choose a kind"),
    ],
)
def test_an_item_that_is_not_put_on(said, why, sign_in):
    meeting = planned_meeting(chaired_panel())
    assert why in body(sign_in("democratic_services").post(address("item_add", meeting.pk), {**PUBLIC, **said}))
    assert not meeting.items.exists()


def test_what_an_item_says_is_changed_and_kept_from_the_public(sign_in):
    meeting = ready_meeting()
    item = make_agenda_item(meeting, kind="spoken", title="A contract")
    said = {"description": "With Thistledown", "withheld": "confidential", "withheld_reason": "A court ordered it."}
    shown = body(sign_in("democratic_services").post(address("item_describe", item.pk), said, follow=True))
    assert "Not for publication: confidential. A court ordered it." in shown
    assert "With Thistledown" in shown, "Who runs the meeting sees what it says."


def test_a_paper_is_begun_by_its_template(sign_in):
    meeting = planned_meeting(chaired_panel())
    item = make_agenda_item(meeting, kind="scrutiny_report", title="Early help")
    said = {"template": "scrutiny", "report_of": "Director"}
    shown = body(sign_in("democratic_services").post(address("paper_begin", item.pk), said, follow=True))
    assert "Conclusions" in shown


def test_a_councillor_reads_the_pack_and_takes_it_out(sign_in):
    pack = make_pack()
    client = sign_in("councillor")
    assert "Agenda and papers" in body(client.get(reverse("bodies:meeting", args=[pack.meeting_id])))
    shown = body(client.get(address("pack", pack.slug)))
    assert "Families wait less." in shown
    file = client.get(address("pack_pdf", pack.slug))
    assert file.content.startswith(b"%PDF")
    assert client.get(address("agenda", pack.meeting_id)).status_code == 403


@pytest.mark.parametrize("role", ["early_help_practitioner", "social_worker", "reviewing_officer"])
def test_who_may_not_open_a_pack_is_led_to_none(role, sign_in):
    pack = make_pack()
    shown = body(sign_in(role).get(reverse("bodies:meeting", args=[pack.meeting_id])))
    assert address("pack", pack.slug) not in shown


@pytest.mark.parametrize("name", ["pack", "pack_pdf"])
def test_a_pack_that_is_not_there(name, sign_in):
    assert sign_in("councillor").get(address(name, "nothing")).status_code == 404


@pytest.mark.parametrize("name", ["agenda", "pack"])
def test_pages_ask_few_queries(name, sign_in):
    pack = make_pack()
    client = sign_in("democratic_services")
    where = address(name, pack.meeting_id if name == "agenda" else pack.slug)
    body(client.get(where))
    with CaptureQueriesContext(connection) as asked:
        body(client.get(where))
    assert len(asked) <= 15, [one["sql"][:120] for one in asked]


def test_a_pack_that_names_an_old_day_or_place_is_found(sign_in):
    """The meeting is moved after its pack was published: until it is published again, its agenda says so."""
    by = clerk()
    pack = make_pack(by=by)
    page, client = address("agenda", pack.meeting_id), sign_in("democratic_services")
    assert "which was changed since" not in body(client.get(page))
    Meeting.objects.filter(pk=pack.meeting_id).update(starts_at=HELD + timedelta(days=7), place="The hub")
    said = body(client.get(page))
    named = f"{moment(HELD)}, Committee room 2"
    assert f"The pack names {named}, which was changed since. Publish it again." in said
