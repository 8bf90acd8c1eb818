"""Measure many authorities' snapshots at once: a folder of folders, one an authority."""

import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from lineofsight.measures.definition import Measure
from lineofsight.measures.engines import opened
from lineofsight.measures.engines.sql import SqlEngine
from lineofsight.measures.figure import Figure
from lineofsight.measures.periods import ONE_DAY
from lineofsight.measures.question import CannotMeasure

MANIFEST = "manifest.json"
Opening = Callable[[Path], SqlEngine]


class NoAuthorities(LookupError):
    """There is nothing to measure at that place. The message says what should be there."""


@dataclass(frozen=True)
class Authority:
    """One authority's snapshot: its name, its folder, and the last day the snapshot knows."""

    name: str
    folder: Path
    as_at: date


@dataclass(frozen=True)
class Told:
    """What one authority's snapshot says of one measure: its figure, or why there is none."""

    authority: Authority
    measure: Measure
    figure: Figure | None = None
    why: str = ""


def authorities(path: Path | str, *, as_at: date | None = None) -> list[Authority]:
    """Return the snapshots in the folders of a folder, by name; of the folder itself where it is a snapshot.

    The last day each knows is that of its manifest; `as_at` is that of snapshots without one. Raises NoAuthorities.
    """
    place = Path(path)
    if not place.is_dir():
        raise NoAuthorities(f"{place} is not a folder.")
    folders = [place] if _is_snapshot(place) else sorted(each for each in place.iterdir() if _is_snapshot(each))
    if not folders:
        raise NoAuthorities(
            f"{place} holds no snapshots: there should be a folder for each authority, with its Parquet files."
        )
    return [Authority(folder.name, folder, _last_day(folder, as_at)) for folder in folders]


def measured(
    all_of: Iterable[Authority],
    measures: Iterable[Measure],
    start: date,
    end: date,
    *,
    by: str | None = None,
    opening: Opening = opened,
    at_once: int = 1,
) -> Iterator[Told]:
    """Yield what each authority's snapshot says of each measure, for the days from start to end, both included.

    Each snapshot is opened once, by `opening`, and `at_once` of them are measured side by side. A snapshot that cannot
    answer says why; the others still do.
    """
    asked = tuple(measures)

    def ask(authority: Authority) -> list[Told]:
        with opening(authority.folder) as engine:
            # A snapshot knows its own day to the end.
            found = engine.figures(asked, start, end, as_at=authority.as_at + ONE_DAY, by=by)
            return [_told(authority, *each) for each in zip(asked, found, strict=True)]

    with ThreadPoolExecutor(at_once) as threads:
        yield from chain.from_iterable(threads.map(ask, all_of))


def _told(authority: Authority, asked: Measure, found: Figure | CannotMeasure) -> Told:
    """Return the figure, or why there is none."""
    if isinstance(found, CannotMeasure):
        return Told(authority, asked, why=str(found))
    return Told(authority, asked, found)


def _is_snapshot(folder: Path) -> bool:
    """Say whether a folder holds a snapshot. One that is still being written has a hidden name."""
    return folder.is_dir() and not folder.name.startswith(".") and any(folder.glob("*.parquet"))


def _last_day(folder: Path, otherwise: date | None) -> date:
    """Return the day of the snapshot in a folder. Raises NoAuthorities where nothing says it."""
    try:
        return date.fromisoformat(json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["as_at"])
    except (FileNotFoundError, KeyError):
        if otherwise is None:
            raise NoAuthorities(
                f"Nothing says when the snapshot {folder.name} was taken: it has no {MANIFEST}. Give --as-at."
            ) from None
        return otherwise
    except (ValueError, TypeError, AttributeError) as error:
        raise NoAuthorities(f"The {MANIFEST} of {folder.name} can't be read: {error}") from error
