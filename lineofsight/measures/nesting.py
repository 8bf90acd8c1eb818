"""Which measures' lists hold each other: read from their SQL, so that nobody has to remember to declare it.

Assessments in which the child was seen and assessments that were in time are counted from the same list, or from one
that is a part of the other. What a larger list has and a smaller has not may be a few children.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import permutations

from sqlglot import exp

from lineofsight.measures import MEASURES
from lineofsight.measures.definition import Measure

Nest = tuple[str, str]
"""The code of a measure, and that of one whose list is the same or a part of it."""


@dataclass(frozen=True)
class List:
    """What a measure counts: which rows, by which dates, and every condition that leaves some of them out."""

    rows: str
    dates: tuple[str, ...]
    conditions: frozenset[str]

    def holds(self, other: "List") -> bool:
        """Say whether every record of another list is surely in this one: that leaves out all that this one does."""
        return (self.rows, self.dates) == (other.rows, other.dates) and self.conditions <= other.conditions


@cache
def list_of(code: str) -> List | None:
    """Return what a measure counts; None of a measure there is not, or one that groups or joins rows into others."""
    found = MEASURES.get(code)
    return _list(found) if found else None


def nests(codes: Iterable[str]) -> Iterator[Nest]:
    """Return every two of these measures of which the first holds the list of the second; equal lists both ways."""
    for whole, part in permutations(sorted(set(codes)), 2):
        a, b = list_of(whole), list_of(part)
        if a and b and a.holds(b):
            yield whole, part


@cache
def relatives(code: str) -> frozenset[str]:
    """Return the measures whose lists hold this one's, or are held by it, or share such a list with it; and itself."""
    found, rest = {code}, [code]
    while rest:
        own = rest.pop()
        near = {other for other in MEASURES if other not in found and (*nests([own, other]),)}
        found |= near
        rest += near
    return frozenset(found)


def same_teams(code: str, other: str) -> bool:
    """Say whether two measures give a record the same team."""
    return code == other or all(each in MEASURES for each in (code, other)) and _team(code) == _team(other) != ""


@cache
def _team(code: str) -> str:
    return _column(MEASURES[code], "team_id")


def _list(measure: Measure) -> List | None:
    tree = measure.tree
    if any(tree.args.get(each) for each in ("group", "distinct", "having", "qualify")):
        return None
    dates = tuple(_column(measure, name) for name in ("on_date", "starts_on", "ends_on") if measure.returns(name))
    conditions = {f"NOT {dates[0]} IS NULL"}  # A record with no date is in nobody's count.
    conditions |= {_written(each, tree) for each in _all_of(tree.args.get("where"))}
    conditions |= {_joined(each, tree) for each in tree.args.get("joins", ()) if each.side != "LEFT"}
    return List(f"{_source(tree)} {_column(measure, 'record_id')}", dates, frozenset(conditions))


def _all_of(where: exp.Where | None) -> list[exp.Expr]:
    """Return the conditions that must all hold."""
    if where is None:
        return []
    return list(where.this.flatten()) if isinstance(where.this, exp.And) else [where.this]


def _source(tree: exp.Select) -> str:
    """Return the table that is counted from, with how it is made where the measure makes it itself."""
    return _made(tree.args["from_"].this.name, tree)


def _joined(join: exp.Join, tree: exp.Select) -> str:
    """Return a join that leaves out rows, as a condition."""
    on = join.args.get("on")
    return f"join {_made(join.this.name, tree)} on {_written(on, tree) if on is not None else ''}"


def _made(name: str, tree: exp.Select) -> str:
    own = {cte.alias for cte in tree.find_all(exp.CTE)}
    return f"{name} {tree.args['with_'].sql()}" if name in own else name


def _column(measure: Measure, name: str) -> str:
    found = next((each for each in measure.tree.selects if each.alias_or_name == name), None)
    return _written(found.unalias(), measure.tree) if found is not None else ""


def _written(part: exp.Expr, tree: exp.Select) -> str:
    """Return a part of a select with its own table's short name left out, which each measure chooses for itself."""
    short = tree.args["from_"].this.alias_or_name
    copy = part.copy()
    for column in copy.find_all(exp.Column):
        if column.table == short:
            column.set("table", None)
    return str(copy.sql(comments=False))
