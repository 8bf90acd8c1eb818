"""Open files for judging: each table a view in which every declared column has its own type."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from lineofsight.ssd import TABLES, SsdTable
from lineofsight.ssd.checking.csv_files import copied
from lineofsight.ssd.checking.files import UnableToCheck
from lineofsight.ssd.checking.values import value

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""Nothing is fetched: files are judged on the machine they are on."""


@dataclass(frozen=True)
class OpenTable:
    """One table as it was given: its declared columns with the type each is held in, and columns nobody declared."""

    declared: SsdTable
    held: Mapping[str, str]
    unknown: tuple[str, ...]
    from_csv: bool

    @property
    def name(self) -> str:
        """Return the table's name, which is also the view's."""
        return self.declared.name

    @property
    def has_key(self) -> bool:
        """Say whether the column that is its key was given."""
        return self.declared.primary_key in self.held


@dataclass(frozen=True)
class Opened:
    """All tables as they were given, and the connection that reads them."""

    connection: duckdb.DuckDBPyConnection
    tables: Mapping[str, OpenTable]

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Return the rows a question gives."""
        return self.connection.execute(sql).fetchall()


@contextmanager
def opened(files: Mapping[str, Path]) -> Iterator[Opened]:
    """Open the files of tables we know. Raises UnableToCheck, naming the file, where one is not what it says."""
    with TemporaryDirectory() as folder, duckdb.connect(config=SETTINGS) as connection:
        connection.execute("set enable_progress_bar = false")
        connection.execute("set preserve_insertion_order = true")
        tables = {name: _open(connection, TABLES[name], file, Path(folder)) for name, file in files.items()}
        yield Opened(connection, tables)


def _open(connection: duckdb.DuckDBPyConnection, declared: SsdTable, file: Path, folder: Path) -> OpenTable:
    """Return one table, with its view made."""
    from_csv = file.suffix.lower() == ".csv"
    source = folder / f"{declared.name}.parquet" if from_csv else file
    if from_csv:
        copied(connection, file, to=source)
    read = "read_parquet('" + str(source).replace("'", "''") + "', file_row_number = true)"
    try:
        described = connection.execute(f"describe select * from {read}").fetchall()
    except duckdb.Error as error:
        raise UnableToCheck(f"{file.name} is not a Parquet file, or is not whole.") from error
    given = {name: type_ for name, type_, *_ in described if name != "file_row_number"}
    own = {name.lower(): name for name in given}
    held = {name: own[name] for name in declared.columns if name in own}
    parts = [value(declared.columns[name], as_given=name_, held_as=given[name_]) for name, name_ in held.items()]
    connection.execute(f"create view {declared.name} as select {', '.join([*parts, 'file_row_number'])} from {read}")
    return OpenTable(
        declared,
        {name: given[name_] for name, name_ in held.items()},
        tuple(name for name in given if name.lower() not in declared.columns),
        from_csv,
    )
