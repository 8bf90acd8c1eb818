"""Judge a folder of files: what is there, then every rule, with examples of the rows at fault."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import duckdb

from lineofsight.ssd import TABLES
from lineofsight.ssd.checking import words
from lineofsight.ssd.checking.conditions import Condition, about_births, of_rows
from lineofsight.ssd.checking.examples import examples
from lineofsight.ssd.checking.files import Given, UnableToCheck, given
from lineofsight.ssd.checking.findings import ADVICE, FAULT, Finding, Judgement
from lineofsight.ssd.checking.keys import links, repeated_keys
from lineofsight.ssd.checking.opened import Opened, OpenTable, opened

HELPERS = frozenset({"ssd_dim_date", "ssd_cohort", "ssd_pre_cla_care_plan", "ssd_vw_current_time_windows"})
"""Tables that extracts of some systems make for themselves."""


def check(path: Path | str, *, as_at: date | None = None) -> Judgement:
    """Return how the files at a path stand to the specification. Raises UnableToCheck where they can't be read.

    `path` is a folder of Parquet or CSV files named by their tables, or one such file. Dates are judged as at the day
    the manifest gives, or as at `as_at` where there is none: one of them must say it.
    """
    found = given(Path(path))
    day = found.as_at or as_at
    if day is None:
        raise UnableToCheck(f"Nothing in {path} says of which day the files are. Say it, as in --as-at 2021-07-31.")
    known = {name: file for name, file in found.files.items() if name in TABLES}
    if not known:
        raise UnableToCheck(f"No file in {path} is named by a table of the dataset, such as ssd_person.")
    with opened(known) as files:
        try:
            counts = {name: int(files.rows(f"select count(*) from {name}")[0][0]) for name in files.tables}
            findings = [*_about_files(found, counts), *_about_columns(files), *_about_rows(files, day)]
        except duckdb.Error as error:
            raise UnableToCheck(f"A file in {path} is damaged: part of it can't be read.") from error
    return Judgement(day, {name: counts[name] for name in TABLES if name in counts}, tuple(findings))


def _about_files(found: Given, counts: dict[str, int]) -> Iterator[Finding]:
    """Return what is wrong with the manifest, and files that are of no table."""
    if found.manifest_fault:
        yield Finding("manifest", "", "", found.manifest_fault)
    for name in found.files:
        if name in HELPERS:
            yield Finding("helper", name, "", f"{name} helps an extract be made and is left aside.", grade=ADVICE)
        elif name not in TABLES:
            yield Finding("unknown table", name, "", words.unknown_table(name))
    for name, number in counts.items():
        promised = found.rows_promised(name)
        if promised is not None and promised != number:
            said = f"The manifest gives {name} {promised:,} rows, and the file has {number:,}."
            yield Finding("manifest", name, "", said)


def _about_columns(files: Opened) -> Iterator[Finding]:
    """Return columns that nobody declared, and declared ones that are not there."""
    for table in files.tables.values():
        # Our own tables change from version to version, and what an earlier one had is no fault of the files.
        grade = FAULT if table.declared.national else ADVICE
        for column in table.unknown:
            said = words.unknown_column(table.name, column)
            yield Finding("unknown column", table.name, column, said, grade=grade)
        yield from _missing(table)


def _missing(table: OpenTable) -> Iterator[Finding]:
    """Return declared columns that are not there: a fault for each that is required, and one line for all others."""
    missing = [column for name, column in table.declared.columns.items() if name not in table.held]
    for column in missing:
        if column.required or column.key == "primary":
            said = f"{table.name} has no column {column.name}, which is required."
            yield Finding("missing column", table.name, column.name, said)
    others = [column.name for column in missing if not column.required and column.key != "primary"]
    if others:
        said = f"{table.name} has no {'column' if len(others) == 1 else 'columns'} {', '.join(others)}."
        yield Finding("missing column", table.name, others[0] if len(others) == 1 else "", said, grade=ADVICE)


def _about_rows(files: Opened, as_at: date) -> Iterator[Finding]:
    """Return what is wrong with rows, table by table."""
    for table in files.tables.values():
        yield from _counted(files, table, table.name, of_rows(table, as_at=as_at))
        yield from repeated_keys(files, table)
        yield from links(files, table)
        yield from _births(files, table)


def _births(files: Opened, table: OpenTable) -> Iterator[Finding]:
    """Return what happened before people were born."""
    who, conditions = about_births(table)
    person = files.tables.get("ssd_person")
    if not conditions or person is None or not {"pers_person_id", "pers_dob"} <= set(person.held):
        return
    # The earliest day of birth of those that share an id: one row is counted once.
    born = "(select pers_person_id as one, min(pers_dob) as pers_dob from ssd_person group by pers_person_id)"
    yield from _counted(files, table, f"{table.name} join {born} as person on one = {table.name}.{who}", conditions)


def _counted(files: Opened, table: OpenTable, source: str, conditions: Sequence[Condition]) -> Iterator[Finding]:
    """Return a finding for each condition that some row breaks: all are counted in one pass."""
    if not conditions:
        return
    counted = ", ".join(f"count(*) filter (where {each.broken})" for each in conditions)
    for condition, number in zip(conditions, files.rows(f"select {counted} from {source}")[0], strict=True):
        if number:
            yield Finding(
                condition.rule,
                table.name,
                condition.column,
                condition.sentence(number),
                rows=number,
                examples=examples(files, table, f"from {source} where {condition.broken}"),
                grade=condition.grade,
            )
