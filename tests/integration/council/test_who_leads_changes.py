"""U21: the board is told of offices and places that stand empty; R26: how the council decides is data."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from lineofsight.bodies.operations.bodies import UnableToSetUp
from lineofsight.council.agendas.coming import coming
from lineofsight.council.agendas.leadership import TITLE, leadership_item
from lineofsight.council.membership import governance
from lineofsight.council.membership.governance import GOVERNED, MODELS, Governed, governed
from lineofsight.council.membership.operations.holding import leave_office
from tests.factories.council import (
    AT,
    BEGAN,
    chaired_panel,
    clerk,
    make_council_body,
    make_office_holder,
    planned_meeting,
    seat,
)

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=60)


@pytest.fixture
def by():
    return clerk()


@pytest.fixture
def board_meeting(by):
    """A meeting ahead of a board of four places, all filled, with a chair."""
    board = make_council_body(by=by, kind="scrutiny_board", name="Scrutiny board", slug="board", places=5)
    seat(board, "Councillor Nye Ashby", by=by, seat="chair")
    return planned_meeting(board, by=by, starts_at=LATER)


def told(meeting):
    found = leadership_item(meeting, at=AT)
    return found.description if found else ""


def test_where_all_is_well_the_board_is_told_nothing(board_meeting, by):
    chaired_panel(by=by)
    make_office_holder()
    assert told(board_meeting) == ""


def test_it_names_what_stands_empty(board_meeting, by):
    make_council_body(by=by, places=6)
    leave_office(holder=make_office_holder(), on=AT.date(), by=by, at=AT)
    said = told(board_meeting)
    assert "Lead member for children's services: nobody holds it." in said
    assert "Children and young people's scrutiny panel has no chair." in said
    assert "Children and young people's scrutiny panel: 2 of its 6 places stand empty." in said
    assert [one.title for one in coming(board_meeting, at=AT)] == [TITLE]


def test_it_names_what_changed_hands_within_a_year(board_meeting, by):
    first = make_office_holder()
    leave_office(holder=first, on=BEGAN + timedelta(days=30), by=by, at=AT)
    make_office_holder(name="Councillor Gil Hale", on=BEGAN + timedelta(days=30))
    assert told(board_meeting) == "Lead member for children's services: 2 people began within a year."
    assert leadership_item(board_meeting, at=AT + timedelta(days=400)) is None


def test_it_is_for_the_board_alone(by):
    assert leadership_item(planned_meeting(make_council_body(by=by), by=by, starts_at=LATER), at=AT) is None


def test_every_day_has_one_way_of_deciding():
    ways = sorted(GOVERNED, key=lambda one: one.valid_from)
    assert ways[0].valid_from == type(BEGAN).min
    assert ways[-1].valid_to is None
    for one, following in zip(ways, ways[1:], strict=False):
        assert following.valid_from - one.valid_to == timedelta(days=1)
    assert {one.model for one in ways} <= set(MODELS)


def test_the_public_reads_how_the_council_decides():
    assert governed(BEGAN).words in Client().get(reverse("public_site:home")).content.decode()


def test_a_council_of_committees_has_no_executive(by, monkeypatch):
    monkeypatch.setattr(governance, "GOVERNED", (Governed(model="committees"),))
    with pytest.raises(UnableToSetUp, match="has no executive"):
        make_council_body(by=by, kind="executive", name="Executive", slug="executive", members=())
