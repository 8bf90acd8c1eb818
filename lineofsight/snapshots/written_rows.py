"""Fetch from SQLite quickly: it writes each row as one line of JSON, and Arrow reads thousands of lines at once.

The driver would make a Python value of every field; so it makes one of every row.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

import pyarrow as pa
from pyarrow import csv

# JSON's ways of writing what Arrow's reader of lines does not know: then Python reads the lines instead.
UNUSUAL = re.compile(rb"\\[bfnrtu]")
LINES = csv.ParseOptions(escape_char="\\", double_quote=False)


def as_lines(sql: str, *, count: int) -> str:
    """This function will wrap a select of so many columns so that each row comes as one JSON array.

    The noughts at both ends stand beside the brackets, so that no column of ours does.
    """
    names = ", ".join(_names(count))
    return f"WITH fetched({names}) AS ({sql}) SELECT json_array(0, {names}, 0) FROM fetched"  # noqa: S608 - own names


def read_lines(rows: Sequence[tuple[str]], *, count: int) -> list[Any]:
    """This function will return the columns of the rows: as Arrow text, or as Python values where text is unusual."""
    written = "\n".join(line for (line,) in rows).encode()
    if UNUSUAL.search(written):
        return list(zip(*(json.loads(line)[1:-1] for (line,) in rows), strict=True))
    names = _names(count)
    table = csv.read_csv(
        pa.BufferReader(written),
        read_options=csv.ReadOptions(column_names=["opens", *names, "closes"], block_size=len(written) + 1),
        parse_options=LINES,
        convert_options=csv.ConvertOptions(
            include_columns=names,
            column_types=dict.fromkeys(names, pa.string()),
            null_values=["null"],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )
    return [table[name].combine_chunks() for name in names]


def _names(count: int) -> list[str]:
    return [f"c{number}" for number in range(count)]
