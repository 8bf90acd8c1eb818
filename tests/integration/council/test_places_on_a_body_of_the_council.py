"""Members come to places and leave them; vacancies are counted, and nobody sits where they may not."""

from datetime import date, datetime

import pytest

from lineofsight.bodies.operations.bodies import UnableToSetUp, end_body, unseat_member
from lineofsight.bodies.operations.meetings import add_item
from lineofsight.bodies.operations.minutes import write_minute
from lineofsight.council.membership.models import CouncilBody
from lineofsight.council.membership.operations.appointing import Decided, Vote, appoint
from lineofsight.council.membership.operations.bodies import set_annual_meeting, set_places
from lineofsight.council.membership.queries.bodies import council_body_page, year_of
from lineofsight.council.membership.roster import roster
from tests.factories.access import make_user
from tests.factories.council import AT, BEGAN, MEMBERS, clerk, council_meeting, make_council_body, seat
from tests.factories.record import LONDON

pytestmark = pytest.mark.django_db
ON = AT.date()
WRITTEN = Decided(written_in="A letter of the group's leader")


def add(council_body, name="Councillor Efa Yarrow", *, as_seat="member", decided=WRITTEN, on=BEGAN):
    return appoint(council_body=council_body, name=name, seat=as_seat, on=on, decided=decided, by=clerk(), at=AT)


def test_places_that_nobody_fills_are_vacancies():
    panel = make_council_body()
    assert roster(panel, on=ON).vacancies == 1
    add(panel, "The vicar of Ashenfold", as_seat="co_opted")
    assert roster(panel, on=ON).vacancies == 1, "A co-opted member sits beside the places."
    unseat_member(membership=panel.body.memberships.get(name=MEMBERS[0]), on=date(2021, 7, 1), by=clerk(), at=AT)
    assert [roster(panel, on=day).vacancies for day in (date(2021, 6, 30), date(2021, 7, 1))] == [1, 2]


def test_the_chair_stands_first_then_members_by_name_then_those_beside_them():
    panel = make_council_body(members=MEMBERS[1:])
    add(panel, "Aldo Marsh", as_seat="adviser")
    add(panel, "Councillor Zena Ash", as_seat="chair")
    assert [one.name for one in roster(panel, on=ON).members] == ["Councillor Zena Ash", *MEMBERS[1:], "Aldo Marsh"]


@pytest.mark.parametrize("as_seat", ["chair", "vice_chair"])
def test_who_chairs_is_appointed_by_full_council(as_seat):
    panel = make_council_body()
    full = make_council_body(kind="full_council", name="Full Council", members=("Councillor Una Ives",))
    with pytest.raises(UnableToSetUp, match="Full Council appoints who chairs"):
        add(panel, as_seat=as_seat, decided=Decided())
    with pytest.raises(UnableToSetUp, match="meeting of Full Council that was held"):
        add(panel, as_seat=as_seat, decided=Decided(at_meeting=council_meeting(panel)))
    vote = Vote(votes_for=24, votes_against=11, abstained=2)
    member = add(panel, as_seat=as_seat, decided=Decided(at_meeting=council_meeting(full), vote=vote))
    assert (member.appointment.votes_for, member.appointment.abstained) == (24, 2)


@pytest.mark.parametrize(("votes_for", "votes_against"), [(11, 24), (11, 11), (0, 0)])
def test_nobody_is_appointed_by_a_vote_that_was_lost(votes_for, votes_against):
    lost = Decided(written_in="Minutes", vote=Vote(votes_for=votes_for, votes_against=votes_against))
    with pytest.raises(UnableToSetUp, match="More votes must be for it"):
        add(make_council_body(), decided=lost)


def test_nobody_comes_to_a_body_whose_places_are_filled():
    panel = make_council_body(places=4)
    with pytest.raises(UnableToSetUp, match="Every place is filled"):
        add(panel)
    set_places(council_body=panel, places=5, by=clerk(), at=AT)
    add(CouncilBody.objects.get(pk=panel.pk))
    with pytest.raises(UnableToSetUp, match="5 members sit on it"):
        set_places(council_body=panel, places=4, by=clerk(), at=AT)


@pytest.mark.parametrize("first", ["executive", "scrutiny_panel", "scrutiny_board"])
def test_nobody_sits_on_the_executive_and_on_scrutiny(first):
    second = "executive" if first != "executive" else "scrutiny_panel"
    make_council_body(kind=first, name="One", members=("Councillor Una Ives",))
    other = make_council_body(kind=second, name="Other", members=())
    with pytest.raises(UnableToSetUp, match="Nobody sits on the executive and on scrutiny together"):
        seat(other, "councillor una ives")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"kind": "board"}, "does not meet in public"),
        ({"slug": "taken"}, "Choose another word"),
        ({"slug": "***"}, "Choose another word"),
        ({"places": 2}, "at least as many places as its quorum"),
    ],
)
def test_a_body_that_cannot_be_set_up(said, why):
    by = make_user("head_of_service") if said.get("kind") == "board" else clerk()
    make_council_body(slug="taken", members=())
    with pytest.raises(UnableToSetUp, match=why):
        make_council_body(by=by, members=(), **said)
    assert CouncilBody.objects.count() == 1


def test_what_follows_a_body_shows_the_minutes_it_is_to_approve():
    by = clerk()
    before, after = make_council_body(by=by), make_council_body(by=by, name="People scrutiny panel")
    meeting = council_meeting(before, by=by)
    item = add_item(meeting=meeting, title="Early help", by=by, at=AT)
    write_minute(item=item, text="Members asked how long families wait.", by=by, at=AT)
    end_body(body=before.body, on=ON, by=by, at=AT, successor=after.body)
    page = council_body_page(after.slug, by=by, on=ON, at=AT)
    assert [one.pk for one in page.unsigned] == [meeting.pk]
    assert page.follows == [before.body]


@pytest.mark.parametrize(
    ("last_came", "today", "said"),
    [
        (datetime(2021, 6, 1, 10, tzinfo=LONDON), date(2021, 9, 30), ""),
        (datetime(2021, 6, 1, 10, tzinfo=LONDON), date(2021, 10, 1), "in 4 months"),
        (datetime(2021, 6, 1, 10, tzinfo=LONDON), date(2021, 11, 1), "in 5 months"),
        (datetime(2021, 6, 1, 10, tzinfo=LONDON), date(2021, 12, 1), "Ask the monitoring officer"),
    ],
)
def test_a_member_who_stays_away_is_told_of_before_the_place_is_lost(last_came, today, said):
    panel, by = make_council_body(), clerk()
    council_meeting(panel, by=by, starts_at=last_came)
    council_meeting(panel, by=by, away=MEMBERS[:1])
    absent = council_body_page(panel.slug, by=by, on=today, at=datetime.combine(today, AT.timetz())).absences
    assert [one.name for one in absent] == list(MEMBERS[:1] if said else [])
    assert all(said in one.sentence for one in absent)


def test_the_year_is_that_of_the_annual_meeting():
    make_council_body(kind="full_council", name="Full Council", members=())
    set_annual_meeting(began_on=date(2022, 5, 25), by=clerk(), at=AT)
    assert [year_of(day) for day in (date(2022, 5, 24), date(2022, 5, 25))] == [2021, 2022]
