"""What can be wrong within one row, as conditions in SQL: all those of a table are counted in one pass."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lineofsight.ssd import CODES, JSON_SHAPES, Column
from lineofsight.ssd.checking import words
from lineofsight.ssd.checking.dates import AFTER_BIRTH, BEFORE_BIRTH, DAYS_BEFORE_BIRTH, EARLIEST, IN_ORDER, PLANNED
from lineofsight.ssd.checking.findings import ADVICE, FAULT
from lineofsight.ssd.checking.opened import OpenTable
from lineofsight.ssd.checking.values import RAW, is_held_well
from lineofsight.ssd.json_shapes import LOCAL_FLAGS


@dataclass(frozen=True)
class Condition:
    """One rule about one column of a table: which rows break it, and the sentence that says so of a number of rows."""

    rule: str
    column: str
    broken: str
    sentence: Callable[[int], str]
    grade: str = FAULT


def of_rows(table: OpenTable, *, as_at: date) -> list[Condition]:
    """Return what is asked of every row by itself."""
    found: list[Condition] = []
    for name, held_as in table.held.items():
        column = table.declared.columns[name]
        found += [*_type(table, column, held_as), *_presence(table, column)]
        found += [*_codes(table, column), *_json(table, column), *_length(table, column)]
        found += [*_days(table, column, as_at)]
    return found + list(_order(table))


def _type(table: OpenTable, column: Column, held_as: str) -> Iterator[Condition]:
    if table.from_csv or is_held_well(column, held_as):
        wrong = None
    else:
        wrong = f"{column.name} is not null" if column.type == "text" else f"{column.name}{RAW} is not null"
    if wrong:
        yield Condition("wrong type", column.name, wrong, words.wrong_type(table.name, column))
    if column.type != "text" and not is_held_well(column, held_as):
        unread = f"{column.name}{RAW} is not null and {column.name} is null"
        yield Condition("unreadable value", column.name, unread, words.unreadable(table.name, column))


def _presence(table: OpenTable, column: Column) -> Iterator[Condition]:
    if column.name == table.declared.primary_key:
        yield Condition("empty key", column.name, f"{column.name} is null", words.empty_key(table.name, column))
    elif column.required:
        # The standard's own word on what is required is patchy and advisory. Ours, on our own tables, is not.
        grade = ADVICE if table.declared.national else FAULT
        yield Condition(
            "required and empty", column.name, f"{column.name} is null", words.empty(table.name, column), grade
        )


def _codes(table: OpenTable, column: Column) -> Iterator[Condition]:
    if not column.codes or column.type != "text":
        return
    listed = ", ".join("'" + code.replace("'", "''") + "'" for code in CODES[column.codes].labels)
    if column.name.endswith("_json"):
        bad = (
            f"case when {column.name} is null then false when not json_valid({column.name}) then true "
            f"when json_type({column.name}) <> 'ARRAY' then true "
            f"else not list_has_all([{listed}], from_json({column.name}, '[\"VARCHAR\"]')) end"
        )
        yield Condition("unknown code", column.name, bad, words.unknown_codes(table.name, column))
    else:
        yield Condition(
            "unknown code", column.name, f"{column.name} not in ({listed})", words.unknown_code(table.name, column)
        )


def _json(table: OpenTable, column: Column) -> Iterator[Condition]:
    if not column.shape:
        return
    name, keys = column.name, JSON_SHAPES[column.shape].keys
    national = ", ".join(f"'{key}'" for key in keys)
    every = ", ".join(f"'{key}'" for key in (*keys, *LOCAL_FLAGS))
    flags = ", ".join(f"'$.{key}'" for key in keys if key.endswith("_FLAG"))
    checked = f"not list_has_all(json_keys({name}), [{national}]) or not list_has_all([{every}], json_keys({name}))"
    if flags:
        checked += f" or not list_has_all(['Y', 'N', ''], json_extract_string({name}, [{flags}]))"
    bad = (
        f"case when {name} is null then false when not json_valid({name}) then true "
        f"when json_type({name}) <> 'OBJECT' then true else {checked} end"
    )
    yield Condition("wrong JSON", name, bad, words.wrong_json(table.name, column))


def _length(table: OpenTable, column: Column) -> Iterator[Condition]:
    # Where there are codes, they say enough: some sets hold words longer than the column is wide.
    if column.type == "text" and column.length and not column.codes:
        yield Condition(
            "too long", column.name, f"length({column.name}) > {column.length}", words.too_long(table.name, column)
        )


def _days(table: OpenTable, column: Column, as_at: date) -> Iterator[Condition]:
    if column.type not in ("date", "timestamp"):
        return
    early = f"{column.name} < date '{EARLIEST}'"
    yield Condition("impossible date", column.name, early, words.too_early(table.name, column))
    if column.name not in PLANNED:
        late = f"{column.name} >= date '{as_at}' + interval 1 day"
        yield Condition("date to come", column.name, late, words.to_come(table.name, column, as_at))


def _order(table: OpenTable) -> Iterator[Condition]:
    for first, then in IN_ORDER.get(table.name, ()):
        if first in table.held and then in table.held:
            yield Condition("ends before", then, f"{then} < {first}", words.out_of_order(table.name, first, then))


def about_births(table: OpenTable) -> tuple[str, list[Condition]]:
    """Return the column that says whom a row is about, and what is asked of its days beside their date of birth."""
    found: list[Condition] = []
    who, after = AFTER_BIRTH.get(table.name, ("", ()))
    for day in after:
        found.append(Condition("before birth", day, f"{day} < person.pers_dob", words.before_birth(table.name, day)))
    unborn, before = BEFORE_BIRTH.get(table.name, (who, ()))
    for day in before:
        broken = f"{day} < person.pers_dob - interval {DAYS_BEFORE_BIRTH} day"
        found.append(
            Condition("before birth", day, broken, words.long_before_birth(table.name, day, DAYS_BEFORE_BIRTH))
        )
    who = who or unborn
    return who, [each for each in found if each.column in table.held and who in table.held]
