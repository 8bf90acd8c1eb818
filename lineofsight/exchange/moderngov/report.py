"""The report of an import: what was read, made, changed and left, and each thing that could not be read."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self


@dataclass(frozen=True)
class Entry:
    """One thing in a report: where, what of it, and what somebody can do."""

    where: str
    why: str
    to_do: str


COUNTED: dict[str, str] = {
    "committees": "Committees in the list",
    "meetings": "Meetings read",
    "items": "Items read",
    "made": "Meetings made here",
    "changed": "Meetings changed here",
    "unchanged": "Meetings as they were",
    "left": "Meetings left alone",
}


@dataclass
class Report:
    """What an import did so far. `broken` says why it stopped before its end, where it did.

    `failed` are lists and meetings that could not be read at all: they are tried again when a run goes on.
    """

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))
    failed: list[Entry] = field(default_factory=list)
    unreadable: list[Entry] = field(default_factory=list)
    left: list[Entry] = field(default_factory=list)
    broken: str = ""

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Self:
        """This function will return a report from what was kept of it."""
        counts = {**dict.fromkeys(COUNTED, 0), **kept.get("counts", {})}
        lists = {name: [Entry(**one) for one in kept.get(name, [])] for name in ("failed", "unreadable", "left")}
        return cls(counts, broken=kept.get("broken", ""), **lists)

    def kept(self) -> dict[str, Any]:
        """This function will return what is kept of it."""
        return asdict(self)

    def count(self, name: str, by: int = 1) -> None:
        """This function will count something."""
        self.counts[name] += by

    def fail(self, where: str, why: str, to_do: str) -> None:
        """This function will say that a list or a meeting could not be read at all, once."""
        self._add(self.failed, Entry(where, why, to_do))

    def not_read(self, where: str, why: str, to_do: str) -> None:
        """This function will say that something in a meeting could not be read, once."""
        self._add(self.unreadable, Entry(where, why, to_do))

    def leave(self, where: str, why: str, to_do: str) -> None:
        """This function will say that something was left as it is, once."""
        self._add(self.left, Entry(where, why, to_do))

    @staticmethod
    def _add(entries: list[Entry], entry: Entry) -> None:
        if entry not in entries:
            entries.append(entry)

    def text(self) -> str:
        """This function will return the report in words."""
        told = [f"{name}: {number}" for name, number in self.counted()]
        for title, entries in self.lists():
            told += ["", f"{title}:", *(f"  {one.where}: {one.why} {one.to_do}" for one in entries)]
        return "\n".join([*told, *(["", self.broken] if self.broken else [])])

    def lists(self) -> list[tuple[str, list[Entry]]]:
        """This function will return each list that has something in it, with its title."""
        every = (
            ("Could not be read at all", self.failed),
            ("Could not be read in part", self.unreadable),
            ("Left as it is, and to be looked at", self.left),
        )
        return [(title, entries) for title, entries in every if entries]

    def counted(self) -> list[tuple[str, int]]:
        """This function will return what was counted, in words."""
        return [(name, self.counts[key]) for key, name in COUNTED.items()]
