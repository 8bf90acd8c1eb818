"""Rows by the hundred thousand, loaded in batches through the database's own constraints."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models

BATCH = 20_000
Row = tuple[Any, ...]
Load = Callable[[type[models.Model], list[Row]], None]
Counts = Counter[type[models.Model]]


class Tables:
    """Rows to be loaded, each with its key given at once so that others can refer to it.

    `load` takes the rows of one model, as the database of this installation wants their values.
    """

    def __init__(self, load: Load) -> None:
        self._load = load
        self._waiting: dict[type[models.Model], list[Row]] = defaultdict(list)
        self._plans: dict[type[models.Model], _Plan] = {}
        self.counts: Counts = Counter()
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
        """This function will hand over the rows of one model that wait."""
        if rows := self._waiting.pop(model, None):
            self._load(model, rows)

    def flush_all(self) -> None:
        """This function will hand over every row that waits."""
        for model in list(self._waiting):
            self.flush(model)


def load_rows(model: type[models.Model], rows: list[Row]) -> None:
    """This function will load rows of one model, whose values are in the order of its columns."""
    columns = ", ".join(connection.ops.quote_name(field.column) for field in model._meta.concrete_fields)
    into = f"{connection.ops.quote_name(model._meta.db_table)} ({columns})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            _copy(cursor, f"COPY {into} FROM STDIN", rows)
        else:
            marks = ", ".join(["%s"] * len(rows[0]))
            cursor.executemany(f"INSERT INTO {into} VALUES ({marks})", rows)  # noqa: S608 - our own names


def load_objects(model: type[models.Model], objects: Iterable[Any]) -> list[Any]:
    """This function will load objects that nobody else adds to meanwhile, each with a key, and return them.

    It does as `bulk_create` does, in a third of the time: no row asks the database for its key, and no value is made
    into an expression first.
    """
    made, key, columns = list(objects), model._meta.pk.attname, [_column(one) for one in model._meta.concrete_fields]
    if made and isinstance(model._meta.pk, models.AutoField):
        last = model._base_manager.aggregate(last=models.Max("pk"))["last"] or 0
        for number, one in enumerate((one for one in made if one.pk is None), start=last + 1):
            setattr(one, key, number)
    for begin in range(0, len(made), BATCH):
        batch = made[begin : begin + BATCH]
        load_rows(model, [tuple(take(one) for take in columns) for one in batch])
    for one in made:
        one._state.adding, one._state.db = False, connection.alias
    number_after(Counter({model: len(made)}))
    return made


def _column(field: models.Field) -> Callable[[Any], Any]:
    """This function will return what takes a column's value from an object, as the database wants it."""
    name, convert = field.attname, _conversion(field)
    if convert is not None:
        return lambda one: _converted(getattr(one, name), convert)
    if isinstance(field, models.TextField | models.IntegerField | models.BooleanField | models.ForeignKey):
        return lambda one: _plain(getattr(one, name))
    return lambda one: field.get_db_prep_save(getattr(one, name), connection)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def number_after(counts: Counts) -> None:
    """This function will have the database number later rows after those that were loaded with their keys."""
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), list(counts)):
            cursor.execute(sql)


class _Plan:
    """How a row of one model is made: its columns, defaults and conversions."""

    def __init__(self, model: type[models.Model]) -> None:
        fields = model._meta.concrete_fields
        self._columns = {field.attname: (place, _conversion(field)) for place, field in enumerate(fields)}
        self._key, _ = self._columns[model._meta.pk.attname]
        self._usual = [_converted(_default(field), _conversion(field)) for field in fields]

    def row(self, key: Any, values: dict[str, Any]) -> Row:
        row = self._usual.copy()
        row[self._key] = key
        for name, value in values.items():
            try:
                place, convert = self._columns[name]
            except KeyError:
                raise TypeError(f"No such column: {name}") from None
            row[place] = value if convert is None or value is None else convert(value)
        return tuple(row)


def _copy(cursor: Any, sql: str, rows: list[Row]) -> None:
    with cursor.copy(sql) as copy:
        for row in rows:
            copy.write_row(row)


def _default(field: models.Field) -> Any:
    usual = field.get_default() if field.has_default() or not field.null else None
    return _plain(usual)


def _converted(value: Any, convert: Callable[[Any], Any] | None) -> Any:
    return value if convert is None or value is None else convert(value)


def _conversion(field: models.Field) -> Callable[[Any], Any] | None:
    kind = field.get_internal_type()
    if kind == "DateTimeField":
        return _sqlite_moment if connection.vendor == "sqlite" else connection.ops.adapt_datetimefield_value
    if kind == "DateField":
        return date.isoformat if connection.vendor == "sqlite" else connection.ops.adapt_datefield_value
    if kind == "UUIDField" and not connection.features.has_native_uuid_field:
        return lambda value: value.hex
    return None


def _sqlite_moment(value: datetime) -> str:
    """This function will return a moment as Django writes it for SQLite, sooner: there are a million of them."""
    return str(value.astimezone(UTC).replace(tzinfo=None))
