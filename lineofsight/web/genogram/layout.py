"""Where everybody stands: rows of generations, couples beside each other, children under their parents."""

from dataclasses import dataclass

from lineofsight.web.genogram.generations import Union, rows_of, unions_of
from lineofsight.web.genogram.model import Family, Someone
from lineofsight.web.genogram.order import order_rows

# A person has a cell this wide and this high: the symbol at its top, three lines of words under it.
CELL, SYMBOL, WORDS = 124, 46, 58
MARGIN, GAP, TRACK = 12, 26, 12
SWEEPS = 6


@dataclass(frozen=True)
class Line:
    """The way from parents to children: heights of the line between far partners (or None) and of the children's."""

    union: Union
    couple_y: int | None
    children_y: int | None
    drop_x: int


@dataclass(frozen=True)
class Layout:
    """The middle of each person's symbol across, the top of their row, and the lines. Lengths are in pixels."""

    people: dict[int, Someone]
    x: dict[int, int]
    rows: dict[int, int]
    tops: list[int]
    lines: list[Line]
    undrawn: list[tuple[int, int]]
    width: int
    height: int

    def top(self, key: int) -> int:
        """This function will return the height at which a person's symbol begins."""
        return self.tops[self.rows[key]]


def lay_out(family: Family) -> Layout:
    """This function will place a family. The same family, however it is listed, is placed the same."""
    rows = rows_of(family)
    unions, undrawn = unions_of(family, rows)
    people = {someone.key: someone for someone in family.people}
    order = order_rows(people, rows, unions)
    x = _across(order, unions)
    tracks = _tracks(order, x, rows, unions)
    tops, lines = _down(len(order), tracks)
    width = max(x.values(), default=0) + CELL // 2 + MARGIN
    return Layout(
        people=people, x=x, rows=rows, tops=tops, lines=lines, undrawn=undrawn, width=width,
        height=(tops[-1] if tops else 0) + SYMBOL + WORDS + MARGIN,
    )  # fmt: skip


def _across(order: list[list[int]], unions: list[Union]) -> dict[int, int]:
    """This function will put children under the middle of their parents and parents over their children, in turns."""
    x = {key: float(n * CELL) for row in order for n, key in enumerate(row)}
    above = {child: union.partners for union in unions for child in union.children}
    below: dict[int, list[int]] = {}
    for union in unions:
        for partner in union.partners:
            below.setdefault(partner, []).extend(union.children)
    for turn in range(SWEEPS):
        ties, way = (above, order) if turn % 2 == 0 else (below, order[::-1])
        for row in way:
            wanted = [_middle(x, ties.get(key, ())) for key in row]
            _settle(row, x, [x[key] if want is None else want for key, want in zip(row, wanted, strict=True)])
    least = min(x.values(), default=0)
    return {key: round(at - least) + CELL // 2 + MARGIN for key, at in x.items()}


def _middle(x: dict[int, float], keys) -> float | None:
    return sum(x[key] for key in keys) / len(keys) if keys else None


def _settle(row: list[int], x: dict[int, float], wanted: list[float]) -> None:
    """This function will move a row as near to where each wants to be as a cell for each allows (least squares)."""
    pools: list[list[float]] = []
    for n, want in enumerate(wanted):
        pools.append([want - n * CELL, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, many), (two, more) = pools[-2:]
            pools[-2:] = [[(one * many + two * more) / (many + more), many + more]]
    settled = [round(at) for at, count in pools for _ in range(int(count))]
    for n, key in enumerate(row):
        x[key] = float(settled[n] + n * CELL)


def _tracks(order, x, rows, unions) -> list[list[tuple[Union, int | None, int | None, int]]]:
    """This function will give each union's lines a track of their own between two rows, where others would meet."""
    found: list[list] = [[] for _ in order]
    for n, row in enumerate(order):
        place = {key: at for at, key in enumerate(row)}
        here = [union for union in unions if rows[union.partners[0]] == n]
        far = [u for u in here if len(u.partners) == 2 and abs(place[u.partners[0]] - place[u.partners[1]]) > 1]
        couples = _stack({id(u): stubs(u, x) for u in far})
        drops = {id(u): _drop(u, x) for u in here}
        spans = {id(u): _span([drops[id(u)], *(x[c] for c in u.children)]) for u in here if u.children}
        below = 1 + max(couples.values(), default=-1)
        bars = _stack(spans)
        found[n] = [(u, couples.get(id(u)), bars[id(u)] + below if id(u) in bars else None, drops[id(u)]) for u in here]
    return found


def stubs(union: Union, x: dict[int, int]) -> tuple[int, int]:
    """This function will return where the lines of two far partners go down: between cells, on the inner sides."""
    left, right = sorted(x[key] for key in union.partners)
    return left + CELL // 2 - 4, right - CELL // 2 + 4


def _drop(union: Union, x: dict[int, int]) -> int:
    """This function will return where the line down to the children is: beside one parent, between two."""
    if len(union.partners) == 1:
        return x[union.partners[0]] + CELL // 2 - 6
    return sum(x[key] for key in union.partners) // 2


def _span(points: list[int]) -> tuple[int, int]:
    return min(points), max(points)


def _stack(spans: dict[int, tuple[int, int]]) -> dict[int, int]:
    """This function will give each span the first track where it meets no other."""
    ends: list[int] = []
    tracks = {}
    for name, (left, right) in sorted(spans.items(), key=lambda item: item[1]):
        track = next((n for n, end in enumerate(ends) if end + TRACK <= left), len(ends))
        ends[track : track + 1] = [right]
        tracks[name] = track
    return tracks


def _down(rows: int, tracks: list[list[tuple]]) -> tuple[list[int], list[Line]]:
    """This function will return the top of each row and every line, with room between rows for their tracks."""
    tops, lines, top = [], [], MARGIN
    for n in range(rows):
        tops.append(top)
        start = top + SYMBOL + WORDS + GAP // 2
        used = 0
        for union, couple, bar, drop in tracks[n]:
            used = max(used, *(1 + track for track in (couple, bar) if track is not None), 0)
            lines.append(Line(union, _at(start, couple), _at(start, bar), drop))
        top = start + used * TRACK + GAP // 2
    return tops, lines


def _at(start: int, track: int | None) -> int | None:
    return None if track is None else start + track * TRACK
