"""Which items of the dataset feed each column a measure returns."""

from dataclasses import dataclass

from sqlglot import exp
from sqlglot.lineage import Node, lineage

from lineofsight.measures.checking import SCHEMA
from lineofsight.ssd import TABLES


@dataclass(frozen=True, order=True)
class Item:
    """One column of the dataset, with its reference in the national specification."""

    table: str
    column: str
    reference: str


def lineage_of(qualified: exp.Query) -> dict[str, tuple[Item, ...]]:
    """Return the items behind each output column of a qualified select, in order."""
    return {name: items_of(name, qualified) for name in qualified.named_selects}


def items_of(output: str, qualified: exp.Query) -> tuple[Item, ...]:
    """Return the items behind one output column of a qualified select, in order; none where it has no such column."""
    if output not in qualified.named_selects:
        return ()
    node = lineage(output, qualified, schema=SCHEMA, dialect="duckdb")
    return tuple(sorted({item for leaf in node.walk() if (item := _item(leaf))}))


def _item(leaf: Node) -> Item | None:
    """Return the item a leaf of the lineage stands for; None for anything between."""
    if not isinstance(leaf.source, exp.Table) or leaf.source.name not in TABLES:
        return None
    table, column = leaf.source.name, leaf.name.rpartition(".")[2].strip('"')
    return Item(table, column, TABLES[table].columns[column].item)
