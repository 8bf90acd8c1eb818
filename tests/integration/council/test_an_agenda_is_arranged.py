"""Items of an agenda change places and are taken off, until the pack is published."""

from datetime import date

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lineofsight.access.models import AuditEntry
from lineofsight.bodies.models import Item
from lineofsight.council.agendas.models import AgendaItem
from lineofsight.council.agendas.operations.arranging import move_item, take_off
from lineofsight.council.agendas.operations.items import UnableToPutOn
from tests.factories.council import (
    AT,
    WRITTEN,
    before,
    chaired_panel,
    clerk,
    make_agenda_item,
    make_pack,
    planned_meeting,
    published_report,
    scrutiny_parts,
)
from tests.factories.questions import make_question

pytestmark = pytest.mark.django_db
TITLES = ["Apologies", "Homes", "Visits", "Minutes"]


@pytest.fixture
def meeting():
    """A meeting with four items."""
    by = clerk()
    made = planned_meeting(chaired_panel(by=by), by=by)
    for title in TITLES:
        make_agenda_item(made, kind="spoken", title=title, by=by)
    return made


def titles(meeting):
    """The items in their order, which is numbered from one without a gap."""
    rows = list(meeting.items.order_by("number").values_list("number", "title"))
    assert [number for number, _ in rows] == list(range(1, len(rows) + 1))
    return [title for _, title in rows]


def of(meeting, title):
    return AgendaItem.objects.get(item__meeting=meeting, item__title=title)


@pytest.mark.parametrize(
    ("title", "up", "order"),
    [
        ("Homes", True, ["Homes", "Apologies", "Visits", "Minutes"]),
        ("Homes", False, ["Apologies", "Visits", "Homes", "Minutes"]),
        ("Apologies", True, TITLES),
        ("Minutes", False, TITLES),
    ],
)
def test_an_item_moves_by_one_place(meeting, title, up, order):
    move_item(agenda_item=of(meeting, title), up=up, by=clerk(), at=WRITTEN)
    assert titles(meeting) == order


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(TITLES), st.booleans()), max_size=6))
def test_however_items_move_all_are_there_once(meeting, moves):
    by = clerk()
    for title, up in moves:
        move_item(agenda_item=of(meeting, title), up=up, by=by, at=WRITTEN)
    assert sorted(titles(meeting)) == sorted(TITLES)


def test_an_item_is_taken_off_with_its_papers_and_a_reason(meeting):
    by = clerk()
    item = of(meeting, "Homes")
    before(item, published_report(*scrutiny_parts(), for_body=meeting.body.name), by=by)
    with pytest.raises(UnableToPutOn, match="Say why"):
        take_off(agenda_item=item, why=" ", by=by, at=WRITTEN)
    take_off(agenda_item=item, why="The officer is ill.", by=by, at=WRITTEN)
    assert titles(meeting) == ["Apologies", "Visits", "Minutes"]
    assert "The officer is ill." in AuditEntry.objects.order_by("sequence").last().detail


def test_an_item_something_came_of_stays(meeting):
    by, item = clerk(), of(meeting, "Homes")
    make_question(by=by, body=meeting.body, item=item.item, due_on=date(2021, 10, 5))
    with pytest.raises(UnableToPutOn, match="Something came of this item"):
        take_off(agenda_item=item, why="So", by=by, at=AT)
    assert titles(meeting) == TITLES
    assert AgendaItem.objects.filter(pk=item.pk).exists()


def test_a_published_agenda_stays_as_it_is():
    item = AgendaItem.objects.filter(item__meeting=make_pack().meeting).first()
    for do in (lambda: move_item(agenda_item=item, up=False, by=clerk(), at=AT),
               lambda: take_off(agenda_item=item, why="So", by=clerk(), at=AT)):  # fmt: skip
        with pytest.raises(UnableToPutOn, match="The agenda is published"):
            do()


def test_it_is_arranged_on_screen(meeting, sign_in):
    client, item = sign_in("democratic_services"), of(meeting, "Homes")
    page = reverse("agendas:agenda", args=[meeting.pk])
    shown = client.get(page).content.decode()
    assert shown.count("Move up<") == shown.count("Move down<") == 3
    client.post(reverse("agendas:item_move", args=[item.pk]), {"way": "up"})
    assert titles(meeting)[0] == "Homes"
    client.post(reverse("agendas:item_off", args=[item.pk]), {"why": "The officer is ill."})
    assert not Item.objects.filter(title="Homes").exists()
    assert sign_in("councillor").post(reverse("agendas:item_off", args=[of(meeting, "Visits").pk])).status_code == 403


def test_a_published_agenda_says_so_on_screen(sign_in):
    meeting = make_pack().meeting
    client, item = sign_in("democratic_services"), AgendaItem.objects.filter(item__meeting=meeting).first()
    told = client.post(reverse("agendas:item_move", args=[item.pk]), {"way": "down"}, follow=True).content.decode()
    assert "its items stay in their order" in told
    assert "Move down<" not in told
