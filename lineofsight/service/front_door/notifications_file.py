"""The file of notifications that the police send: one line a child. Read here without a database."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from lineofsight.statute.notifications import GRADINGS, INCIDENTS

NEEDED = ("reference", "sent_at", "incident", "domestic_abuse", "grading", "last_name", "account")
MAY_BE_MISSING = ("first_name", "date_of_birth", "address", "risks")
MOST_ROWS = 5_000
MOMENTS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%d/%m/%Y %H:%M")
DAYS = ("%Y-%m-%d", "%d/%m/%Y")


class NotNotifications(Exception):
    """The file can't be read as notifications at all; the message says what is wrong with it."""


@dataclass(frozen=True)
class Refused:
    """A line that can't be loaded, by its number in the file, and why."""

    line: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """One child of one notification, as a line gives it. `sent_at` has no zone: it is the time of day in England."""

    line: int
    reference: str
    sent_at: datetime
    incident: str
    is_domestic_abuse: bool
    grading: str
    first_name: str
    last_name: str
    date_of_birth: date | None
    address: str
    account: str
    risks: str

    @property
    def child_key(self) -> str:
        """The child as the line names them: with the reference it tells whether the line was loaded before."""
        born = self.date_of_birth.isoformat() if self.date_of_birth else ""
        return "|".join((self.first_name.casefold(), self.last_name.casefold(), born))

    @property
    def words(self) -> str:
        """A digest of all that the line says."""
        said = (self.sent_at.isoformat(), self.incident, self.is_domestic_abuse, self.grading, self.address)
        return sha256(repr((*said, self.account, self.risks)).encode()).hexdigest()


def read_rows(content: bytes) -> Iterator[Row | Refused]:
    """This function will read each line of a file: a Row, or Refused with the line's number and the reason.

    Empty lines are passed over. Raises NotNotifications when the file is no CSV with the columns that are needed.
    """
    reader = csv.DictReader(io.StringIO(_text(content), newline=""), strict=True)
    columns = [(name or "").strip().lower() for name in reader.fieldnames or []]
    if missing := [name for name in NEEDED if name not in columns]:
        raise NotNotifications(f"The file has no column named {', '.join(missing)}. Nothing was loaded.")
    reader.fieldnames = columns
    try:
        for count, cells in enumerate(reader):
            if count >= MOST_ROWS:
                raise NotNotifications(f"The file has more than {MOST_ROWS:,} lines. Send it in parts.")
            if any(isinstance(cell, str) and cell.strip() for cell in cells.values()):
                yield _row(cells, line=reader.line_num)
    except csv.Error as problem:
        raise NotNotifications(f"Line {reader.line_num} is not CSV: {problem}.") from problem


def _text(content: bytes) -> str:
    if b"\0" in content:
        raise NotNotifications("This is not a CSV file. Save it as CSV and try again.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _row(cells: dict, *, line: int) -> Row | Refused:
    if None in cells:
        return Refused(line, "There are more cells than columns. Put quotation marks around text that holds a comma.")
    said = {name: (cells.get(name) or "").strip() for name in (*NEEDED, *MAY_BE_MISSING)}
    if empty := [name for name in NEEDED if not said[name]]:
        return Refused(line, f"Nothing is in {', '.join(empty)}.")
    sent_at, born = _moment(said["sent_at"]), _day(said["date_of_birth"])
    incident, grading = (said[name].lower().replace(" ", "_") for name in ("incident", "grading"))
    abuse = {"yes": True, "y": True, "no": False, "n": False}.get(said["domestic_abuse"].lower())
    problems = {
        "sent_at is not a day and time such as 2022-09-29 07:45.": sent_at is None,
        "date_of_birth is not a day such as 2014-05-06.": born is None and bool(said["date_of_birth"]),
        f"incident is none of {_codes(INCIDENTS)}.": incident not in {code.code for code in INCIDENTS},
        f"grading is none of {_codes(GRADINGS)}.": grading not in {code.code for code in GRADINGS},
        "domestic_abuse is neither yes nor no.": abuse is None,
    }
    if wrong := [problem for problem, is_there in problems.items() if is_there]:
        return Refused(line, " ".join(wrong))
    kept = {name: said[name] for name in ("reference", "first_name", "last_name", "address", "account", "risks")}
    return Row(
        line=line, sent_at=sent_at, date_of_birth=born, incident=incident, grading=grading, is_domestic_abuse=abuse,
        **kept,
    )  # fmt: skip


def _codes(codes: tuple) -> str:
    return ", ".join(code.code for code in codes)


def _moment(text: str) -> datetime | None:
    return next((found for form in MOMENTS if (found := _read(text, form)) is not None), None)


def _day(text: str) -> date | None:
    return next((found.date() for form in DAYS if (found := _read(text, form)) is not None), None)


def _read(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form)  # noqa: DTZ007 - the time of day in England; the caller gives its zone
    except ValueError:
        return None
