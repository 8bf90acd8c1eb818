"""Care and leaving care in the simulation, until their stages are built: nothing of it is in the record yet.

How many are in care, and how many come, follow curves; who leaves is what lies between them. It draws from a stream
of its own, so that what is recorded stays as it was.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.care import ADULT, LEAVING_CARE_UNTIL, Care, Known, Spell, Young
from lineofsight.demo.simulation.drawing import pick
from lineofsight.demo.simulation.families import Family

STREAM = 702
BASES, SHARES = ["C2", "V2", "C1", "E1", "L2", "J1"], [0.4, 0.27, 0.25, 0.04, 0.03, 0.01]
"""Codes of the national dataset's legal status: how those begin of whom nothing is recorded."""
REASONS = {
    "E1": (["adopted"], [1.0]),
    "C2": (["special_guardianship", "returned_home", "other_arrangement"], [0.45, 0.4, 0.15]),
}
OTHERWISE = (["returned_home", "special_guardianship", "child_arrangements"], [0.66, 0.2, 0.14])
COMES_BACK = 0.07
"""The share of those who come into care that were in it before."""
AWAY, SETTLED, GROWN = timedelta(days=60), timedelta(days=14), timedelta(days=17 * 365)
LEAVERS = 210
"""Young people who had leaving care on the first day, at scale 1."""
AGES, AGE_SHARES = [0, 1, 4, 9, 13, 15], [0.22, 0.2, 0.2, 0.16, 0.15, 0.07]


@dataclass
class _Home:
    """Who can still come into care, who is there, and who left."""

    rng: np.random.Generator
    waiting: list[Young]
    next_number: int
    held: list[Spell] = field(default_factory=list)
    left: list[Spell] = field(default_factory=list)


def live_in_care(families: list[Family], known: Iterable[Known], *, seed: int, scale: float) -> Care:
    """This function will return the care there was, of families' children and of some who grew up before them.

    `known` is what the record tells: whoever has an order is in care while it stands.
    """
    rng = np.random.default_rng([seed, STREAM])
    entries, born = _by_child(known), {child.pk: child.born_on for one in families for child in one.children}
    waiting = list(_drawn(rng, families, without=entries))
    home = _Home(rng, waiting, next_number=_above_all(families))
    coming = sorted(((rows[0].on, child) for child, rows in entries.items() if child in born), reverse=True)
    _begin(home, scale=scale)
    wanted = came = 0.0
    for first, last in _periods():
        wanted += trends.on(trends.CAME_INTO_CARE, last) * (last - first).days * scale
        while coming and coming[-1][0] <= last:
            on, child = coming.pop()
            home.held.append(_as_known(home, Young(child, born[child]), entries[child]))
            came += 1
        for _ in range(round(wanted - came)):
            home.held.append(_comes(home, _day(home, first, last)))
            came += 1
        _leave(home, first, last, target=round(trends.on(trends.LOOKED_AFTER, last) * scale))
    return Care(sorted([*home.left, *home.held], key=lambda spell: (spell.starts_on, spell.young.number)))


def _periods() -> Iterator[tuple[date, date]]:
    """Return the times between the days on which a number of children is known: after the first, to the second."""
    ends = {trends.last_day_of(month) for month in trends.months()} | {*trends.LOOKED_AFTER}
    return pairwise(sorted(day for day in {*ends, trends.BEFORE} if trends.BEFORE <= day <= trends.LAST_DAY))


def _by_child(known: Iterable[Known]) -> dict[int, list[Known]]:
    rows: dict[int, list[Known]] = {}
    for one in sorted(known, key=lambda one: (one.on, one.child)):
        rows.setdefault(one.child, []).append(one)
    return rows


def _drawn(rng, families: list[Family], *, without: dict[int, list[Known]]) -> Iterator[Young]:
    """Return the families' children in the order in which they may come: those in need sooner, families together."""
    chances = rng.random(len(families)) ** (1 / np.array([family.weight for family in families]))
    for place in np.argsort(-chances):
        children = families[int(place)].children
        if not any(child.pk in without for child in children):
            yield from (Young(child.pk, child.born_on) for child in children)


def _above_all(families: list[Family]) -> int:
    return 1 + max(human.pk for family in families for human in (*family.children, *family.parents))


