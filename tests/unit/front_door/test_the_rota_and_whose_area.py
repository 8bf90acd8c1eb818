"""A18: agencies' rota, and seats beside demand. A2: whose area a child lives in, and what was before we were alone."""

from datetime import date
from decimal import Decimal

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.record.models import Team
from lineofsight.service.front_door.models import OtherCouncil, RotaPlace
from lineofsight.service.front_door.operations.councils import UnableToKeepCouncil, district_of, keep_council
from lineofsight.service.front_door.operations.rota import UnableToRota, put_on_rota, take_off_rota
from lineofsight.service.front_door.queries.contacts import contact_page
from lineofsight.service.front_door.queries.rota import my_days, rota_of
from tests.factories.front_door import lives_at, other_council
from tests.factories.record import PersonFactory
from tests.factories.service import later, make_contact

pytestmark = pytest.mark.django_db
MONDAY, FRIDAY = date(2021, 7, 12), date(2021, 7, 16)
PLACE = {"name": "Sergeant Marlpit", "agency": "police", "part": "day", "is_manager": False}
WEEK = {"from_on": MONDAY, "until_on": FRIDAY, "weekdays": [0, 4]}


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


def test_a18_somebody_sits_on_the_weekdays_between_two_days(manager, make_user):
    """A18 (2)"""
    partner = make_user("partner")
    made = put_on_rota(**PLACE, **WEEK, account=partner, by=manager, at=later())
    assert [(place.on, place.name) for place in made] == [(MONDAY, partner.name), (FRIDAY, partner.name)]
    assert [place.on for place in my_days(by=partner, on=date(2021, 7, 13), at=later())] == [FRIDAY]
    assert my_days(by=make_user("partner"), on=MONDAY, at=later()) is None


def test_a18_a_day_they_have_already_is_left_and_one_off_can_be_given_again(manager):
    put_on_rota(**PLACE, **WEEK, by=manager, at=later())
    more = put_on_rota(**PLACE, **{**WEEK, "weekdays": [0, 1]}, by=manager, at=later())
    assert [place.on.day for place in more] == [13]
    with pytest.raises(UnableToRota, match="on those days already"):
        put_on_rota(**PLACE, **WEEK, by=manager, at=later())
    take_off_rota(RotaPlace.objects.get(on=MONDAY), by=manager, at=later())
    assert len(put_on_rota(**PLACE, **WEEK, by=manager, at=later())) == 1


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"name": " "}, "Say who"),
        ({"agency": "army"}, "Say who"),
        ({"weekdays": []}, "at least one weekday"),
        ({"until_on": date(2021, 7, 11)}, "after the first"),
        ({"until_on": date(2022, 7, 11)}, "within half a year"),
    ],
)
def test_a18_a_place_is_whole(manager, said, why):
    with pytest.raises(UnableToRota, match=why):
        put_on_rota(**{**PLACE, **WEEK, **said}, by=manager, at=later())


def test_a18_seats_stand_beside_what_came_in(manager):
    """A18 (3): Two whole days and one half, and two contacts of that week: the week is over on the Monday after."""
    put_on_rota(**PLACE, **WEEK, by=manager, at=later())
    put_on_rota(**{**PLACE, "name": "A nurse", "part": "morning"}, **{**WEEK, "weekdays": [1]}, by=manager, at=later())
    make_contact(received_at=later())
    make_contact(received_at=later(5))
    found = rota_of(week=date(2021, 7, 14), by=manager, on=date(2021, 7, 19))
    last = found.weeks[-1]
    assert (last.starts_on, last.seats, last.contacts, last.each) == (MONDAY, Decimal("2.5"), 2, Decimal("0.8"))
    assert [(len(day.places), day.contacts) for day in found.days] == [
        (1, 0),
        (1, 2),
        (0, 0),
        (0, 0),
        (1, 0),
        (0, 0),
        (0, 0),
    ]
    assert ("12 Jul", "2.5", "2") in found.chart.rows
    assert rota_of(week=MONDAY, by=manager, on=date(2021, 7, 12)).chart is None


def test_a18_who_does_not_rate_contacts_changes_no_rota(make_user):
    with pytest.raises(NotAllowed):
        put_on_rota(**PLACE, **WEEK, by=make_user("social_worker"), at=later())


@pytest.mark.parametrize(
    ("postcode", "district"), [("ZZ4 9QT", "ZZ4"), ("zz4 9qt", "ZZ4"), ("ZZ49QT", "ZZ4"), ("ZZ12", ""), ("", "")]
)
def test_a2_a_postcodes_district_is_what_stands_before_its_last_three(postcode, district):
    assert district_of(postcode) == district


def test_a2_a_contact_says_whose_area_the_child_lives_in(manager):
    """A2 (2)"""
    child, council = PersonFactory(), other_council()
    contact = make_contact(child=child)
    assert contact_page(contact.pk, by=manager, at=later()).elsewhere is None
    lives_at(child, postcode="ZZ4 9QT")
    assert contact_page(contact.pk, by=manager, at=later()).elsewhere.council == council
    child.residences.get().address.__class__.objects.filter(residents__person=child).update(postcode="QQ1 1AA")
    assert contact_page(contact.pk, by=manager, at=later()).elsewhere.council is None


def test_a2_an_address_in_one_of_our_wards_is_ours(manager):
    child = PersonFactory()
    other_council(districts="WX1 WX2")
    lives_at(child, postcode="WX1 1AB", ours=True)
    assert contact_page(make_contact(child=child).pk, by=manager, at=later()).elsewhere is None


def test_a2_a_council_is_kept_anew_and_no_district_is_two_councils(make_user):
    head = make_user("head_of_service")
    other_council()
    told = {"by": head, "at": later()}
    with pytest.raises(UnableToKeepCouncil, match="ZZ4 is kept as Fenhallow"):
        keep_council(name="Harle Valley Council", reached="Ring.", districts="zz4", on=MONDAY, **told)
    keep_council(name="Fenhallow Council", reached="Write.", districts="ZZ4", on=date(2021, 8, 1), **told)
    assert [one.reached for one in OtherCouncil.objects.on(date(2021, 8, 1))] == ["Write."]
    assert [one.reached for one in OtherCouncil.objects.on(date(2021, 7, 31))] == ["Ring 01632 960201."]
    for said in ({"name": ""}, {"reached": " "}, {"districts": ", "}):
        with pytest.raises(UnableToKeepCouncil):
            keep_council(**{"name": "A", "reached": "B", "districts": "C1", **said}, on=MONDAY, **told)
    with pytest.raises(NotAllowed):
        keep_council(
            name="A", reached="B", districts="C1", on=MONDAY, by=make_user("team_manager"), at=later()
        )  # fmt: skip


def test_a2_history_from_before_we_were_alone_stays_readable_and_says_whose_it_was(manager):
    """A2 (4)"""
    contact = make_contact()
    assert contact_page(contact.pk, by=manager, at=later()).former_teams == []
    Team.objects.filter(service="front_door").update(ended_on=date(2021, 8, 1))
    page = contact_page(contact.pk, by=manager, at=later(days=60))
    assert [team.ended_on for team in page.former_teams] == [date(2021, 8, 1)]
    assert page.contact.concern
