"""Write a snapshot's folder whole or not at all, and tell whether one is still as it was written."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from lineofsight.snapshots.manifest import digest
from lineofsight.ssd import TABLES

MANIFEST = "manifest.json"


class UnableToOpen(Exception):
    """The snapshot's files are not there, or are not what they were."""


def write_table(name: str, table: pa.Table, *, into: Path) -> dict[str, Any]:
    """This function will write a table as Parquet, and return its rows, bytes and SHA-256."""
    file = into / f"{name}.parquet"
    write_parquet(name, table, file)
    _flush(file)
    return {"rows": len(table), "bytes": file.stat().st_size, "sha256": file_digest(file)}


def write_parquet(name: str, table: pa.Table, file: Path) -> None:
    """This function will write a table of the dataset to a file.

    Where nearly every value differs, as the rows' own keys and people's numbers do, none is written as a place in a
    dictionary of all: that takes longer, and more room.
    """
    declared = TABLES[name]
    differ = {key for key, about in declared.columns.items() if about.references.startswith("ssd_person.")}
    repeated = [each for each in table.column_names if each not in differ and each != declared.primary_key]
    pq.write_table(
        table, file, compression="zstd", row_group_size=250_000, version="2.6", use_dictionary=repeated or False
    )


def begin(root: Path) -> Path:
    """This function will make a hidden folder to write in, beside where the snapshot will be."""
    root.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix=".being-written-", dir=root))


def finish(folder: Path, *, manifest: dict[str, Any], slug: str) -> Path:
    """This function will add the manifest, make the folder read-only and give it its name, in one step."""
    file = folder / MANIFEST
    file.write_text(json.dumps(manifest, indent=2, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    _flush(file)
    for each in folder.iterdir():
        each.chmod(0o444)
    folder.chmod(0o555)
    place = folder.parent / slug
    remove(place)  # Left by a publication whose entry in the database was never made: nothing refers to it.
    folder.rename(place)
    _flush(folder.parent)
    return place


def remove(folder: Path) -> None:
    """This function will delete a folder, read-only or not. One that is not there is left so."""
    if folder.exists():
        folder.chmod(0o755)
        shutil.rmtree(folder)


def check_unaltered(
    folder: Path, *, expected: str, tables: Iterable[str], blanked: Mapping[str, str] | None = None
) -> None:
    """This function will raise UnableToOpen unless the manifest and the named tables are as they were published.

    `expected` is the digest of the manifest that the database holds, `blanked` those of tables from which people's
    names were blanked since (operations.blanking).
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnableToOpen(f"The files of snapshot {folder.name} are missing.") from error
    if digest(manifest) != expected:
        raise UnableToOpen(f"The manifest of snapshot {folder.name} was altered after it was published.")
    for name in tables:
        _check_table(folder, name, manifest["tables"], since=(blanked or {}).get(name, ""))


def _check_table(folder: Path, name: str, tables: dict[str, Any], *, since: str) -> None:
    file = folder / f"{name}.parquet"
    if name not in tables or not file.is_file():
        raise UnableToOpen(f"Snapshot {folder.name} does not hold {name}.")
    if file_digest(file) not in (tables[name]["sha256"], since):
        raise UnableToOpen(f"{name} in snapshot {folder.name} was altered after it was published.")


def file_digest(file: Path) -> str:
    """This function will return the SHA-256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _flush(path: Path) -> None:
    """This function will wait until the file, or the folder's list of names, is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
