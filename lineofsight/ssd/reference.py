"""The reference page of the dataset: every table, and which of them we hold."""

from collections.abc import Collection, Mapping

from lineofsight.ssd import CODES, JSON_SHAPES, TABLES, VERSION, Column, SsdTable


def tables_markdown(held: Collection[str], gaps: Mapping[str, str] | None = None) -> str:
    """Return the page as Markdown: what we hold (`held` are names of tables), then every column of every table.

    `gaps` gives the reason by the name of a table or a column that is not held.
    """
    known = [name for name in TABLES if name in held]
    national = sum(TABLES[name].national for name in known)
    count = sum(table.national for table in TABLES.values())
    parts = [
        "# The Standard Safeguarding Dataset",
        f"Version {VERSION}. We hold {national} of its {count} tables, and {len(known) - national} of our own.",
        _overview(held),
        *_gaps(gaps or {}),
        *(_table(table, held) for table in TABLES.values()),
        "## Codes",
        *(_codes(name, codes.labels, codes.note) for name, codes in CODES.items()),
        "## Keys of JSON columns",
        *(_codes(name, shape.labels, "") for name, shape in JSON_SHAPES.items()),
    ]
    return "\n\n".join(parts) + "\n"


def _overview(held: Collection[str]) -> str:
    """Return the table of tables."""
    lines = ["| Table | One row is | Held |", "|---|---|---|"]
    lines += [f"| {table.name} | {table.about} | {_yes(table.name in held)} |" for table in TABLES.values()]
    return "\n".join(lines)


def _gaps(gaps: Mapping[str, str]) -> list[str]:
    """Return what is not held, each with its reason; nothing where nobody said."""
    if not gaps:
        return []
    lines = ["| Table or column | Why it is not held |", "|---|---|"]
    lines += [f"| {name} | {why} |" for name, why in gaps.items()]
    return ["## What is not held, and why", "\n".join(lines)]


def _table(table: SsdTable, held: Collection[str]) -> str:
    """Return one table's part of the page."""
    whose = "National" if table.national else "Our own, not in the national dataset"
    state = "held" if table.name in held else "not held"
    lines = ["| Column | Item | Type | Meaning | Link | Codes |", "|---|---|---|---|---|---|"]
    lines += [_column(column) for column in table.columns.values()]
    return f"## {table.name}\n\n{table.about} {whose}; {state}.\n\n" + "\n".join(lines)


def _column(column: Column) -> str:
    """Return one column's line."""
    link = "primary key" if column.key == "primary" and not column.references else column.references
    codes = column.codes or column.shape
    return f"| {column.name} | {column.item} | {column.type} | {column.about} | {link} | {codes} |"


def _codes(name: str, labels: Mapping[str, str], note: str) -> str:
    """Return one code set's part of the page."""
    lines = ["| Code | Meaning |", "|---|---|"]
    lines += [f"| {code} | {label} |" for code, label in labels.items()]
    return f"### {name}\n\n" + (f"{note}\n\n" if note else "") + "\n".join(lines)


def _yes(answer: bool) -> str:
    """Return the answer as a word."""
    return "Yes" if answer else "No"
