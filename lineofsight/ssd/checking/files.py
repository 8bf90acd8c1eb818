"""Find the files to judge: a folder of Parquet or CSV files, each named by its table, or one such file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
READ = (".parquet", ".csv")


class UnableToCheck(Exception):
    """The files can't be read at all. The message is the sentence the reader sees."""


@dataclass(frozen=True)
class Given:
    """The files found, by their table's name in lower case, and what the manifest beside them says, if there is one."""

    files: Mapping[str, Path]
    manifest: Mapping[str, Any]
    manifest_fault: str = ""

    @property
    def as_at(self) -> date | None:
        """Return the day the manifest gives; None where it gives none."""
        try:
            return date.fromisoformat(str(self.manifest.get("as_at", ""))[:10])
        except ValueError:
            return None

    def rows_promised(self, table: str) -> int | None:
        """Return how many rows the manifest says a table has; None where it says nothing."""
        tables = self.manifest.get("tables")
        said = tables.get(table) if isinstance(tables, dict) else None
        rows = said.get("rows") if isinstance(said, dict) else None
        return rows if isinstance(rows, int) else None


def given(path: Path) -> Given:
    """Return what is at the path. Raises UnableToCheck where there is nothing that could be judged."""
    if not path.exists():
        raise UnableToCheck(f"There is nothing at {path}.")
    found = [path] if path.is_file() else sorted(each for each in path.iterdir() if each.is_file())
    files: dict[str, Path] = {}
    for file in found:
        if file.suffix.lower() not in READ:
            continue
        name = file.stem.lower()
        if name in files:
            raise UnableToCheck(f"{files[name].name} and {file.name} are both {name}. Keep one of them.")
        files[name] = file
    if not files:
        raise UnableToCheck(_nothing_in(path))
    said, fault = _manifest(path / MANIFEST) if path.is_dir() else ({}, "")
    return Given(files, said, fault)


def _nothing_in(path: Path) -> str:
    """Return the sentence about a place without a file to judge."""
    if path.is_file():
        return f"{path.name} is neither a Parquet nor a CSV file. Give a file whose name ends in .parquet or .csv."
    return f"{path} holds no Parquet or CSV files. Each should be named by its table, such as ssd_person.csv."


def _manifest(file: Path) -> tuple[dict[str, Any], str]:
    """Return what the manifest says, and what is wrong with it. Files made elsewhere have none, which is no fault."""
    if not file.is_file():
        return {}, ""
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}, f"{MANIFEST} can't be read, so its rows and its day were not compared."
    return (said, "") if isinstance(said, dict) else ({}, f"{MANIFEST} is not a manifest, and was left aside.")
