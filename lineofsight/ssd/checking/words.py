"""The sentences in which findings are told."""

from collections.abc import Callable
from datetime import date
from difflib import get_close_matches

from lineofsight.ssd import TABLES, Column
from lineofsight.ssd.checking.dates import EARLIEST
from lineofsight.ssd.checking.values import in_words, one_in_words

Sentence = Callable[[int], str]


def rows(number: int, table: str) -> str:
    """Return how many rows of a table, for the beginning of a sentence."""
    return f"{number:,} {'row' if number == 1 else 'rows'} of {table}"


def wrong_type(table: str, column: Column) -> Sentence:
    """Return the sentence about a column held as another type."""
    return lambda number: (
        f"{column.name} in {table} is not held as {in_words(column.type)}: {number:,} "
        f"{'value is' if number == 1 else 'values are'} of another type."
    )


def unreadable(table: str, column: Column) -> Sentence:
    """Return the sentence about values that can't be read as the column's type."""
    return lambda number: (
        f"{rows(number, table)} {_have(number)} something in {column.name} that can't be read as "
        f"{one_in_words(column.type)}."
    )


def empty_key(table: str, column: Column) -> Sentence:
    """Return the sentence about rows without a key."""
    return lambda number: f"{rows(number, table)} {_have(number)} no {column.name}, which is the table’s key."


def empty(table: str, column: Column) -> Sentence:
    """Return the sentence about rows without a required value."""
    return lambda number: f"{rows(number, table)} {_have(number)} no {column.name}, which the dataset asks for."


def unknown_code(table: str, column: Column) -> Sentence:
    """Return the sentence about values that are no code."""
    return lambda number: (
        f"{rows(number, table)} {_have(number)} a {column.name} that is not one of the codes of {column.codes}."
    )


def unknown_codes(table: str, column: Column) -> Sentence:
    """Return the sentence about lists that hold something else than codes."""
    return lambda number: (
        f"{rows(number, table)} {_have(number)} a {column.name} that is not a JSON list of the codes of {column.codes}."
    )


def wrong_json(table: str, column: Column) -> Sentence:
    """Return the sentence about JSON of another shape."""
    return lambda number: (
        f"{rows(number, table)} {_have(number)} a {column.name} that is not JSON with every key of {column.shape} "
        "and no other, each flag Y, N or empty."
    )


def too_long(table: str, column: Column) -> Sentence:
    """Return the sentence about text that the standard would cut."""
    return lambda number: (
        f"{rows(number, table)} {_have(number)} a {column.name} of more than {column.length:,} characters."
    )


def too_early(table: str, column: Column) -> Sentence:
    """Return the sentence about dates too early to be true."""
    return lambda number: f"{rows(number, table)} {_have(number)} a {column.name} before {EARLIEST.year}."


def to_come(table: str, column: Column, as_at: date) -> Sentence:
    """Return the sentence about dates after the files' own day."""
    day = f"{as_at:%-d %B %Y}"
    return lambda number: f"{rows(number, table)} {_have(number)} a {column.name} after {day}, the day of these files."


def out_of_order(table: str, first: str, then: str) -> Sentence:
    """Return the sentence about a day before the one that it follows."""
    return lambda number: f"{rows(number, table)} {_have(number)} a {then} before their {first}."


def before_birth(table: str, day: str) -> Sentence:
    """Return the sentence about what happened to a child not yet born."""
    return lambda number: f"{rows(number, table)} {_have(number)} a {day} before the person’s date of birth."


def long_before_birth(table: str, day: str, days: int) -> Sentence:
    """Return the sentence about work that began before there could be an unborn child."""
    return lambda number: (
        f"{rows(number, table)} {_have(number)} a {day} more than {days} days before the person’s date of birth."
    )


def repeated_key(table: str, column: str) -> Sentence:
    """Return the sentence about rows with one key between them."""
    return lambda number: (
        f"{rows(number, table)} {'shares its' if number == 1 else 'share their'} {column} with another row. "
        "A key may be there once."
    )


def broken_link(table: str, column: str, target: str) -> Sentence:
    """Return the sentence about links that point at nothing."""
    return lambda number: f"{rows(number, table)} {_have(number)} a {column} that is not in {target}."


def unknown_table(name: str) -> str:
    """Return the sentence about a file of a table nobody knows."""
    return f"{name} is not a table of the dataset.{_perhaps(name, list(TABLES))}"


def unknown_column(table: str, column: str) -> str:
    """Return the sentence about a column nobody knows. Its name is the file's own, so it is kept short."""
    return f"{column[:60]} is not a column of {table}.{_perhaps(column.lower(), list(TABLES[table].columns))}"


def _perhaps(name: str, known: list[str]) -> str:
    """Return a guess at what was meant, or nothing."""
    near = get_close_matches(name, known, n=1, cutoff=0.8)
    return f" Perhaps {near[0]} was meant." if near else ""


def _have(number: int) -> str:
    """Return the verb that agrees with a number of rows."""
    return "has" if number == 1 else "have"
