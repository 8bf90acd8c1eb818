"""A1 (1), (2), A6 (2), A9 (1), (3): the board shows what waits, most urgent first, in few queries."""

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.record.operations.allocations import allocate
from lineofsight.service.front_door.operations.rating import rate_contact
from lineofsight.service.front_door.operations.screening import save_screening
from lineofsight.service.front_door.queries.board import Tab, board_of, ready_to_decide
from tests.factories.front_door import asked_check, notification, sent_form
from tests.factories.record import PersonFactory, open_step, worker_for
from tests.factories.service import (
    RECEIVED,
    later,
    make_contact,
    make_contacts,
    make_referral,
    make_teams,
    partner_contact,
    ready_contact,
)

pytestmark = pytest.mark.django_db
BOARD = reverse("front_door:board")
READERS = {"social_worker", "team_manager", "head_of_service", "director"}


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


def names(board) -> list[str]:
    return [card.step.child.first_name for card in board.cards]


def rated(name: str, rag: str, *, by, hours: float = 0):
    contact = make_contact(child=PersonFactory(first_name=name), received_at=later(hours))
    if rag:
        rate_contact(contact, rag=rag, reason="Why.", by=by, at=later(hours))
    return contact


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_opens_the_board(sign_in, role):
    make_contact(child=PersonFactory(last_name="Tamber"))
    page = sign_in(role).get(BOARD)
    assert page.status_code == (200 if role in READERS else 403)
    assert ("Tamber" in page.content.decode()) == (role in READERS)


def test_each_contact_stands_in_one_tab(manager, make_user):
    """A1 (2)"""
    new, red, begun, ready = (PersonFactory(first_name=name) for name in ("New", "Red", "Begun", "Ready"))
    make_contact(child=new)
    rate_contact(make_contact(child=red), rag="red", reason="Injury.", by=manager, at=later(1))
    save_screening(make_contact(child=begun), answers={}, seen="", by=make_user("social_worker"), at=later(1))
    ready_contact(child=ready)
    make_referral(child=PersonFactory(first_name="Decided"))
    boards = {tab: board_of(by=manager, at=later(2), tab=tab) for tab in Tab}
    assert {tab: names(board) for tab, board in boards.items()} == {
        Tab.NEW: ["New"],
        Tab.SCREENING: ["Begun"],
        Tab.PARTNER: [],
        Tab.READY: ["Red", "Ready"],
        Tab.DECIDED: ["Decided"],
    }
    assert boards[Tab.NEW].counts == {"new": 1, "screening": 1, "partner": 0, "ready": 2, "decided": 1}


def test_whatever_way_it_came_it_waits_on_the_one_board_with_its_day_and_hour(manager):
    """A1 (1): by telephone, from a partner, by the public form, from the police, and about a child we work with."""
    told, partner, police = make_contact(), partner_contact(), notification(first_name="Orla")
    form, _ = sent_form(child={"first_name": "Una", "last_name": "Marchwood"})
    known = make_contact(child=open_step().child)
    came = {told.pk, partner.pk, police.pk, form.pk, known.pk}
    found = board_of(by=manager, at=later(3), tab=Tab.NEW).cards
    assert {card.step.pk for card in found} == came
    assert all(card.step.started_at and card.left for card in found)


def test_unrated_before_amber_before_green_and_then_the_longest_waiting(manager):
    """A6 (2)"""
    rated("Green", "green", by=manager)
    rated("Amber later", "amber", by=manager, hours=1)
    rated("Amber", "amber", by=manager)
    rated("Unrated", "", by=manager, hours=1)
    assert names(board_of(by=manager, at=later(2))) == ["Unrated", "Amber", "Amber later", "Green"]


def test_red_comes_first_among_those_ready(manager):
    ready_contact(child=PersonFactory(first_name="Amber"), rag="amber")
    ready_contact(child=PersonFactory(first_name="Red"), rag="red", received_at=later(1))
    assert names(board_of(by=manager, at=later(3), tab="ready")) == ["Red", "Amber"]


