"""B2 and B15: a strategy has priorities with owners, measures and actions; progress and contracts reach the board."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.models import ItemFigure
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.bodies.operations.meetings import add_item
from lineofsight.bodies.queries.actions import actions_of_body
from lineofsight.catalogue.operations.requests import record_session
from lineofsight.service.early_help.operations.changes import UnableToHelp
from lineofsight.service.early_help.operations.strategies import (
    add_priority,
    put_before_board,
    say_progress,
    stand_before_board,
)
from lineofsight.service.early_help.queries.strategies import CODES, SOURCE, strategy_page, youth_contract
from lineofsight.snapshots.operations import publish
from tests.factories.access import make_user
from tests.factories.bodies import FIRST, make_body, make_meeting
from tests.factories.catalogue import accepted, make_contract, make_request, make_service
from tests.factories.catalogue import told as told_then
from tests.factories.early_help import MET, make_priority, told
from tests.factories.record import moment

pytestmark = pytest.mark.django_db


def test_b2_1_a_priority_has_an_owner_measures_and_actions():
    one, by = make_priority(), make_user("early_help_manager")
    owner = Owner(account=by)
    give_action(what="Train leads.", due_on=date(2021, 9, 1), owner=owner, source=(SOURCE, one.pk), **told(MET, by=by))
    page = strategy_page(one.strategy_id, by=by, on=MET, at=moment(MET))
    assert [action.what for action in page.priorities[0].promised] == ["Train leads."]
    said = {"title": "Sooner", "change": "No wait.", "owner": "Head"}
    with pytest.raises(UnableToHelp, match="at least one measure"):
        add_priority(one.strategy, **said, measures=["ZZ99"], **told(MET, by=by))
    with pytest.raises(NotAllowed):
        add_priority(one.strategy, **said, measures=["EH02"], **told(MET))


def test_b2_3_any_measure_of_early_help_can_tell():
    wanted = {"EH01", "EH02", "EH03", "EH04", "EH05", "EH06", "EH07", "EH08", "EH09", "EH10"}
    assert wanted <= set(CODES)


def test_b2_2_the_latest_progress_comes_first_and_the_earlier_is_kept():
    one, by = make_priority(), make_user("early_help_manager")
    say_progress(one, status="at_risk", words="Two posts vacant.", **told(MET, by=by))
    say_progress(one, status="on_track", words="Both filled.", **told(date(2021, 9, 1), by=by))
    page = strategy_page(one.strategy_id, by=make_user("board_member"), on=MET, at=moment(MET))
    assert [said.status for said in page.priorities[0].progress.all()] == ["on_track", "at_risk"]
    with pytest.raises(UnableToHelp, match="what difference"):
        say_progress(one, status="on_track", words=" ", **told(MET, by=by))


def test_b15_2_the_board_receives_strategy_measures_and_contracts_with_figures_at_each_meeting():
    one, by = make_priority(), make_user("head_of_service")
    told_by = {"by": by, "at": moment(MET)}
    titles = [item.title for item in stand_before_board(one.strategy, on=MET, **told_by)]
    assert titles == [
        f"{one.strategy.name}: how it goes", "Early help measures", "Youth contract and other contracts: who takes part"
    ]  # fmt: skip
    with pytest.raises(UnableToHelp, match="at every meeting already"):
        stand_before_board(one.strategy, on=MET, **told_by)
    publish(as_at=MET, by=None, at=moment(MET))
    meeting = make_meeting(body=one.strategy.board, starts_at=moment(date(2021, 9, 1)))
    items = put_before_board(one.strategy, meeting=meeting, **told_by)
    assert [item.title for item in items] == titles
    assert ItemFigure.objects.filter(item=items[0]).count() == len(one.measures)
    assert {row.figure.measure_code for row in ItemFigure.objects.filter(item=items[2])} == {"EH11", "FD14"}
    with pytest.raises(UnableToHelp, match="not on that agenda already"):
        put_before_board(one.strategy, meeting=meeting, **told_by)


def test_b15_2_another_bodys_meeting_and_somebody_who_may_not_are_refused():
    one, by = make_priority(), make_user("early_help_manager")
    with pytest.raises(UnableToHelp, match="not of the board"):
        put_before_board(one.strategy, meeting=make_meeting(), by=by, at=moment(MET))
    with pytest.raises(NotAllowed):
        stand_before_board(one.strategy, on=MET, by=by, at=moment(MET))


def test_b15_2_the_youth_contract_is_told_by_lot_and_ward():
    lot = make_service(contract=make_contract(), lot="Lot 2")
    make_service()
    asked = accepted(make_request(lot))
    day = date(2021, 8, 20)
    record_session(asked, held_on=day, how="attended", **told_then(day))
    [youth] = youth_contract(on=day)
    assert (youth.offered.service.pk, youth.taken_part, youth.wards) == (lot.pk, 1, [("Not known", 1)])


def test_b15_3_actions_of_a_board_roll_up_to_the_body_it_is_part_of():
    by = make_user("head_of_service")
    whole = make_body(by=by)
    part = make_body(by=by, name="Partnership and prevention board", parent=whole)
    item = add_item(meeting=make_meeting(body=part, by=by), title="Clubs", by=by, at=FIRST)
    give_action(what="Open a club.", due_on=date(2021, 9, 1), owner=Owner(account=by), item=item, **told(MET, by=by))
    assert [one.what for one in actions_of_body(whole, by=by, at=moment(MET))] == ["Open a club."]
