"""What a chart is drawn from, and what comes out."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Point:
    """One value of a series: the first day of its period, and the value, or None when it is missing or suppressed.

    `label` is how the period is written (the month, when missing); `group` is the line it belongs to; `note` is
    written in the table in place of a value that is None.
    """

    on: date
    value: float | None
    label: str = ""
    group: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar: its label, and its length, or None when it is suppressed (then `note` says so)."""

    label: str
    value: float | None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The lines of a process behaviour chart: the centre, and the limits within which it varies without a cause."""

    lower: float
    centre: float
    upper: float


@dataclass(frozen=True, kw_only=True)
class Comparator:
    """What others have, drawn as a line to compare with: its short name, and of when, such as "2021/22"."""

    value: float
    label: str
    when: str


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened, marked on a series by its number."""

    on: date
    label: str


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A drawn chart.

    `svg` is complete SVG text: inline in a page under the strict content security policy, or a file for a PDF.
    `sentence` says what the chart shows, and is its alternative text. `headings` and `rows` are its figures as text.
    `events` are the marked events as (number, date as text, label).
    """

    title: str
    svg: str
    sentence: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    events: tuple[tuple[int, str, str], ...] = ()

    @property
    def told(self) -> str:
        """This function will return the sentence without the title, to stand under it."""
        rest = self.sentence.removeprefix(self.title).lstrip(":, ")
        return rest[:1].upper() + rest[1:]
