"""How families went up and down between early help, children in need and child protection, told of nobody.

It is read from a snapshot, as every figure is. A way is shown only where at least five families went it, so that a
reader who knows one family does not find it; a family is a number drawn by digest, and days are rounded to months.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from lineofsight.measures.disclosure import THRESHOLD, round_count

DAYS_A_MONTH = 30.4
SHOWN = 6
STAGES = (
    ("Early help", 1, "local_early_help", "person_id", "started_on", "ended_on"),
    ("Child in need", 2, "ssd_cin_plans", "cinp_person_id", "cinp_cin_plan_start_date", "cinp_cin_plan_end_date"),
    ("Child protection", 3, "ssd_cp_plans", "cppl_person_id", "cppl_cp_plan_start_date", "cppl_cp_plan_end_date"),
)  # fmt: skip


@dataclass(frozen=True)
class Stay:
    """One stage of a family's journey: which, how high it is, and about how many months it lasted, or until now."""

    name: str
    level: int
    months: int
    is_open: bool

    @property
    def words(self) -> str:
        """It in words: “child in need for 4 months”."""
        months = "under a month" if self.months < 1 else "1 month" if self.months == 1 else f"{self.months} months"
        return f"{self.name.lower()} for {months}{' so far' if self.is_open else ''}"


@dataclass(frozen=True)
class Way:
    """A way that families went, how many (rounded), and a family or two that went it, told of nobody."""

    stages: tuple[str, ...]
    families: int
    drawn: tuple[str, ...]

    @property
    def words(self) -> str:
        """The way in words."""
        return ", then ".join(name.lower() for name in self.stages)


@dataclass(frozen=True)
class Journeys:
    """The ways that families went between stages, the most trodden first, and how many went one that is not shown."""

    ways: list[Way]
    moved: int
    up: int
    down: int


def journeys(snapshot: Any) -> Journeys:
    """This function will return how families moved between stages, as one snapshot knows it.

    Stages that a snapshot does not hold are left out. Counts are rounded, and small ones are not shown.
    """
    folder, until = Path(snapshot.folder), snapshot.as_at
    families = _families(folder)
    stays: dict[str, list[tuple[date, date | None, str, int]]] = defaultdict(list)
    for name, level, table, person, start, end in STAGES:
        for row in _rows(folder, table, (person, start, end)):
            if row[start] is not None:
                stays[families.get(row[person], row[person])].append((row[start], row[end], name, level))
    told = {family: _told(rows, until=until) for family, rows in stays.items()}
    moved = {family: one for family, one in told.items() if len(one) > 1}
    return Journeys(_ways(moved), _shown(len(moved)), _count(moved, up=True), _count(moved, up=False))


def _rows(folder: Path, table: str, columns: tuple[str, ...]) -> list[dict[str, Any]]:
    file = folder / f"{table}.parquet"
    return pq.read_table(file, columns=list(columns)).to_pylist() if file.is_file() else []


def _families(folder: Path) -> dict[str, str]:
    rows = _rows(folder, "ssd_family", ("fami_person_id", "fami_family_id"))
    return {row["fami_person_id"]: f"family {row['fami_family_id']}" for row in rows}


def _told(rows: list[tuple[date, date | None, str, int]], *, until: date) -> tuple[Stay, ...]:
    """This function will return a family's stages in order; what follows itself, or stands beside a higher, is one."""
    found: list[list[Any]] = []
    for start, end, name, level in sorted(rows, key=lambda row: (row[0], row[3])):
        last = found[-1] if found else None
        stop = min(end or until, until)
        if last and (last[2] == name or (level < last[3] and stop <= last[1])):
            last[1], last[4] = max(last[1], stop), last[4] or (end is None and last[2] == name)
        else:
            found.append([start, stop, name, level, end is None])
    return tuple(
        Stay(name, level, round((stop - start).days / DAYS_A_MONTH), is_open)
        for start, stop, name, level, is_open in found
    )


def _ways(moved: dict[str, tuple[Stay, ...]]) -> list[Way]:
    by_way: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for family, stays in moved.items():
        by_way[tuple(stay.name for stay in stays)].append(family)
    common = sorted((way for way in by_way if len(by_way[way]) >= THRESHOLD), key=lambda way: (-len(by_way[way]), way))
    return [_way(way, by_way[way], moved) for way in common[:SHOWN]]


def _way(way: tuple[str, ...], families: list[str], moved: dict[str, tuple[Stay, ...]]) -> Way:
    """This function will draw two families of a way, by a digest of their numbers: nobody chooses them."""
    drawn = sorted(families, key=lambda family: sha256(family.encode()).digest())[:2]
    told = tuple(", then ".join(stay.words for stay in moved[family]).capitalize() for family in drawn)
    return Way(way, round_count(len(families)), told)


def _count(moved: dict[str, tuple[Stay, ...]], *, up: bool) -> int:
    steps = 0
    for stays in moved.values():
        steps += any((later.level > before.level) == up for before, later in zip(stays, stays[1:], strict=False))
    return _shown(steps)


def _shown(count: int) -> int:
    """This function will return a count as it may be shown: to the nearest five, and nought where it is small."""
    return 0 if count < THRESHOLD else round_count(count)
