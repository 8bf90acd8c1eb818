"""What was said, resolved and promised is written item by item; declarations stand with it; nothing withheld leaks."""

import json
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lineofsight.bodies.models import Action, Minute, Resolution
from lineofsight.bodies.operations.actions import Owner, UnableToAct
from lineofsight.bodies.operations.minutes import UnableToMinute, approve_minutes
from lineofsight.council.agendas.operations.items import Withheld
from lineofsight.council.membership.operations.presiding import stand_in
from lineofsight.council.minutes.checks import problems
from lineofsight.council.minutes.kinds import INTERESTS
from lineofsight.council.minutes.models import Declaration
from lineofsight.council.minutes.operations.publishing import publish_draft
from lineofsight.council.minutes.operations.writing import (
    Resolved,
    declare_interest,
    minute_item,
    summarise_for_public,
)
from lineofsight.council.minutes.published import published_minutes
from tests.factories.council import (
    AT,
    HELD,
    MEMBERS,
    clerk,
    council_meeting,
    make_agenda_item,
    make_council_body,
    minuted,
)

pytestmark = pytest.mark.django_db
ON = AT.date()
OWNER = Owner(name="Head of early help", agency="childrens_services")
SECRET = Withheld(how="confidential", reason="A court ordered it.")


@pytest.fixture
def by():
    return clerk()


@pytest.fixture
def meeting(by):
    held = council_meeting(make_council_body(by=by), by=by)
    make_agenda_item(held, by=by, kind="apologies")
    make_agenda_item(held, by=by, kind="spoken", title="Early help")
    return held


def test_what_was_said_resolved_and_promised_is_kept_together(meeting, by):
    item = meeting.items.get(number=2)
    resolved = Resolved(
        kind="ordered", text="To send it.", duty="Send the numbers", owner=OWNER, due_on=date(2021, 10, 1)
    )
    minute_item(item=item, text="Members asked.", resolved=resolved, by=by, at=AT, on=ON)
    action = Action.objects.get()
    assert (action.item, action.due_on, action.owners.get().name) == (item, date(2021, 10, 1), OWNER.name)
    said = published_minutes(publish_draft(meeting=meeting, by=by, at=AT).slug)["items"][1]
    assert said["resolutions"] == ["ORDERED: To send it."]
    assert said["actions"] == ["Send the numbers (Head of early help, by 1 October 2021)"]


@pytest.mark.parametrize("lacks", [{"owner": None}, {"due_on": None}, {"due_on": date(2021, 9, 1)}])
def test_nothing_is_kept_unless_all_can_be(lacks, meeting, by):
    told = {"kind": "agreed", "text": "To send it.", "duty": "Send", "owner": OWNER, "due_on": date(2021, 10, 1)}
    with pytest.raises(UnableToAct):
        minute_item(
            item=meeting.items.get(number=2), text="Members asked.", resolved=Resolved(**{**told, **lacks}), by=by,
            at=AT, on=ON,
        )  # fmt: skip
    assert not any(model.objects.exists() for model in (Minute, Resolution, Action))


DECLARED = [
    # kind, left, dispensation, and whether it is kept
    ("pecuniary", True, "", True),
    ("pecuniary", False, "", False),
    ("pecuniary", False, "Standards committee, May 2021", True),
    ("other_registrable", False, "", True),
    ("non_registrable", False, "", True),
    ("non_registrable", True, "", True),
]


@pytest.mark.parametrize(("kind", "left", "dispensation", "is_kept"), DECLARED)
def test_which_declarations_are_kept(kind, left, dispensation, is_kept, meeting, by):
    told = {"kind": kind, "left": left, "dispensation": dispensation, "nature": "Their sister works there."}
    row, item = meeting.attendance.get(name=MEMBERS[0]), meeting.items.get(number=2)
    if not is_kept:
        with pytest.raises(UnableToMinute, match="leaves for the item"):
            declare_interest(attendance=row, item=item, by=by, at=AT, **told)
        assert not Declaration.objects.exists()
        return
    declare_interest(attendance=row, item=item, by=by, at=AT, **told)
    minute_item(item=item, text="Members asked.", by=by, at=AT, on=ON)
    [said] = published_minutes(publish_draft(meeting=meeting, by=by, at=AT).slug)["declarations"]
    assert (said["name"], said["kind"], said["left"]) == (MEMBERS[0], INTERESTS[kind].name, left)
    with pytest.raises(UnableToMinute, match="already"):
        declare_interest(attendance=row, item=item, by=by, at=AT, **told)


def test_who_did_not_come_declares_nothing(by):
    held = council_meeting(make_council_body(by=by), by=by, away=MEMBERS[:1])
    item = make_agenda_item(held, by=by).item
    with pytest.raises(UnableToMinute, match="not among those who came"):
        declare_interest(
            attendance=held.attendance.get(name=MEMBERS[0]), item=item, kind="non_registrable", nature="A friend",
            by=by, at=AT,
        )  # fmt: skip


