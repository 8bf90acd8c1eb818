"""An action has an owner, a day and a source, and is closed with what shows that it is done."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.models import Action, ActionOwner
from lineofsight.bodies.operations.actions import Owner, UnableToAct, close_action, give_action, hand_over
from lineofsight.bodies.queries.actions import actions_about, actions_from, my_actions
from lineofsight.bodies.sources import UnknownSource
from tests.factories.bodies import AT, DUE, FIRST, approved_meeting, make_action, make_item, make_member, runner
from tests.factories.need_to_know import keep_out, restrict
from tests.factories.record import PersonFactory, open_step

pytestmark = pytest.mark.django_db
TODAY = AT.date()


@pytest.fixture
def worker(make_user):
    return make_user("social_worker", name="Ferrin Oakes")


def close(action, by, **said):
    told = {"outcome": "done", "evidence": "Sent on Monday.", "on": TODAY, "at": AT, **said}
    return close_action(action=action, by=by, **told)


def test_an_action_is_given_and_shown_overdue_first(worker):
    soon = make_action(account=worker, due_on=TODAY + timedelta(days=1))
    late = make_action(account=worker, due_on=TODAY - timedelta(days=3))
    make_action()
    mine = my_actions(by=worker, on=TODAY, at=AT)
    assert list(mine.open) == [late, soon]
    assert mine.late == 1
    assert (late.is_late(on=TODAY), soon.is_late(on=TODAY)) == (True, False)


@pytest.mark.parametrize(
    "said, sentence",
    [
        ({"what": " "}, "Say what is to be done"),
        ({"due_on": FIRST.date() - timedelta(days=1)}, "due before it is given"),
        ({"owner": Owner(name=" ", agency="police")}, "Say who does it"),
        ({"owner": Owner(name="Ash", agency="nobody")}, "Say who does it"),
    ],
)
def test_an_action_is_refused(said, sentence):
    with pytest.raises(UnableToAct, match=sentence):
        make_action(**said)


@pytest.mark.parametrize(
    "role, agency",
    [
        ("social_worker", "childrens_services"),
        ("early_help_manager", "childrens_services"),
        ("board_member", "independent"),
        ("councillor", "council"),
        ("democratic_services", "council"),
    ],
)
def test_who_is_given_one_owns_it_for_the_agency_of_their_role(make_user, role, agency):
    assert make_action(account=make_user(role)).owners.get().agency == agency


def test_for_which_agency_a_partner_owns_one_is_said(make_user):
    with pytest.raises(UnableToAct, match="for which agency"):
        make_action(owner=Owner(account=make_user("partner")))
    assert make_action(owner=Owner(account=make_user("partner"), agency="education")).owners.get().agency == "education"


def test_only_who_may_own_actions_and_open_the_childs_record_is_given_one(make_user, worker):
    with pytest.raises(UnableToAct, match="does not let them own actions"):
        make_action(account=make_user("administrator"))
    item = make_item(child=PersonFactory())
    keep_out(item.child, worker, at=AT)
    for account in (worker, make_user("board_member"), make_user("councillor")):
        with pytest.raises(UnableToAct, match="may not be told of the child"):
            make_action(item=item, account=account)
    assert make_action(item=item, account=make_user("social_worker")).child == item.child


def test_a_partner_owns_sees_and_closes_an_action_about_a_child_and_opens_nothing_else(make_user):
    partner, child = make_user("partner"), PersonFactory()
    action = make_action(item=make_item(child=child), account=partner)
    assert list(Action.objects.visible_to(partner)) == [action]
    assert not Action.objects.visible_to(make_user("partner")).exists()
    assert close(action, partner).outcome == "done"
    keep_out(child, partner, at=AT)
    assert not Action.objects.visible_to(partner).exists()
    with pytest.raises(UnableToAct, match="may not be told of the child"):
        make_action(item=make_item(child=child), account=partner)


def test_an_action_of_a_record_is_given_by_who_may_open_it(make_user, worker):
    child = PersonFactory()
    told = {"what": "Ring the school.", "due_on": DUE, "owner": Owner(account=worker), "on": TODAY, "at": AT}
    made = give_action(source=("record.person", child.pk), by=worker, **told)
    assert actions_from("record.person", child.pk, by=worker, at=AT) == [made]
    assert list(actions_about(child, by=worker, at=AT)) == [made]
    for by in (make_user("partner"), make_user("councillor"), make_user("analyst")):
        with pytest.raises(NotAllowed):
            give_action(source=("record.person", child.pk), by=by, **told)
    keep_out(child, worker, at=AT)
    assert actions_from("record.person", child.pk, by=worker, at=AT) == []
    with pytest.raises(UnableToAct, match="is not there"):
        give_action(source=("record.person", child.pk), by=worker, **told)


def test_no_action_is_added_to_approved_minutes():
    with pytest.raises(UnableToAct, match="The minutes are approved"):
        make_action(item=approved_meeting().items.get())


def test_an_action_may_come_of_another_record(worker):
    step = open_step()
    action = make_action(source=("record.casestep", step.pk), account=worker)
    assert (action.child, action.item) == (step.child, None)
    with pytest.raises(UnableToAct, match="is not there"):
        make_action(source=("record.casestep", step.pk + 999))
    with pytest.raises(UnknownSource, match="Nothing has registered"):
        make_action(source=("nowhere.thing", 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Action.objects.filter(pk=action.pk).update(source_kind="")


def test_an_action_is_closed_with_evidence_by_its_owner_or_who_runs_meetings(worker, make_user):
    action = make_action(account=worker)
    with pytest.raises(NotAllowed, match="Only who owns an action"):
        close(action, make_user("social_worker"))
    with pytest.raises(UnableToAct, match="Say what shows"):
        close(action, worker, evidence=" ")
    with pytest.raises(UnableToAct, match="before it was given"):
        close(action, worker, on=FIRST.date() - timedelta(days=1))
    closed = close(action, worker)
    assert (closed.outcome, closed.evidence, closed.closed_by) == ("done", "Sent on Monday.", worker)
    with pytest.raises(UnableToAct, match="closed already"):
        close(action, worker)
    assert close(make_action(), runner(), outcome="dropped").outcome == "dropped"
    with pytest.raises(IntegrityError), transaction.atomic():
        Action.objects.filter(pk=action.pk).update(evidence="")


def test_an_action_is_handed_over_with_why(worker, make_user):
    action, other = make_action(account=worker), make_user("social_worker", name="Sorrel Vane")
    told = {"action": action, "on": TODAY, "by": worker, "at": AT}
    with pytest.raises(UnableToAct, match="Say why"):
        hand_over(owner=Owner(account=other), reason=" ", **told)
    with pytest.raises(UnableToAct, match="owns it already"):
        hand_over(owner=Owner(account=worker), reason="Busy.", **told)
    with pytest.raises(UnableToAct, match="since a later day"):
        hand_over(owner=Owner(account=other), reason="Busy.", **{**told, "on": FIRST.date() - timedelta(days=1)})
    hand_over(owner=Owner(account=other), reason="Busy.", **told)
    first, second = action.owners.order_by("pk")
    assert (first.ended_on, second.started_on, second.name) == (TODAY, TODAY, "Sorrel Vane")
    assert list(my_actions(by=worker, on=TODAY, at=AT).open) == []
    with pytest.raises(NotAllowed):
        hand_over(owner=Owner(account=worker), reason="Back.", **told)
    with pytest.raises(IntegrityError), transaction.atomic():
        ActionOwner.objects.create(
            action=action, name="Ash", agency="police", started_on=TODAY, recorded_by=worker
        )  # fmt: skip


def test_who_knows_of_which_action(make_user, worker):
    child, member = PersonFactory(), make_user("board_member")
    item = make_item()
    make_member(body=item.meeting.body, account=member, agency="independent")
    plain, about, elsewhere = make_action(item=item), make_action(item=make_item(child=child)), make_action()
    own = make_action(account=member)
    keep_out(child, worker, at=AT)
    assert set(Action.objects.visible_to(make_user("social_worker"))) == {plain, about, elsewhere, own}
    assert set(Action.objects.visible_to(worker)) == {plain, elsewhere, own}
    assert set(Action.objects.visible_to(member)) == {plain, own}
    assert set(Action.objects.visible_to(None)) == set()


def test_an_action_about_a_record_that_was_restricted_since_is_a_name_alone(worker):
    child = PersonFactory()
    make_action(item=make_item(child=child), account=worker, due_on=DUE)
    restrict(child, at=AT)
    mine = my_actions(by=worker, on=TODAY, at=AT)
    assert (list(mine.open), mine.locked) == ([], [child])
