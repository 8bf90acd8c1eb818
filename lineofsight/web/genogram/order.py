"""In which order people stand in their row: couples together, children in the order of their parents."""

from lineofsight.web.genogram.generations import Union
from lineofsight.web.genogram.model import Someone

SWEEPS = 4
MEN_FIRST = {"M": 0, "F": 2}


def order_rows(people: dict[int, Someone], rows: dict[int, int], unions: list[Union]) -> list[list[int]]:
    """This function will return the people of each row from left to right, the top row first."""
    count = 1 + max(rows.values(), default=-1)
    blocks = [_blocks(people, [key for key in rows if rows[key] == n], unions) for n in range(count)]
    above = {child: union.partners for union in unions for child in union.children}
    below: dict[int, list[int]] = {}
    for union in unions:
        for partner in union.partners:
            below.setdefault(partner, []).extend(union.children)
    for turn in range(SWEEPS):
        ties, way = (above, range(count)) if turn % 2 == 0 else (below, range(count)[::-1])
        for n in way:
            _sort(blocks, n, ties)
    return [[key for block in row for key in block] for row in blocks]


def _sort(blocks: list[list[list[int]]], n: int, ties: dict) -> None:
    """This function will sort one row's blocks by the middle of who they are tied to. Blocks without ties stay."""
    place = {key: at for row in blocks for at, key in enumerate(key for block in row for key in block)}

    def wanted(block: list[int]) -> float:
        tied = [place[other] for key in block for other in ties.get(key, ())]
        return sum(tied) / len(tied) if tied else place[block[0]]

    blocks[n].sort(key=wanted)


def _blocks(people: dict[int, Someone], keys: list[int], unions: list[Union]) -> list[list[int]]:
    """This function will return a row's people in blocks of those whom couples join, the eldest first."""
    beside: dict[int, list[int]] = {key: [] for key in keys}
    for union in unions:
        if len(union.partners) == 2 and union.partners[0] in beside and union.partners[1] in beside:
            one, other = union.partners
            beside[one].append(other)
            beside[other].append(one)
    blocks, seen = [], set()
    for key in sorted(keys, key=lambda key: people[key].place):
        if key not in seen:
            joined = _joined(key, beside)
            seen |= joined
            blocks.append(_in_line(joined, beside, people))
    return blocks


def _joined(start: int, beside: dict[int, list[int]]) -> set[int]:
    found, waiting = {start}, [start]
    while waiting:
        for other in beside[waiting.pop()]:
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _in_line(joined: set[int], beside: dict[int, list[int]], people: dict[int, Someone]) -> list[int]:
    """This function will put a block in a line, so that partners stand side by side wherever one line allows it."""

    def first(key: int) -> tuple:
        return (len(beside[key]), MEN_FIRST.get(people[key].sex, 1), people[key].place)

    line: list[int] = []
    waiting = [min(joined, key=first)]
    while waiting:
        key = waiting.pop()
        if key in line:
            continue
        line.append(key)
        waiting += sorted((other for other in beside[key] if other not in line), key=first, reverse=True)
    return line
