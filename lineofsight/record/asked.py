"""What somebody searches for: the one box taken apart, and the fields beside it. No database."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lineofsight.record import identifiers
from lineofsight.record.words import words_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})(?!\d)")
YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
IN_WORDS = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)? +([a-z]{3,9}),? +(\d{4})(?!\d)", re.IGNORECASE)
# Nothing but a date is written so; with spaces or hyphens it may be a number.
SURELY_A_DATE = (re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)"), IN_WORDS)
POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?) *(\d[a-z]{2})\b", re.IGNORECASE)
OURS = re.compile(r"#?(\d{1,15})")
LONGEST = 200


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What somebody searches for. Any of it may be missing. `anything` is the one box, in the order it was typed."""

    anything: str = ""
    first_name: str = ""
    last_name: str = ""
    date_of_birth: date | None = None
    identifier: str = ""

    def __bool__(self) -> bool:
        """This function will say whether there is anything to search for."""
        return any(self.said().values())

    def said(self) -> dict[str, str]:
        """This function will return the terms that were given, as text."""
        born = self.date_of_birth.isoformat() if self.date_of_birth else ""
        given = {
            "anything": self.anything.strip(), "first_name": self.first_name.strip(),
            "last_name": self.last_name.strip(), "date_of_birth": born, "identifier": self.identifier.strip(),
        }  # fmt: skip
        return {name: text for name, text in given.items() if text}

    def to_begin_with(self) -> dict[str, str]:
        """This function will return the terms for a new person's form: one box as names and a date of birth."""
        said = self.said()
        box = read_box(self.anything)
        if box.words and not (self.first_name.strip() or self.last_name.strip()):
            typed = [word for word in self.anything.split() if set(words_of(word)) & set(box.words)]
            said |= {"first_name": " ".join(typed[:-1]), "last_name": typed[-1]} if typed else {}
        if box.born and not self.date_of_birth:
            said["date_of_birth"] = box.born.isoformat()
        return {name: text for name, text in said.items() if text}

    @cached_property
    def asked(self) -> "Asked":
        """The terms taken apart."""
        box = read_box(self.anything)
        names = words_of(f"{self.first_name} {self.last_name}")
        numbers = {identifiers.compact(self.identifier), self.identifier.strip()} - {""}
        return Asked(
            words=tuple(dict.fromkeys([*names, *box.words])),
            born=self.date_of_birth or box.born,
            postcode=box.postcode,
            street=box.street,
            numbers=frozenset(numbers | box.numbers),
            ours=_ours(self.identifier) or box.ours,
            first=tuple(words_of(self.first_name)),
            last=tuple(words_of(self.last_name)),
        )


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Terms taken apart. `street` is an address as search compares it; `ours` our own number of a person.

    `first` and `last` are the words said to be of the first and of the last name, so that the other way round is told.
    """

    words: tuple[str, ...] = ()
    born: date | None = None
    postcode: str = ""
    street: str = ""
    numbers: frozenset[str] = frozenset()
    ours: int | None = None
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()


def read_box(text: str) -> Asked:
    """This function will take apart what was typed in one box: a date, a postcode, numbers, an address, and names.

    Where a number stands before other words, as in 12 Tallow Row, what begins there is taken for an address.
    """
    left = text[:LONGEST]
    number = _ours(left)
    if number is not None or _is_number(left):
        return Asked(numbers=frozenset({identifiers.compact(left), left.strip()}), ours=number)
    born, left = _date_in(left)
    postcode, left = _postcode_in(left)
    numbers = {identifiers.compact(part) for part in left.split() if any(c.isdigit() for c in part) and len(part) > 3}
    parts = [part for part in left.split() if identifiers.compact(part) not in numbers]
    at = next((n for n, part in enumerate(parts[:-1]) if part[0].isdigit()), len(parts))
    words, street = words_of(" ".join(parts[:at])), " ".join(words_of(" ".join(parts[at:])))
    return Asked(
        words=tuple(words), born=born, postcode=postcode, numbers=frozenset(numbers),
        street=street or (" ".join(words) if len(words) > 1 else ""),
    )  # fmt: skip


def no_real_date(text: str) -> str:
    """This function will return what is written as a date in one box and is none, as 31/2/2015, or nothing."""
    if _date_in(text)[0] is not None:
        return ""
    days, words = SURELY_A_DATE
    named = (found for found in words.finditer(text) if found[2][:3].lower() in MONTHS)
    return next((found[0] for found in (*days.finditer(text), *named)), "")


def _is_number(text: str) -> bool:
    compact = identifiers.compact(text)
    return len(compact) >= 8 and sum(c.isdigit() for c in compact) >= 6 and _date_in(text)[0] is None


def _ours(text: str) -> int | None:
    found = OURS.fullmatch(identifiers.compact(text))
    return int(found[1]) if found and found[1].isascii() and _date_in(text)[0] is None else None


def _date_in(text: str) -> tuple[date | None, str]:
    """This function will return the first real date in a text, and the text without it."""
    for form, read in ((DAY_FIRST, _day_first), (YEAR_FIRST, _year_first), (IN_WORDS, _in_words)):
        for found in form.finditer(text):
            if day := _real(*read(found)):
                return day, f"{text[: found.start()]} {text[found.end() :]}"
    return None, text


def _day_first(found: re.Match) -> tuple[int, int, int]:
    return int(found[3]), int(found[2]), int(found[1])


def _year_first(found: re.Match) -> tuple[int, int, int]:
    return int(found[1]), int(found[2]), int(found[3])


def _in_words(found: re.Match) -> tuple[int, int, int]:
    month = found[2][:3].lower()
    return int(found[3]), MONTHS.index(month) + 1 if month in MONTHS else 0, int(found[1])


def _real(year: int, month: int, day: int) -> date | None:
    """This function will return the date, with day and month the other way round if only that is a date."""
    for m, d in ((month, day), (day, month)):
        try:
            return date(year, m, d)
        except ValueError:
            continue
    return None


def _postcode_in(text: str) -> tuple[str, str]:
    found = POSTCODE.search(text)
    if found is None:
        return "", text
    return f"{found[1]} {found[2]}".upper(), f"{text[: found.start()]} {text[found.end() :]}"
