"""Rows by the hundred thousand, loaded in batches through the database's own constraints."""

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models

BATCH = 20_000


class Tables:
    """Rows to be loaded, each with its key given at once so that others can refer to it."""

    def __init__(self) -> None:
        self._waiting: dict[type[models.Model], list[tuple[Any, ...]]] = defaultdict(list)
        self._plans: dict[type[models.Model], _Plan] = {}
        self.counts: Counter[type[models.Model]] = Counter()
        self.words: set[str] = set()

    def add(self, model: type[models.Model], /, **values: Any) -> int:
        """This function will keep a row for loading and return its key: the one given as `pk`, or the next free one."""
        plan = self._plans.get(model) or self._plans.setdefault(model, _Plan(model))
        self.counts[model] += 1
        key = values.pop("pk", None) or self.counts[model]
        waiting = self._waiting[model]
        waiting.append(plan.row(key, values))
        if len(waiting) >= BATCH:
            self.flush(model)
        return key

    def flush(self, model: type[models.Model]) -> None:
        """This function will load the rows of one model that wait."""
        if rows := self._waiting.pop(model, None):
            with connection.cursor() as cursor:
                if connection.vendor == "postgresql":
                    _copy(cursor, self._plans[model].copy, rows)
                else:
                    cursor.executemany(self._plans[model].insert, rows)

    def finish(self) -> None:
        """This function will load every row that waits, and have the database number later rows after them."""
        for model in list(self._waiting):
            self.flush(model)
        with connection.cursor() as cursor:
            for sql in connection.ops.sequence_reset_sql(no_style(), list(self._plans)):
                cursor.execute(sql)


class _Plan:
    """How rows of one model are inserted: their columns, defaults and conversions."""

    def __init__(self, model: type[models.Model]) -> None:
        fields = model._meta.concrete_fields
        self._key = model._meta.pk.attname
        self._columns = [(f.attname, _default(f)) for f in fields]
        self._names = {f.attname for f in fields}
        self._converted = [(place, convert) for place, f in enumerate(fields) if (convert := _conversion(f))]
        quoted = ", ".join(connection.ops.quote_name(f.column) for f in fields)
        table = connection.ops.quote_name(model._meta.db_table)
        self.insert = f"INSERT INTO {table} ({quoted}) VALUES ({', '.join(['%s'] * len(fields))})"  # noqa: S608 - own names
        self.copy = f"COPY {table} ({quoted}) FROM STDIN"

    def row(self, key: Any, values: dict[str, Any]) -> tuple[Any, ...]:
        values.setdefault(self._key, key)
        if not self._names.issuperset(values):
            raise TypeError(f"No such columns: {', '.join(values.keys() - self._names)}")
        row = [values.get(name, default) for name, default in self._columns]
        for place, convert in self._converted:
            if row[place] is not None:
                row[place] = convert(row[place])
        return tuple(row)


def _copy(cursor: Any, sql: str, rows: list[tuple[Any, ...]]) -> None:
    with cursor.copy(sql) as copy:
        for row in rows:
            copy.write_row(row)


def _default(field: models.Field) -> Any:
    return field.get_default() if field.has_default() or not field.null else None


def _conversion(field: models.Field) -> Callable[[Any], Any] | None:
    kind = field.get_internal_type()
    if kind == "DateTimeField":
        return connection.ops.adapt_datetimefield_value
    if kind == "DateField":
        return connection.ops.adapt_datefield_value
    if kind == "UUIDField" and not connection.features.has_native_uuid_field:
        return lambda value: value.hex
    return None
