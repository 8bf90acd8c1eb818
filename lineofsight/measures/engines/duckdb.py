"""Count measures with DuckDB: the engine every figure is kept from, with nothing to set up."""

from collections.abc import Collection, Mapping
from os import cpu_count
from pathlib import Path
from threading import Lock, local
from typing import Any

import duckdb

from lineofsight.measures.engines.sql import SqlEngine, cannot
from lineofsight.measures.question import CannotMeasure
from lineofsight.measures.words import CALENDAR
from lineofsight.statute.working_days import WorkingCalendar, england

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""Nothing is fetched: an authority's analysis runs on its own machine."""

READ_ONCE = "set parquet_metadata_cache = true"
"""What a file says of itself is read once, not for each question: a published snapshot never changes."""

NO_PROGRESS_BAR = "set enable_progress_bar = false"  # A command's output is read by other programs.


class DuckDB(SqlEngine):
    """A snapshot opened for counting in this process, by all its cores or by so many `threads`.

    Use it as a context manager, or close it.
    """

    def __init__(
        self, folder: Path | str, *, calendar: WorkingCalendar | None = None, threads: int | None = None
    ) -> None:
        super().__init__(folder)
        self.at_once = threads or cpu_count() or 1  # While one question is planned, by one core, another is counted.
        self._of_thread = local()
        self._connection = duckdb.connect(config=SETTINGS if threads is None else SETTINGS | {"threads": threads})
        self._connection.execute(READ_ONCE)
        self._named: set[str] = set()
        self._naming = Lock()
        self._put_calendar(calendar or england())
        self._shut_out_other_files()

    def close(self) -> None:
        """Let go of the snapshot."""
        self._connection.close()

    def _make_ready(self, tables: Collection[str]) -> None:
        """Give these files their names, once: opening a snapshot would else be mostly that. Raises CannotMeasure."""
        with self._naming:
            unnamed = sorted(set(tables) - self._named)
            if unnamed:
                self._name(unnamed)
                self._named.update(unnamed)

    def _answer(self, sql: str, values: Mapping[str, Any], code: str) -> list[dict[str, Any]]:
        """Return the lines of a select as it is. Raises CannotMeasure."""
        try:
            result = self._cursor.execute(sql, dict(values))
            names = [column[0] for column in result.description]
            return [dict(zip(names, line, strict=True)) for line in result.fetchall()]
        except duckdb.Error as error:
            raise cannot(code, error) from error

    @property
    def _cursor(self) -> duckdb.DuckDBPyConnection:
        """The way of this thread to the same snapshot: two threads' answers would be mixed up on one connection."""
        cursor: duckdb.DuckDBPyConnection | None = getattr(self._of_thread, "cursor", None)
        if cursor is None:
            cursor = self._of_thread.cursor = self._connection.cursor()
            cursor.execute(NO_PROGRESS_BAR)
        return cursor

    def _name(self, tables: Collection[str]) -> None:
        """Make a view of each of these files, in one statement. Raises CannotMeasure."""
        quoted = {name: str(self.folder / f"{name}.parquet").replace("'", "''") for name in tables}
        views = [f"create or replace view {name} as from read_parquet('{file}')" for name, file in quoted.items()]
        try:
            self._cursor.execute("; ".join(views))
        except duckdb.Error as error:
            raise CannotMeasure(f"The files of {self.folder.name} can't be read.") from error

    def _put_calendar(self, calendar: WorkingCalendar) -> None:
        """Hold the working days as a table of days and ordinals."""
        days, ordinals = zip(*calendar.rows(), strict=True)
        make = f"create table {CALENDAR} as select unnest($days) as day, unnest($ordinals) as ordinal"
        self._connection.execute(make, {"days": list(days), "ordinals": list(ordinals)})

    def _shut_out_other_files(self) -> None:
        """From here on, read nothing on this machine but the snapshot."""
        folder = str(self.folder).replace("'", "''")
        self._connection.execute(f"set allowed_directories = ['{folder}/']")
        self._connection.execute("set enable_external_access = false")