def test_who_is_neither_present_nor_sent_apologies_is_asked_about(by):
    held = council_meeting(make_council_body(by=by), by=by, away=MEMBERS[:2])
    make_agenda_item(held, by=by, kind="spoken", title="Early help")
    stand_in(meeting=held, instead_of=held.attendance.get(name=MEMBERS[0]), name="Ffion Moss", by=by, at=AT)
    assert problems(held) == [
        f"{MEMBERS[1]} is neither among those present nor sent apologies.",
        "Item 1, “Early help”, has no minutes.",
    ]


def test_the_public_is_told_a_summary_of_what_it_may_not_hear(meeting, by):
    kept = make_agenda_item(meeting, by=by, kind="spoken", title="A contract", withheld=SECRET).item
    resolved = Resolved(kind="resolved", text="To pay Thistledown.", duty="Pay Thistledown", owner=OWNER, due_on=ON)
    minute_item(item=kept, text="Thistledown asks for more.", resolved=resolved, by=by, at=AT, on=ON)
    with pytest.raises(UnableToMinute, match="The public may hear this item"):
        summarise_for_public(item=meeting.items.get(number=2), text="It was told.", by=by, at=AT)
    summarise_for_public(item=kept, text="Members agreed how to go on.", by=by, at=AT)
    said = published_minutes(publish_draft(meeting=meeting, by=by, at=AT).slug)
    assert "Thistledown" not in json.dumps(said)
    assert said["items"][-1]["text"] == "Members agreed how to go on."
    later = council_meeting(meeting.body.of_council, by=by, starts_at=HELD.replace(month=11))
    approve_minutes(meeting=meeting, approved_in=later, by=by, at=AT)
    assert "Thistledown" not in json.dumps(published_minutes(publish_slug(meeting)))
    with pytest.raises(UnableToMinute, match="approved"):
        summarise_for_public(item=kept, text="More.", by=by, at=AT)


def publish_slug(meeting):
    return meeting.published_minutes.order_by("-version").first().slug


def address(name, *args):
    return reverse(f"minutes:{name}", args=args)


def body(response):
    assert response.status_code == 200
    return response.content.decode()


def test_minutes_are_written_item_by_item_and_published(meeting, sign_in):
    client = sign_in("democratic_services")
    assert "has no minutes" in body(client.get(address("desk", meeting.pk)))
    first = client.post(address("write", meeting.pk, 1), {"text": "Apologies were given.", "seen": ""})
    assert first.headers["Location"] == address("write", meeting.pk, 2)
    said = {"text": "Members asked.", "kind": "agreed", "resolution": "To hear more.", "duty": "Send the numbers",
            "account": "outside", "name": "Head of early help", "due_on_day": "1", "due_on_month": "10",
            "due_on_year": "2060", "seen": ""}  # fmt: skip
    shown = body(client.post(address("write", meeting.pk, 2), said, follow=True))
    assert "Members asked." in shown
    assert "has no minutes" not in shown
    shown = body(client.post(address("publish", meeting.pk), follow=True))
    assert "Draft minutes" in shown
    assert "AGREED: To hear more." in shown
    assert "AGREED: To hear more." in body(sign_in("councillor").get(address("minutes", publish_slug(meeting))))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"kind": "agreed"}, "Give both the word and what was resolved"),
        ({"resolution": "To hear more."}, "Give both the word and what was resolved"),
        ({"duty": "Send"}, "A duty comes of something that was resolved"),
        ({"kind": "agreed", "resolution": "So.", "duty": "Send"}, "Say who does it"),
        ({"kind": "agreed", "resolution": "So.", "duty": "Send", "account": "outside"}, "Give their name"),
        ({"text": ""}, "Say what was said"),
    ],
)
def test_what_is_asked_for_again(said, why, meeting, sign_in):
    shown = sign_in("democratic_services").post(address("write", meeting.pk, 2), {"text": "Members asked.", **said})
    assert why in body(shown)
    assert not Minute.objects.exists()


def test_a_declaration_is_recorded_on_screen(meeting, sign_in):
    row = meeting.attendance.get(name=MEMBERS[0])
    said = {"attendance": row.pk, "item": meeting.items.get(number=2).pk, "kind": "pecuniary", "nature": "A contract"}
    client = sign_in("democratic_services")
    assert "leaves for the item" in body(client.post(address("declare", meeting.pk), said))
    shown = body(client.post(address("declare", meeting.pk), {**said, "left": "yes"}, follow=True))
    assert "A contract (disclosable pecuniary), left the room" in shown


def test_nobody_else_writes_them(meeting, sign_in):
    assert sign_in("councillor").get(address("desk", meeting.pk)).status_code == 403
    assert sign_in("democratic_services").get(address("write", meeting.pk, 99)).status_code == 404
    assert sign_in("democratic_services").get(address("summary", meeting.pk, 2)).status_code == 404
    assert sign_in("councillor").get(address("minutes", "nothing")).status_code == 404


@pytest.mark.parametrize("name", ["desk", "minutes"])
def test_pages_ask_few_queries(name, by, sign_in):
    held = minuted(council_meeting(make_council_body(by=by), by=by), items=12, by=by)
    made = publish_draft(meeting=held, by=by, at=AT)
    client = sign_in("democratic_services")
    where = address(name, held.pk if name == "desk" else made.slug)
    body(client.get(where))
    with CaptureQueriesContext(connection) as asked:
        body(client.get(where))
    assert len(asked) <= 15