def _begin(home: _Home, *, scale: float) -> None:
    """Fill care and leaving care as they were on the day before the first."""
    rng = home.rng
    for _ in range(round(trends.on(trends.LOOKED_AFTER, trends.BEFORE) * scale)):
        home.held.append(_comes(home, trends.BEFORE - timedelta(days=int(rng.exponential(700)))))
    for _ in range(round(LEAVERS * scale)):
        days = int(rng.integers(1, (LEAVING_CARE_UNTIL - ADULT) * 365))
        born = trends.BEFORE - timedelta(days=ADULT * 365 + 10 + days)
        spell = _spell(home, _older(home, born), born + timedelta(days=int(rng.integers(12 * 365, 16 * 365))))
        _end(home, spell, spell.young.birthday(ADULT))
        home.left.append(spell)


def _comes(home: _Home, on: date) -> Spell:
    """Return the stay of somebody who comes on a day: again, from the families, or of those who were older then."""
    rng = home.rng
    if rng.random() < COMES_BACK:
        back = [one for one in home.left if one.ends_on + AWAY <= on < one.young.birthday(17)]
        away = {spell.young.number for spell in (*home.held, *(one for one in home.left if one.ends_on > on - AWAY))}
        back = [one for one in back if one.young.number not in away and one.reason == "returned_home"]
        if back:
            return _spell(home, back[int(rng.integers(0, len(back)))].young, on)
    born = on - timedelta(days=int((pick(rng, AGES, AGE_SHARES) + 2 * rng.random()) * 365))
    if born < trends.LAST_DAY - GROWN or on < trends.FIRST_DAY:
        return _spell(home, _older(home, _not_grown(born)), on)
    for place, young in enumerate(home.waiting):
        if young.born_on <= on:
            return _spell(home, home.waiting.pop(place), on)
    return _spell(home, _older(home, born), on)


def _not_grown(born: date) -> date:
    """Return a birth that leaves somebody a child on the first day."""
    return max(born, trends.FIRST_DAY - timedelta(days=17 * 365 + 200))


def _older(home: _Home, born: date) -> Young:
    home.next_number += 1
    return Young(home.next_number - 1, born)


def _spell(home: _Home, young: Young, on: date) -> Spell:
    on = max(on, young.born_on)
    basis = pick(home.rng, BASES, SHARES)
    hoped = on + timedelta(days=30 + int(home.rng.exponential(1000)))
    return Spell(young, on, [(on, basis)], hoped_on=hoped, bound_until=on + SETTLED)


def _as_known(home: _Home, young: Young, rows: list[Known]) -> Spell:
    """Return the stay that the record tells of: it is as long as an order stands at least."""
    spell = _spell(home, young, rows[0].on)
    spell.bases = [(row.on, row.basis) for row in rows]
    ends = [row.until or (date.max if row.is_order else row.on + SETTLED) for row in rows]
    spell.bound_until = max(spell.bound_until, *ends)
    spell.hoped_on = max(spell.hoped_on, spell.bound_until)
    return spell


def _leave(home: _Home, first: date, last: date, *, target: int) -> None:
    """End as many stays as are too many: who is grown goes, and then whose stay was hoped to end first."""
    grown = [spell for spell in home.held if spell.young.birthday(ADULT) <= last]
    for spell in grown:
        _end(home, spell, spell.young.birthday(ADULT))
    too_many = max(len(home.held) - len(grown) - target, 0)
    free = [spell for spell in home.held if spell.bound_until < last and spell not in grown]
    for spell in sorted(free, key=lambda spell: (spell.hoped_on, spell.young.number))[:too_many]:
        _end(home, spell, _day(home, max(first, spell.bound_until), last))
    home.left += [spell for spell in home.held if spell.ends_on != date.max]
    home.held = [spell for spell in home.held if spell.ends_on == date.max]


def _day(home: _Home, after: date, last: date) -> date:
    return after + timedelta(days=int(home.rng.integers(1, (last - after).days + 1)))


def _end(home: _Home, spell: Spell, on: date) -> None:
    spell.ends_on = on
    if on >= spell.young.birthday(ADULT):
        spell.reason = "grown"
    else:
        spell.reason = pick(home.rng, *REASONS.get(spell.basis, OTHERWISE))
