"""Keys that are there more than once, and links that point at nothing."""

from collections.abc import Iterator

from lineofsight.ssd import Column
from lineofsight.ssd.checking import words
from lineofsight.ssd.checking.examples import examples
from lineofsight.ssd.checking.findings import ADVICE, Finding
from lineofsight.ssd.checking.opened import Opened, OpenTable


def repeated_keys(files: Opened, table: OpenTable) -> Iterator[Finding]:
    """Return the finding about rows that share a key, where there are any."""
    if not table.has_key:
        return
    key = table.declared.primary_key
    twice = f"select {key} as once from {table.name} where {key} is not null group by {key} having count(*) > 1"
    (held, distinct), *_ = files.rows(f"select count({key}), count(distinct {key}) from {table.name}")
    if held == distinct:
        return
    rest = f"from {table.name} semi join ({twice}) as again on again.once = {table.name}.{key}"
    number = files.rows(f"select count(*) {rest}")[0][0]
    said = words.repeated_key(table.name, key)(number)
    yield Finding("repeated key", table.name, key, said, rows=number, examples=examples(files, table, rest))


def links(files: Opened, table: OpenTable) -> Iterator[Finding]:
    """Return what is found about the links of a table, in the order of its columns."""
    for name in table.held:
        column = table.declared.columns[name]
        if column.references:
            yield from _link(files, table, column)


def _link(files: Opened, table: OpenTable, column: Column) -> Iterator[Finding]:
    """Return the finding about one link: rows that point at nothing, or that there was nothing to compare with."""
    target, pointed_at = column.references.split(".")
    other = files.tables.get(target)
    if other is None or pointed_at not in other.held:
        if files.rows(f"select 1 from {table.name} where {column.name} is not null limit 1"):
            said = f"{column.name} in {table.name} could not be looked up: {target} was not given."
            yield Finding("link not judged", table.name, column.name, said, grade=ADVICE)
        return
    rest = (
        f"from {table.name} anti join (select {pointed_at} as known from {target} where {pointed_at} is not null) "
        f"as other on other.known = {table.name}.{column.name} where {table.name}.{column.name} is not null"
    )
    number = files.rows(f"select count(*) {rest}")[0][0]
    if number:
        said = words.broken_link(table.name, column.name, target)(number)
        yield Finding("broken link", table.name, column.name, said, rows=number, examples=examples(files, table, rest))