def test_it_narrows_by_urgency_by_holder_and_by_lateness(manager, make_user):
    worker = make_user("social_worker")
    held = rated("Held", "amber", by=manager)
    holder = worker_for(worker, team=make_teams()["front_door"])
    allocate(held.step, worker=holder, direction="Screen it.", on=RECEIVED.date(), by=manager, at=later(1))
    rated("Loose", "green", by=manager, hours=2)

    def narrowed(by=manager, **to):
        return names(board_of(by=by, at=later(25), **to))

    assert narrowed(rag="amber") == ["Held"]
    assert narrowed(rag="unrated") == []
    assert narrowed(holder=str(holder.pk)) == ["Held"]
    assert narrowed(holder="nobody") == ["Loose"]
    assert narrowed(holder="me", by=worker) == ["Held"]
    assert narrowed(holder="me") == []
    assert narrowed(late="1") == ["Held"]


@pytest.mark.parametrize("odd", ["?tab=holiday", "?holder=zzz", "?rag=blue", "?page=999", "?page=-1", "?late=%00"])
def test_an_odd_address_is_no_failure(sign_in, odd):
    make_contact()
    assert sign_in("team_manager").get(f"{BOARD}{odd}").status_code == 200


def test_a_card_says_what_matters(sign_in):
    children = [PersonFactory(first_name="Isla", last_name="Tamber"), PersonFactory(), PersonFactory()]
    make_contacts(children=children)
    card = sign_in("team_manager").get(BOARD).content.decode()
    for words in ("Isla Tamber", "7 years", "with 2 brothers and sisters", "School", "Not rated yet", "22 hours left"):
        assert words in card
    assert "Say how urgent it is" in card


def test_a_social_worker_is_not_offered_what_only_a_manager_does(sign_in):
    make_contact()
    page = sign_in("social_worker").get(BOARD).content.decode()
    assert "Say how urgent it is" not in page
    assert "Screen" in page


def test_a_late_contact_says_how_late(sign_in, at):
    """A9 (1): and the browser counts on from the hour that the server says."""
    make_contact()
    at(26)
    assert "2 hours late" in sign_in("team_manager").get(BOARD).content.decode()


def test_a_contact_nobody_could_match_is_flagged(sign_in):
    partner_contact()
    assert "Check who this is" in sign_in("social_worker").get(BOARD).content.decode()


@pytest.mark.parametrize("waiting", [1, 200])
@pytest.mark.parametrize("tab", [tab.value for tab in Tab])
def test_it_takes_few_queries_however_many_wait(sign_in, django_assert_max_num_queries, tab, waiting):
    client = sign_in("team_manager")
    _fill(waiting, tab=tab)
    with django_assert_max_num_queries(15):
        page = client.get(f"{BOARD}?tab={tab}")
    assert page.content.decode().count("los-board-card") == min(waiting, 50)


def _fill(count: int, *, tab: str) -> None:
    """This function will make many contacts that stand in a tab, copying the rows of one made by the operations."""
    from tests.factories.copies import copy_contact

    make = {
        "new": make_contact,
        "screening": _begun,
        "partner": lambda: asked_check().contact,
        "ready": ready_contact,
        "decided": _decided,
    }[tab]
    first = make()
    for _ in range(count - 1):
        copy_contact(first)


def _begun():
    from tests.factories.access import make_user

    contact = make_contact()
    save_screening(contact, answers={"analysis": "So far."}, seen="", by=make_user("social_worker"), at=later(1))
    return contact


def _decided():
    return make_referral().step.opened_by.contact


def test_opening_it_is_audited_with_whom_it_showed(sign_in):
    child = PersonFactory()
    make_contact(child=child)
    client = sign_in("team_manager")
    client.get(BOARD)
    entry = AuditEntry.objects.get(subject="front_door.board", by=client.user)
    assert str(child.pk) in entry.detail


def test_the_home_page_counts_what_waits_and_opens_it(sign_in, manager):
    """A9 (3)"""
    assert ready_to_decide(by=manager, on=RECEIVED.date(), at=later(2)) is None
    ready_contact()
    rate_contact(make_contact(), rag="red", reason="Injury.", by=manager, at=later(1))
    assert ready_to_decide(by=manager, on=RECEIVED.date(), at=later(30)) == {"waiting": 2, "red": 1, "late": 2}
    page = sign_in("team_manager").get(reverse("record:home")).content.decode()
    assert "/front-door/?tab=ready&amp;rag=red" in page
