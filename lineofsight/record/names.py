"""How names are compared when people are searched for."""

import unicodedata

from django.db.models import Lookup, TextField

SURROGATES = range(0xD800, 0xE000)

SPACES = str.maketrans("-'’", "   ")


def searchable(name: str) -> str:
    """This function will return the name in small letters, without accents, hyphens, apostrophes and what is unseen."""
    plain = name if name.isascii() else _without_silent(unicodedata.normalize("NFKD", name))
    return " ".join(plain.translate(SPACES).casefold().split())


def _without_silent(plain: str) -> str:
    return "".join(letter for letter in plain if not _is_silent(letter))


def _is_silent(letter: str) -> bool:
    return bool(unicodedata.combining(letter)) or unicodedata.category(letter) == "Cf"


def next_after(beginning: str) -> str:
    """This function will return the first text that sorts after every text with this beginning, letter by letter."""
    for length in range(len(beginning), 0, -1):
        letter = ord(beginning[length - 1]) + 1
        letter = SURROGATES.stop if letter in SURROGATES else letter
        if letter <= 0x10FFFF:
            return beginning[: length - 1] + chr(letter)
    raise ValueError("Nothing sorts after every text.")


@TextField.register_lookup
class Begins(Lookup):
    """`field__begins="smi"` as a range that an ordinary index answers, on SQLite and on PostgreSQL.

    LIKE can't use the index on SQLite. On PostgreSQL the operators compare letter by letter, as the index does.
    """

    lookup_name = "begins"
    operators = (">=", "<")

    def as_sql(self, compiler, connection):
        """This function will compare with the beginning and with what comes after everything that begins with it."""
        column, column_params = self.process_lhs(compiler, connection)
        first, before = self.operators
        return (
            f"({column} {first} %s AND {column} {before} %s)",
            [*column_params, self.rhs, *column_params, next_after(self.rhs)],
        )

    def as_postgresql(self, compiler, connection):
        """This function will use the operators of the letter-by-letter index."""
        self.operators = ("~>=~", "~<~")
        return self.as_sql(compiler, connection)
