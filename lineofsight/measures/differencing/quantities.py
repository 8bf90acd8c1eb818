"""What is counted of measures that share records: each one's list, those that met it, and what a part leaves over."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lineofsight.measures.differencing.knowledge import ASPECTS, RECORDS, Shown
from lineofsight.measures.nesting import nests, same_teams

REST = "rest"
EVERYTHING = ("", "")

Group = tuple[str, str]
"""A ward, age and so on with its name; what only some measures sort by has the code of one of them in it."""


@dataclass(frozen=True)
class Quantity:
    """A count: a measure's records, those that met it or did not, or (`part`) the rest beside those of another."""

    measure: str
    aspect: str
    part: str = ""


class Quantities:
    """The quantities of published rows, and how they add up. All rows are of measures whose lists hold each other."""

    def __init__(self, rows: Sequence[Shown]) -> None:
        self.codes = sorted({row.measure for row in rows})
        self._asked = {row.measure for row in rows if row.row.met is not None}
        self._groups = sorted({self.group(row) for row in rows} | {EVERYTHING})
        self._nests = set(nests(self.codes))

    def of(self, code: str, aspect: str) -> Quantity:
        """Return the quantity of a measure. Those that count the same list have the same records."""
        return Quantity(self._first_of[code] if aspect == RECORDS else code, aspect)

    def of_row(self, row: Shown) -> list[Quantity]:
        """Return the three quantities of a row's measure."""
        return [self.of(row.measure, aspect) for aspect in ASPECTS]

    def group(self, row: Shown) -> Group:
        """Return what group a row is of."""
        return self._sorted_by(row.by, row.measure), row.group

    def all(self) -> Iterator[tuple[Group, Quantity]]:
        """Return every quantity of every group that it is counted in."""
        for group in self._groups:
            for code in self._codes_of(group[0]):
                for aspect in ASPECTS if code in self._asked else (RECORDS,):
                    yield group, self.of(code, aspect)
            for whole, part in self._parts(group[0]):
                yield group, Quantity(whole, REST, part)

    def sums(self) -> Iterator[tuple[tuple[Group, Quantity], list[tuple[Group, Quantity]]]]:
        """Return what makes up what: those that met and did not, groups, and a part with the rest."""
        for group in self._groups:
            for code in self._codes_of(group[0]):
                records, *judged = (self.of(code, aspect) for aspect in ASPECTS)
                if code in self._asked:
                    yield (group, records), [(group, each) for each in judged]
            for whole, part in self._parts(group[0]):
                rest = Quantity(whole, REST, part)
                yield (group, self.of(whole, RECORDS)), [(group, self.of(part, RECORDS)), (group, rest)]
        yield from self._sums_of_groups()

    def _sums_of_groups(self) -> Iterator[tuple[tuple[Group, Quantity], list[tuple[Group, Quantity]]]]:
        groups_by: dict[Quantity, dict[str, list[Group]]] = defaultdict(lambda: defaultdict(list))
        for group, quantity in dict.fromkeys(self.all()):
            groups_by[quantity][group[0]].append(group)
        for quantity, by_what in groups_by.items():
            for by, groups in by_what.items():
                if by:
                    yield (EVERYTHING, quantity), [(group, quantity) for group in groups]

    def _sorted_by(self, by: str, code: str) -> str:
        """Return what a measure's groups are sorted by: kinds are its own, and so are teams that no other gives."""
        if by == "category":
            return f"{by} {code}"
        if by == "team":
            return f"{by} {next(each for each in self.codes if same_teams(each, code))}"
        return by

    def _codes_of(self, by: str) -> list[str]:
        return [code for code in self.codes if by in ("", self._sorted_by(by.split(" ")[0], code))]

    def _parts(self, by: str) -> Iterator[tuple[str, str]]:
        """Return each list with a lesser list of its own, by their first measures."""
        here = set(self._codes_of(by))
        for whole, part in sorted(self._nests):
            is_first = self._first_of[whole] == whole and self._first_of[part] == part
            if is_first and (part, whole) not in self._nests and {whole, part} <= here:
                yield whole, part

    @cached_property
    def _first_of(self) -> dict[str, str]:
        """Return for each measure the first that counts the same list."""
        return {
            code: next(each for each in self.codes if each == code or {(each, code), (code, each)} <= self._nests)
            for code in self.codes
        }


def names(by: str) -> str:
    """Return what groups are sorted by, without whose groups they are."""
    return by.split(" ")[0]
