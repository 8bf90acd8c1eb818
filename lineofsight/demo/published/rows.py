"""The published figures, as data: one row each of published_figures.csv, in our own words."""

import csv
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

FILE = "published_figures.csv"

KINDS = ("measured", "limit", "cost", "resource", "elsewhere", "date", "meeting", "derived")
"""What a published figure is about. `elsewhere` is of other areas or from other people's data, and `derived` is worked
out from other published figures. Each kind is listed; only some rows can be measured from records."""


@dataclass(frozen=True)
class PublishedFigure:
    """One figure as it was published, and the way it is measured here.

    `published` is its number as text ("1,027", "26-30", "approx. 2,700"). `way` is a name of WAYS, empty where nothing
    measures it yet. `of` is the code of a measure, or the codes of clocks. The figure is of `first` to `last`, compared
    with `base_first` to `base_last`; each is None where the way needs none. `note` says what we chose, or why nothing
    measures it.
    """

    id: str
    kind: str
    about: str
    published: str
    unit: str
    period: str
    source: str
    way: str
    of: str
    first: date | None
    last: date | None
    base_first: date | None
    base_last: date | None
    note: str

    @property
    def said(self) -> str:
        """This function will return the number with its unit, as a reader would write it: 95%, £312,000, 12 weeks."""
        if not self.unit or self.unit in self.published or self.published.endswith("ly"):
            return self.published
        if self.unit.startswith("£"):
            return f"£{self.published}{self.unit[1:]}"
        return f"{self.published}{self.unit}" if self.unit.startswith("%") else f"{self.published} {self.unit}"

    @property
    def codes(self) -> tuple[str, ...]:
        """This function will return the codes of the measure or the clocks."""
        return tuple(self.of.split())

    def days(self) -> tuple[date, date]:
        """This function will return the first and last day it is of. Raises ValueError where the row has none."""
        return _both(self.first, self.last, self.id)

    def base(self) -> tuple[date, date]:
        """This function will return the days it is compared with. Raises ValueError where the row has none."""
        return _both(self.base_first, self.base_last, self.id)


def published_figures() -> tuple[PublishedFigure, ...]:
    """This function will return every published figure, in the file's order."""
    text = files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    return tuple(_row(line) for line in csv.DictReader(text.splitlines()))


DATES = ("first", "last", "base_first", "base_last")


def _row(line: dict[str, str]) -> PublishedFigure:
    dates = {name: date.fromisoformat(line[name]) if line[name] else None for name in DATES}
    return PublishedFigure(**(line | dates))  # type: ignore[arg-type]


def _both(first: date | None, last: date | None, identity: str) -> tuple[date, date]:
    if first is None or last is None:
        raise ValueError(f"{identity} needs a first and a last day.")
    return first, last
