"""Take an Annex A workbook made by another system into a snapshot of its own."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from lineofsight.returns.annex_a.tables import latest_day, ssd_tables
from lineofsight.returns.annex_a.workbook import ListRead, NotAnAnnexA, read_workbook
from lineofsight.snapshots.models import Snapshot
from lineofsight.snapshots.operations import publish_tables


@dataclass(frozen=True)
class Imported:
    """What an import read, what it refused, and the snapshot it made."""

    lists: list[ListRead]
    snapshot: Snapshot


def import_annex_a(path: Path, *, as_at: date | None, by: Any, at: datetime) -> Imported:
    """This function will read lists 1 to 4 of the workbook and publish them as a snapshot.

    `as_at` is the inspection date; without it, the latest day that the lists record. `by` is None at the command line.
    Raises NotAnAnnexA when the file is wrong, NotAllowed, or UnableToPublish. Then nothing is left behind.
    """
    lists = read_workbook(path)
    last = latest_day(lists)
    if last is None:
        raise NotAnAnnexA(
            f"{path.name} has the lists, but no row in them could be read. {_first_refusal(lists)}".strip()
        )
    if as_at is not None and as_at < last:
        raise NotAnAnnexA(
            f"{path.name} records something on {last:%-d %B %Y}, after the date given as the inspection's."
        )
    snapshot = publish_tables(
        tables=ssd_tables(lists), as_at=as_at or last, origin=f"annex-a: {path.name}", by=by, at=at
    )
    return Imported(lists, snapshot)


def _first_refusal(lists: list[ListRead]) -> str:
    refused = [refusal for read in lists for refusal in read.refused]
    return f"The first: list {refused[0].list_number}, row {refused[0].row}: {refused[0].reason}" if refused else ""
