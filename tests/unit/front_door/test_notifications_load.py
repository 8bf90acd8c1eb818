"""A12, A14: good lines load, bad ones are refused with line and reason, and loading twice changes nothing."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.access.roles import ROLES
from lineofsight.record.models import CaseStep, Person
from lineofsight.service.front_door.models import Contact, Notification
from lineofsight.service.front_door.notifications_file import NotNotifications, read_rows
from lineofsight.service.front_door.operations.deciding import decide_contact
from lineofsight.service.front_door.operations.notifications import (
    UnableToSetTriage,
    load_notifications,
    set_switch,
    switch_on,
)
from lineofsight.service.front_door.operations.rating import rate_contact
from lineofsight.service.front_door.queries.board import board_of
from lineofsight.service.front_door.queries.notifications import counted_both_ways
from lineofsight.statute.notifications import is_taken
from tests.factories.front_door import file_of, line, load, notification
from tests.factories.record import PersonFactory
from tests.factories.service import decision, later, make_contact, make_teams

pytestmark = pytest.mark.django_db
MAY = {"social_worker", "team_manager"}


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_may_load(make_user, role):
    make_teams()
    told = {"content": file_of(line()), "name": "a.csv", "by": make_user(role), "at": later()}
    if role in MAY:
        assert load_notifications(**told).loaded == 1
    else:
        with pytest.raises(NotAllowed):
            load_notifications(**told)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"grading": "huge"}, "grading is none of standard, medium, high"),
        ({"sent_at": "yesterday"}, "sent_at is not a day and time"),
        ({"sent_at": "2021-07-14 07:45"}, "in the future"),
        ({"sent_at": "2019-07-14 07:45"}, "more than a year ago"),
        ({"domestic_abuse": "perhaps"}, "neither yes nor no"),
        ({"date_of_birth": "2030-01-01"}, "can't be in the future"),
        ({"date_of_birth": "sixth of May"}, "date_of_birth is not a day"),
        ({"last_name": ""}, "Nothing is in last_name"),
        ({"last_name": "???"}, "at least one letter"),
        ({"account": ""}, "Nothing is in account"),
        ({"account": "loud, and late"}, "more cells than columns"),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_the_good_ones_load(changes, reason):
    """A12 (1)"""
    file = load(line("WX-1"), line("WX-2", **changes), line("WX-3", first_name="Orla"))
    [[number, said]] = file.refused
    assert (file.loaded, number) == (2, 3)
    assert reason in said
    assert set(Notification.objects.values_list("reference", flat=True)) == {"WX-1", "WX-3"}


def test_loading_twice_changes_nothing():
    load(line("WX-1"), line("WX-1", first_name="Orla", date_of_birth="2011-02-01"))
    before = (CaseStep.objects.count(), Person.objects.count())
    again = load(line("WX-1"), line("WX-1", first_name="Orla", date_of_birth="2011-02-01"))
    assert (again.loaded, again.already, again.refused) == (0, 2, [])
    assert (CaseStep.objects.count(), Person.objects.count()) == before


def test_a_line_that_says_something_else_is_refused():
    load(line("WX-1"))
    assert "says something else now" in load(line("WX-1", grading="high")).refused[0][1]


def test_brothers_and_sisters_of_one_reference_come_together_whenever_loaded():
    load(line("WX-1"))
    load(line("WX-1", first_name="Orla", date_of_birth="2011-02-01"))
    assert len({contact.step.group for contact in Contact.objects.select_related("step")}) == 1


def test_a_child_we_know_is_matched_and_a_new_one_is_checked():
    known = PersonFactory(first_name="Isla", last_name="Tamber", date_of_birth=date(2014, 5, 6))
    load(line("WX-1"), line("WX-2", first_name="Orla"))
    matched, new = Contact.objects.order_by("pk")
    assert (matched.step.child, matched.is_match_unsure, new.is_match_unsure) == (known, False, True)


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2", b"\x00\x01", b"reference\nWX-1"])
def test_what_is_no_such_file_is_refused_whole(content, make_user):
    with pytest.raises(NotNotifications):
        list(read_rows(content))


def test_a_file_from_an_old_machine_is_read():
    [row] = read_rows(file_of(line(last_name="Tãmber")).decode().encode("cp1252"))
    assert row.last_name == "Tãmber"


def test_it_is_a_contact_until_decided_on_the_clock_of_triage():
    """A14 (3): no referral is made by the file. 13 July 2021 was a Tuesday."""
    step = notification().step
    assert (step.kind, step.opened.count(), step.stopped_on) == ("contact", 0, None)
    assert step.duties.get(clock_code="FD-TRIAGE").due_on == date(2021, 7, 14)


@pytest.mark.parametrize(
    ("takes", "taken"),
    [("all", "dDsH"), ("domestic", "dDH"), ("domestic_graded", "DH"), ("none", "")],
)
def test_what_each_switch_takes(takes, taken):
    cases = {"d": (True, "standard"), "D": (True, "medium"), "H": (True, "high"), "s": (False, "high")}
    found = {k for k, (da, g) in cases.items() if is_taken(takes=takes, is_domestic_abuse=da, grading=g)}
    assert found == set(taken)


def test_the_switch_holds_from_its_day_and_changes_nothing_before(make_user):
    """A14 (2): which notifications enter triage, by date."""
    head, today = make_user("head_of_service"), later().date()
    set_switch(takes="none", from_on=today, reason="Agreed by partners.", on=today, by=head, at=later())
    assert (switch_on(date(2021, 7, 12)), switch_on(today)) == ("domestic", "none")
    load(line("WX-1"), line("WX-2", sent_at="2021-07-12 07:45", first_name="Orla"))
    entered = dict(Notification.objects.values_list("reference", "enters_triage"))
    assert entered == {"WX-1": False, "WX-2": True}


def test_what_the_switch_refuses(make_user):
    head, today = make_user("head_of_service"), later().date()
    told = {"takes": "none", "from_on": today, "reason": "Agreed.", "on": today, "by": head, "at": later()}
    for wrong in ({"takes": "some"}, {"reason": " "}, {"from_on": date(2021, 7, 12)}):
        with pytest.raises(UnableToSetTriage):
            set_switch(**{**told, **wrong})
    set_switch(**told)
    with pytest.raises(UnableToSetTriage):
        set_switch(**told)
    with pytest.raises(NotAllowed):
        set_switch(**{**told, "by": make_user("team_manager")})


def test_what_was_sent_back_still_builds_a_picture(make_user):
    """A12 (4): an earlier contact within 90 days is flagged, one of 91 days before is not."""
    child = PersonFactory()
    make_contact(child=child, received_at=later(days=-91))
    make_contact(child=child, received_at=later(days=-90))
    make_contact(child=child)
    board = board_of(by=make_user("team_manager"), at=later(2))
    assert [card.repeats for card in board.cards] == [0, 1, 1]


def test_domestic_abuse_is_counted_both_ways(make_user):
    """A14 (4): one of three became a referral."""
    manager = make_user("team_manager")
    load(line("WX-1"), line("WX-2", first_name="Orla"), line("WX-3", first_name="Una", grading="high"))
    load(line("WX-4", first_name="Nell", domestic_abuse="no", incident="missing"))
    first = Notification.objects.get(reference="WX-1").contact
    rate_contact(first, rag="red", reason="Injury.", by=manager, at=later(1))
    decide_contact(first, decision=decision(), by=manager, on=later(2).date(), at=later(2))
    [row] = counted_both_ways(by=manager, on=later(2).date())
    assert (row.notifications, row.high, row.became_referrals) == (3, 1, 1)
    assert (row.contacts, row.without, row.referrals, row.if_all_were) == (4, 1, 1, 3)
