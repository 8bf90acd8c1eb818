"""Rows that SQLite writes as lines of JSON are read back as they were, whatever text they hold."""

import json

import pyarrow as pa
import pytest

from lineofsight.snapshots.written_rows import read_lines


def read(*rows):
    """This function will return the columns of rows written as SQLite writes them."""
    lines = [(json.dumps([0, *row, 0], separators=(",", ":"), ensure_ascii=False),) for row in rows]
    columns = read_lines(lines, count=len(rows[0]))
    return [column.to_pylist() if isinstance(column, pa.Array) else list(column) for column in columns]


@pytest.mark.parametrize(
    "text", ["plain", "", "null", "a,b", '{"A":"Y"}', "back\\slash", "Zoë", "[0", "0]", "‘quoted’", "1", " spaced "]
)
def test_text_comes_back_as_it_was(text):
    assert read([text, 7], ["x", None], [None, 8]) == [[text, "x", None], ["7", None, "8"]]


@pytest.mark.parametrize("text", ["two\nlines", "a\ttab", "\x1f", "both\r\nends", "\\n as typed"])
def test_unusual_text_comes_back_too(text):
    columns = read([text, 7], ["x", None])
    assert columns == [[text, "x"], columns[1]]
    assert [value and int(value) for value in columns[1]] == [7, None]
