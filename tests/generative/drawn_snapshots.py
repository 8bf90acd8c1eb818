"""Draw whole snapshots at random: every table, the words measures look for, and the edges that engines differ on."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from lineofsight.measures import MEASURES
from lineofsight.ssd import JSON_SHAPES, TABLES

FIRST = date(2019, 1, 1)
KEYS = [str(n) for n in range(9)]
ODD_TEXTS = ["", "Éire", "zebra", "Zebra", "it's 5% \\ done", 'a "quoted", word', "two\nlines"]
NUMBERS = [0, 1, 2, 3, 10, 17, 25, 400]
DECIMALS = [0.0, 0.1, 0.3, 0.5, 0.6, 0.8, 1.0, 1 / 3, 2.5, 17.25]
BEYOND = [date(1980, 2, 29), date(2090, 1, 1)]


def _words() -> dict[str, list[str]]:
    """Return, for each column's name, the texts that measures compare it with."""
    found: dict[str, set[str]] = {}
    for measure in MEASURES.values():
        for test in measure.tree.find_all(exp.EQ, exp.NEQ, exp.In, exp.Like):
            names = {column.name for column in test.find_all(exp.Column)}
            texts = {text.name.replace("%", "1") for text in test.find_all(exp.Literal) if text.is_string}
            for name in names:
                found.setdefault(name, set()).update(texts)
    return {name: sorted(texts) for name, texts in found.items()}


WORDS = _words()


class Snapshot:
    """What one random snapshot is like: how much is empty, how many days there are, whether years beyond are named."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.emptiness = self.rng.choice([0.0, 0.03, 0.15])
        self.days = [FIRST + timedelta(int(n)) for n in self.rng.normal(430, 130, self.rng.choice([12, 60, 400]))]
        if self.rng.random() < 0.25:
            self.days += BEYOND

    def write(self, folder: Path) -> None:
        """Write every table as a snapshot holds it; about one in eight is empty."""
        for table in TABLES.values():
            count = 0 if self.rng.random() < 0.12 else int(self.rng.integers(4, 30))
            columns = {column.name: self._column(column, count, table.primary_key) for column in table.columns.values()}
            pq.write_table(pa.table(columns, schema=table.arrow_schema()), folder / f"{table.name}.parquet")

    def _column(self, column, count: int, primary_key: str) -> list:
        if column.name == primary_key:
            return [str(n) for n in self.rng.permutation(count)]
        return [None if self.rng.random() < self.emptiness else self._value(column) for _ in range(count)]

    def _value(self, column):
        if column.type == "date":
            return self._day()
        if column.type == "timestamp":
            return datetime.combine(self._day(), datetime.min.time()) + timedelta(hours=int(self.rng.integers(24)))
        if column.type in ("integer", "decimal"):
            return self._one_of(NUMBERS if column.type == "integer" else DECIMALS)
        return self._text(column)

    def _text(self, column) -> str:
        if column.shape:
            flags = {key: self._one_of(["Y", "N", "", "Y"]) for key in JSON_SHAPES[column.shape].keys}
            return "" if self.rng.random() < 0.1 else json.dumps(flags)
        if column.name.endswith("_id") or column.references:
            return self._one_of(KEYS)
        if column.name in WORDS and self.rng.random() < 0.9:
            return self._one_of(WORDS[column.name])
        return self._one_of(["Y", "N", *ODD_TEXTS])

    def _day(self) -> date:
        return self._one_of(self.days)

    def _one_of(self, values: list):
        return values[self.rng.integers(len(values))]
