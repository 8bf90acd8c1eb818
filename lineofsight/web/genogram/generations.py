"""Which row each person of a family stands in, and which ties fit those rows."""

from collections import defaultdict
from dataclasses import dataclass, field

from lineofsight.web.genogram.model import Family


@dataclass
class Union:
    """One or two parents and their children; or a couple without children. `standing` says whether they are a couple.

    It is together, ended, or unrecorded: parents of one child, not recorded as a couple.
    """

    partners: tuple[int, ...]
    children: list[int] = field(default_factory=list)
    standing: str = "unrecorded"


def rows_of(family: Family) -> dict[int, int]:
    """This function will return each person's row, from 0 at the top, as the ties from the child say."""
    rows: dict[int, int] = {}
    steps = _steps(family)
    first = sorted(family.people, key=lambda one: (one.key != family.focus, one.place))
    for someone in first:
        if someone.key not in rows:
            _spread(rows, steps, start=someone.key, row=someone.generation)
    top = min(rows.values(), default=0)
    return {key: row - top for key, row in rows.items()}


def _spread(rows: dict[int, int], steps: dict, *, start: int, row: int) -> None:
    """This function will give a row to everybody that ties lead to from one person."""
    rows[start] = row
    waiting = [start]
    while waiting:
        key = waiting.pop(0)
        for other, down in sorted(steps[key]):
            if other not in rows:
                rows[other] = rows[key] + down
                waiting.append(other)


def _steps(family: Family) -> dict[int, set[tuple[int, int]]]:
    """This function will return who each person is tied to, and how many rows further down they stand."""
    known = {someone.key for someone in family.people}
    steps = defaultdict(set)
    for parent, child in family.parents:
        if {parent, child} <= known:
            steps[parent].add((child, 1))
            steps[child].add((parent, -1))
    for couple in family.couples:
        if {couple.one, couple.other} <= known:
            steps[couple.one].add((couple.other, 0))
            steps[couple.other].add((couple.one, 0))
    return steps


def unions_of(family: Family, rows: dict[int, int]) -> tuple[list[Union], list[tuple[int, int]]]:
    """This function will return the unions to draw, and the pairs that no line can show, in a fixed order.

    A tie is drawn between neighbouring rows only, and a child hangs from two parents at most.
    """
    born_to = defaultdict(list)
    undrawn = set()
    for parent, child in sorted(set(family.parents)):
        fits = rows.get(child, 0) - rows.get(parent, 0) == 1 and parent in rows and child in rows
        if fits and len(born_to[child]) < 2:
            born_to[child].append(parent)
        else:
            undrawn.add((parent, child))
    unions: dict[tuple[int, ...], Union] = {}
    for child, parents in sorted(born_to.items()):
        if parents:
            unions.setdefault(tuple(parents), Union(tuple(parents))).children.append(child)
    for couple in sorted(family.couples, key=lambda c: (c.one, c.other, c.has_ended)):
        pair = tuple(sorted((couple.one, couple.other)))
        if couple.one == couple.other or rows.get(couple.one, -1) != rows.get(couple.other, -2):
            undrawn.add(pair)
            continue
        union = unions.setdefault(pair, Union(pair))
        if union.standing != "together":
            union.standing = "ended" if couple.has_ended else "together"
    return [unions[pair] for pair in sorted(unions)], sorted(undrawn)
