"""What wards.csv declares of each ward: where it lies on the board of tiles, and since when it is a pilot locality."""

import csv
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from lineofsight.snapshots.disclosure import ShownRow
from lineofsight.web.words import day, in_sentence

FILE = Path(__file__).parent / "wards.csv"


@lru_cache(maxsize=1)
def places() -> dict[str, tuple[int, int]]:
    """This function will return the column and the row of each ward that has a place, both counted from 0."""
    return {line["ward_code"]: (int(line["column"]), int(line["row"])) for line in _lines()}


@lru_cache(maxsize=1)
def pilots() -> dict[str, date]:
    """This function will return the day from which each pilot locality is one, by the ward's code."""
    return {line["ward_code"]: date.fromisoformat(line["pilot_from"]) for line in _lines() if line["pilot_from"]}


def pilots_told(rows: Sequence[ShownRow]) -> str:
    """This function will name the pilot localities among the wards of a figure; empty where none of them is one."""
    began: dict[date, list[str]] = {}
    for row in rows:
        if row.group and row.group_id in pilots():
            began.setdefault(pilots()[row.group_id], []).append(row.group)
    told = [f"{in_sentence(names, 'and')} from {day(on)}" for on, names in sorted(began.items())]
    return f"Pilot localities, where services work together in one place: {'; '.join(told)}." if told else ""


def _lines() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
