"""Understand a cell as other systems write it: by letter, by code, by words, as a date in any of the usual ways."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from lineofsight.ssd.codes import CODES

BLANK = {"", "-", "#n/a", "#ref!", "#value!", "n/a", "null", "none"}
EXCEL_DAY_0 = date(1899, 12, 30)
SEX_WORDS = {"male": "M", "boy": "M", "m": "M", "female": "F", "girl": "F", "f": "F"}
UNKNOWN_SEX = {"not stated/recorded", "not stated", "not recorded", "neither", "unknown", "unborn", "u", "i"}
YES, NO, UNKNOWN = {"yes", "y", "true", "1"}, {"no", "n", "false", "0"}, {"unknown", "u", "not known"}


class NotUnderstood(ValueError):
    """The cell says something that is not an answer to its column; the message says what it says."""


def text(value: Any) -> str:
    """Return the cell's text without spaces around it or doubled in it; a whole number without its decimal point."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str("" if value is None else value).split())


def is_blank(value: Any) -> bool:
    """Say whether the cell is empty, or says in one of the usual ways that it is."""
    return text(value).casefold() in BLANK


def day(value: Any) -> date:
    """Return the date of a cell: a date, an Excel day number, or text as 16/09/2020 or 2020-09-16.

    Raises NotUnderstood for anything else, or a date that does not exist.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and 20_000 < value < 80_000:
        return EXCEL_DAY_0 + timedelta(days=int(value))
    for pattern in ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%d/%m/%y"):
        try:
            return datetime.strptime(text(value).split(" 00:00")[0], pattern).date()  # noqa: DTZ007 - a day, no time
        except ValueError:
            continue
    raise NotUnderstood(f"“{text(value)}” is not a date. Write it as 16/09/2020.")


def without_letter(value: Any) -> str:
    """Return the answer without the letter that leads it: “b) Female” is “Female”."""
    return re.sub(r"^[a-z]{1,2}\d?\)\s*", "", text(value), flags=re.IGNORECASE)


def sex(value: Any) -> str:
    """Return M, F or U."""
    words = without_letter(value).casefold()
    if words in UNKNOWN_SEX:
        return "U"
    if words in SEX_WORDS:
        return SEX_WORDS[words]
    raise NotUnderstood(f"“{text(value)}” is not an answer we know for sex or gender.")


def yes_no(value: Any) -> str | None:
    """Return Y or N, or None when it says that it is not known."""
    words = without_letter(value).casefold()
    if words in UNKNOWN:
        return None
    if words in YES or words in NO:
        return "Y" if words in YES else "N"
    raise NotUnderstood(f"“{text(value)}” is not yes or no.")


def _code_from(name: str, what: str) -> Callable[[Any], str]:
    labels = CODES[name].labels
    by_code = {code.casefold(): code for code in labels}
    by_label = {label.casefold(): code for code, label in labels.items()}

    def code(value: Any) -> str:
        words = without_letter(value)
        first = re.split(r"[:\s]", words, maxsplit=1)[0].casefold()
        found = by_code.get(first) or by_label.get(words.casefold())
        if found is None:
            raise NotUnderstood(f"“{text(value)}” is not {what} we know.")
        return found

    return code


ethnicity = _code_from("ethnicity", "an ethnicity")
source = _code_from("referral_source", "a source")

READERS: dict[str, Callable[[Any], Any]] = {
    "id": text,
    "text": text,
    "date": day,
    "yes_no": yes_no,
    "sex": sex,
    "ethnicity": ethnicity,
    "source": source,
}
