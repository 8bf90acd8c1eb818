"""B13 and B12: a register of contracts with their lots and providers, and the board that watches over each."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.catalogue.contract_queries import SOURCE, contract_page, provider_page, register
from lineofsight.catalogue.models import Contract
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.catalogue.operations.contracts import put_contract_before_board
from lineofsight.catalogue.operations.requests import record_session
from tests.factories.access import make_user
from tests.factories.bodies import make_body, make_meeting
from tests.factories.catalogue import ON, accepted, make_contract, make_request, make_service, told
from tests.factories.record import PersonFactory, ResidenceFactory, moment

pytestmark = pytest.mark.django_db
MANAGER = {"on": ON, "at": moment(ON)}


def test_b13_1_the_register_lists_what_is_to_be_decided_first_and_what_is_over_last():
    by = make_user("early_help_manager")
    make_contract(title="Over", started_on=date(2019, 4, 1), ended_on=date(2021, 4, 1), decide_by=None)
    make_contract(title="Later")
    make_contract(title="Soon", decide_by=date(2021, 12, 31))
    found = register(by=by, on=ON)
    assert [held.contract.title for held in found.contracts] == ["Soon", "Later", "Over"]
    assert [held.decide_soon for held in found.contracts] == [True, False, False]
    assert [held.is_over for held in found.contracts] == [False, False, True]
    assert [one.name for one in found.providers] == ["Marlbrook Trust"]


@pytest.mark.parametrize(
    "said, why",
    [
        ({"title": " "}, "Say who provides it"),
        ({"ended_on": date(2021, 4, 1)}, "can't end before it starts"),
        ({"decide_by": date(2025, 1, 1)}, "before it ends"),
    ],
)
def test_b13_1_a_contract_is_whole(said, why):
    with pytest.raises(UnableToOffer, match=why):
        make_contract(**said)


def test_b13_1_the_database_keeps_a_contracts_days_in_order():
    one = make_contract()
    with pytest.raises(DatabaseError), transaction.atomic():
        Contract.objects.filter(pk=one.pk).update(ended_on=one.started_on)


def test_b13_1_a_lot_is_of_a_contract():
    with pytest.raises(UnableToOffer, match="Choose the contract"):
        make_service(lot="Lot 2")


def test_b13_2_and_3_who_took_part_by_ward_and_what_work_they_came_from():
    """B13 (2), B13 (3)"""
    child = PersonFactory()
    home = ResidenceFactory(person=child)
    contract = make_contract()
    lot = make_service(contract=contract, lot="Lot 2")
    record_session(accepted(make_request(lot, child=child)), held_on=ON, how="attended", **told())
    make_request(lot)
    page = contract_page(contract.pk, by=make_user("director"), **MANAGER)
    assert [one.service.lot for one in page.lots] == ["Lot 2"]
    assert page.wards == [(home.address.ward.name, 1)]
    assert page.came_from == [("Asked for by itself", 2)]


def test_b13_4_its_board_has_it_on_the_next_agenda_once_and_its_actions_are_followed():
    by, board = make_user("head_of_service"), make_body(name="Partnership and prevention board")
    contract = make_contract(board=board)
    with pytest.raises(UnableToOffer, match="no meeting ahead"):
        put_contract_before_board(contract, by=by, at=moment(ON))
    make_meeting(body=board, starts_at=moment(date(2021, 9, 1)))
    item = put_contract_before_board(contract, by=by, at=moment(ON))
    assert (item.title, item.owner) == (f"Contract: {contract.title}", "The commissioner")
    with pytest.raises(UnableToOffer, match="already"):
        put_contract_before_board(contract, by=by, at=moment(ON))
    with pytest.raises(NotAllowed):
        put_contract_before_board(contract, by=make_user("social_worker"), at=moment(ON))
    give_action(what="Open a club.", due_on=date(2021, 9, 1), owner=Owner(account=by), source=(SOURCE, contract.pk),
                on=ON, by=by, at=moment(ON))  # fmt: skip
    page = contract_page(contract.pk, by=by, **MANAGER)
    assert [one.what for one in page.actions] == ["Open a club."]
    assert [one.pk for one in page.items] == [item.pk]


def test_b12_a_provider_has_services_contracts_referrals_and_who_pays_until_when():
    """B12 (1)"""
    contract = make_contract()
    service = make_service(contract=contract, funding="A grant", funded_until=date(2022, 12, 31))
    make_request(service)
    found = provider_page(contract.provider_id, by=make_user("early_help_practitioner"), on=ON)
    assert [held.contract for held in found.contracts] == [contract]
    assert found.referred == {service.pk: 1}
    assert (found.offered[0].service.funding, found.offered[0].service.funded_until) == ("A grant", date(2022, 12, 31))
