"""Blank what says who somebody is in every snapshot of our own record, so that figures still count as they did.

Names, numbers and addresses go. The person's number, dates and codes stay: measures count by them. No measure reads a
column that is blanked (a test says so), so a figure worked out again is the same.
"""

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from django.db import transaction

from lineofsight.snapshots.folder import file_digest, write_parquet
from lineofsight.snapshots.models import Blanking, Snapshot

# Each table with somebody's name or number: whose row it is, and the columns that say who.
WHO = {
    "ssd_person": (
        "pers_person_id",
        ("pers_forename", "pers_surname", "pers_single_unique_id", "pers_legacy_id", "pers_upn"),
    ),
    "ssd_address": ("addr_person_id", ("addr_address_json", "addr_address_postcode")),
    "ssd_linked_identifiers": ("link_person_id", ("link_identifier_value",)),
}
# What somebody wrote may name a person. That something was written stays: measures count it.
WRITTEN = {
    "local_duties": ("person_id", ("late_reason",)),
}
INSTEAD = "[disposed of]"
READ_ONLY, WRITABLE = 0o555, 0o755


def blank_in_snapshots(people: Iterable[int], *, at: datetime) -> dict[str, str]:
    """This function will blank these people in every own snapshot, and return each changed file's new digest.

    It belongs inside the transaction of a disposal: files are put in their place once it is kept. Where that is cut
    short, `finish_blanking` does it.
    """
    numbers, changed = sorted({str(number) for number in people}), {}
    for snapshot in Snapshot.objects.own().order_by("pk"):
        for table in (name for name in {**WHO, **WRITTEN} if name in snapshot.row_counts):
            if digest := _blank(snapshot, table, numbers):
                Blanking.objects.update_or_create(
                    snapshot=snapshot, table=table, defaults={"sha256": digest, "blanked_at": at}
                )
                changed[f"{snapshot.slug}/{table}"] = digest
    if changed:
        transaction.on_commit(finish_blanking)
    return changed


def finish_blanking() -> int:
    """This function will put every blanked file in its place that isn't there yet, and return how many there were."""
    done = 0
    for blanking in Blanking.objects.select_related("snapshot"):
        waiting = _waiting(blanking.snapshot.folder, blanking.table)
        if waiting.exists():
            done += file_digest(waiting) == blanking.sha256
            _settle(waiting, blanking)
    return done


def blanked(snapshot: Snapshot) -> dict[str, str]:
    """This function will return the digest of each table of a snapshot that was blanked."""
    return dict(snapshot.blankings.values_list("table", "sha256"))


def _blank(snapshot: Snapshot, table: str, numbers: list[str]) -> str:
    """This function will write the table without who these people are beside its file, and return the new digest."""
    whose, columns = {**WHO, **WRITTEN}[table]
    instead = INSTEAD if table in WRITTEN else None
    file = snapshot.folder / f"{table}.parquet"
    if not file.is_file():
        return ""
    held = pq.read_table(file)
    theirs = pc.is_in(held[whose], value_set=pa.array(numbers, held.schema.field(whose).type))
    if not pc.any(theirs).as_py():
        return ""
    for name in columns:
        place, kind = held.schema.get_field_index(name), held.schema.field(name)
        goes = pc.and_(theirs, pc.is_valid(held[name]))
        held = held.set_column(place, kind, pc.if_else(goes, pa.scalar(instead, kind.type), held[name]))
    snapshot.folder.chmod(WRITABLE)
    try:
        waiting = _waiting(snapshot.folder, table)
        write_parquet(table, held, waiting)
        return file_digest(waiting)
    finally:
        snapshot.folder.chmod(READ_ONLY)


def _waiting(folder: Path, table: str) -> Path:
    return folder / f".{table}.blanked"


def _settle(waiting: Path, blanking: Blanking) -> None:
    """This function will put a file that waits in its place, or drop it where it is of a disposal that was not kept."""
    folder = blanking.snapshot.folder
    folder.chmod(WRITABLE)
    try:
        if file_digest(waiting) == blanking.sha256:
            waiting.chmod(0o444)
            os.replace(waiting, folder / f"{blanking.table}.parquet")
        else:
            waiting.unlink()
    finally:
        folder.chmod(READ_ONLY)
