"""Care as the simulation knows it: the numbers that were published, stays that could be, and recorded orders."""

from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest

from lineofsight.demo.building.care_known import out_of_care
from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.care import Care, Known, Spell, Young
from lineofsight.demo.simulation.caring import live_in_care
from lineofsight.demo.simulation.families import make_families

NEAR = 1
"""Published to the whole child; a number of a day is rounded once."""


def families_of(children, seed=1):
    rng = np.random.default_rng(seed)
    return make_families(rng=rng, children=children, wards=20, born_until=trends.LAST_DAY)


@pytest.fixture(scope="module")
def families():
    return families_of(12_000)


@pytest.fixture(scope="module")
def known(families):
    """Orders of forty children: some that ended, some that stand, and some children who came without one."""
    some = [family.children[0] for family in families if family.children[0].born_on < date(2016, 1, 1)][:40]
    begun = date(2018, 1, 9)
    return [
        Known(child.pk, begun + timedelta(days=31 * place), "C1" if place % 3 else "V2",
              until=begun + timedelta(days=31 * place + 170) if place % 2 else None, is_order=place % 3 != 0)
        for place, child in enumerate(some)
    ]  # fmt: skip


@pytest.fixture(scope="module", params=[2019, 1, 7], ids="seed {}".format)
def care(request, families, known):
    return live_in_care(families, known, seed=request.param, scale=1)


def test_as_many_are_in_care_as_was_published(care):
    published = {date(2020, 8, 31): 702, date(2021, 6, 30): 539, date(2021, 7, 27): 531}
    assert {day: care.looked_after(day) for day in published} == {
        day: pytest.approx(number, abs=NEAR) for day, number in published.items()
    }


def test_as_many_came_and_left_as_was_published(care):
    months = date(2021, 2, 1), date(2021, 7, 31)
    assert care.came(*months) == pytest.approx(66, abs=NEAR)
    assert care.left(*months) == pytest.approx(172, abs=NEAR)


def test_august_2020_is_the_most_there_ever_were(care):
    days = (trends.FIRST_DAY + timedelta(days=n) for n in range((trends.LAST_DAY - trends.FIRST_DAY).days))
    assert max(care.looked_after(day) for day in days) <= 702 + 10


def test_nobody_is_in_care_twice_at_once_or_once_grown_or_before_birth(care):
    stays = {}
    for spell in care.spells:
        stays.setdefault(spell.young.number, []).append(spell)
        assert spell.young.born_on <= spell.starts_on < spell.ends_on
        assert min(spell.ends_on, trends.LAST_DAY) <= spell.young.birthday(18)
        assert bool(spell.reason) == (spell.ends_on <= trends.LAST_DAY)
        assert (spell.reason == "grown") == (spell.ends_on >= spell.young.birthday(18) and spell.reason != "")
        assert [day for day, _ in spell.bases] == sorted(day for day, _ in spell.bases)
    assert all(former.ends_on < later.starts_on for own in stays.values() for former, later in pairwise(own))
    assert any(len(own) > 1 for own in stays.values())


def test_whoever_has_an_order_is_in_care_while_it_stands(care, known):
    stays = {(spell.young.number, spell.starts_on): spell for spell in care.spells}
    for one in known:
        spell = stays[one.child, one.on]
        assert spell.bases[0] == (one.on, one.basis)
        if one.is_order:
            assert spell.ends_on > (one.until or trends.LAST_DAY)


def test_leaving_care_is_of_those_out_of_care_from_16_until_25(care):
    for day in (trends.FIRST_DAY, date(2021, 7, 31), trends.LAST_DAY):
        found = care.with_leaving_care(day)
        assert len(found) > 100
        assert all(one.birthday(16) <= day < one.birthday(25) for one in found)
        inside = {spell.young.number for spell in care.spells if spell.covers(day)}
        assert not inside & {one.number for one in found}


def test_an_order_out_of_care_is_found(care, known):
    first = next(one for one in known if one.is_order)
    early = Known(first.child, first.on - timedelta(days=1), "L2", first.on)
    stranger = Known(10**9, first.on, "C1")
    assert out_of_care(care, [*known, early, stranger]) == [early, stranger]


@pytest.mark.parametrize(
    "starts_on, ends_on, day, expected",
    [
        (date(2018, 1, 1), date(2021, 6, 1), date(2021, 7, 1), True),
        (date(2021, 3, 1), date(2021, 6, 1), date(2021, 7, 1), True),
        (date(2021, 3, 3), date(2021, 6, 1), date(2021, 7, 1), False),  # 90 days: 13 weeks are 91
        (date(2018, 1, 1), date(2020, 1, 1), date(2021, 7, 1), False),  # left at 15
        (date(2018, 1, 1), date(2021, 6, 1), date(2021, 5, 31), False),  # in care still
        (date(2018, 1, 1), date(2021, 6, 1), date(2029, 1, 31), True),
        (date(2018, 1, 1), date(2021, 6, 1), date(2029, 2, 1), False),  # 25 today
    ],
)
def test_thirteen_weeks_make_a_care_leaver(starts_on, ends_on, day, expected):
    young = Young(1, date(2004, 2, 1))
    spell = Spell(young, starts_on, [(starts_on, "V2")], hoped_on=ends_on, bound_until=starts_on, ends_on=ends_on)
    assert bool(Care([spell]).with_leaving_care(day)) is expected


def test_the_same_seed_gives_the_same_care_and_another_another(families):
    def told(seed):
        return [(one.young.number, one.starts_on, one.ends_on, one.basis)
                for one in live_in_care(families, [], seed=seed, scale=0.2).spells]  # fmt: skip

    assert told(5) == told(5)
    assert told(5) != told(6)


def test_a_lesser_authority_has_less_of_it():
    care = live_in_care(families_of(3_400), [], seed=3, scale=0.1)
    assert care.looked_after(date(2020, 8, 31)) == pytest.approx(70, abs=2)
    assert care.looked_after(date(2021, 7, 27)) == pytest.approx(53, abs=2)
