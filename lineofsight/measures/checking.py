"""Check a measure's SQL against the dataset before it counts anything."""

from typing import cast

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.qualify import qualify

from lineofsight.measures.front_matter import NotAMeasure
from lineofsight.measures.kinds import EXTRAS, KEYS, Kind
from lineofsight.measures.words import check_words
from lineofsight.ssd import TABLES

SQL_TYPES = {"text": "text", "date": "date", "timestamp": "timestamp", "integer": "bigint", "decimal": "double"}
SCHEMA: dict[str, object] = {
    table.name: {column.name: SQL_TYPES[column.type] for column in table.columns.values()} for table in TABLES.values()
}


def parsed(sql: str, *, kind: Kind, file: str) -> exp.Select:
    """Return the measure's select, checked. Raises NotAMeasure with the file, and the column or table, to mend."""
    try:
        tree = sqlglot.parse_one(sql, read="duckdb")
    except SqlglotError as error:
        raise NotAMeasure(f"{file} is not SQL that can be read: {error}") from error
    if not isinstance(tree, exp.Select):
        raise NotAMeasure(f"{file} must be one select.")
    _check_outputs(tree, kind, file)
    _check_parameters(tree, file)
    check_words(tree, file=file)
    _check_tables(tree, file)
    return tree


def qualified(tree: exp.Select, *, file: str) -> exp.Query:
    """Return the select with every column's table written out. Raises NotAMeasure for a column that does not exist."""
    try:
        whole = qualify(tree.copy(), schema=SCHEMA, dialect="duckdb", quote_identifiers=False)
    except SqlglotError as error:
        raise NotAMeasure(f"{file} uses a column the dataset does not have: {error}") from error
    return cast(exp.Query, whole)


def tables_of(tree: exp.Expr) -> tuple[str, ...]:
    """Return the names of the dataset's tables the select reads, in order, without the names it makes itself."""
    own = {cte.alias for cte in tree.find_all(exp.CTE)}
    return tuple(sorted({table.name for table in tree.find_all(exp.Table)} - own))


def _check_outputs(tree: exp.Select, kind: Kind, file: str) -> None:
    """Refuse missing, unknown or repeated output columns."""
    outputs = [column.alias_or_name for column in tree.expressions]
    wanted = KEYS + kind.columns
    if missing := [name for name in wanted if name not in outputs]:
        raise NotAMeasure(f"{file} is a {kind.name}, so its select must return {', '.join(missing)}.")
    if unknown := [name for name in outputs if name not in wanted + EXTRAS]:
        raise NotAMeasure(f"{file} returns {', '.join(unknown)}, which a {kind.name} does not use.")
    if len(set(outputs)) != len(outputs):
        raise NotAMeasure(f"{file} returns a column twice.")


def _check_parameters(tree: exp.Select, file: str) -> None:
    """Refuse any parameter but :as_at, the day the question is asked of."""
    for parameter in tree.find_all(exp.Placeholder, exp.Parameter):
        if parameter.name != "as_at":
            raise NotAMeasure(f"{file} uses the parameter {parameter.name}. The only one there is, is :as_at.")


def _check_tables(tree: exp.Select, file: str) -> None:
    """Refuse a table the dataset does not have."""
    if unknown := [name for name in tables_of(tree) if name not in TABLES]:
        raise NotAMeasure(f"{file} reads {', '.join(unknown)}, which the dataset does not have.")
